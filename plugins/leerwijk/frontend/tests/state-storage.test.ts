// SPDX-License-Identifier: EUPL-1.2
/** What is kept on the device: only when agreed, by several windows, and whatever goes wrong. */
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { empty, type State } from "../src/state/document.ts";
import { answered, lessonRead } from "../src/state/record.ts";
import { renamed } from "../src/state/rename.ts";
import { type Area, type Elsewhere, Kept } from "../src/state/storage.ts";

const KEY = "leerwijk:site";
const ASIDE = "leerwijk:site:aside";

/** The storage of a browser, with windows that hear of what the others do when they get to it. */
class Browser {
  readonly stored = new Map<string, string>();
  /** Characters that fit. */
  room = Number.POSITIVE_INFINITY;
  now = 1000;
  readonly windows: { kept: Kept; unheard: Elsewhere[] }[] = [];

  open(tidy?: (state: State) => State, number = this.windows.length): Kept {
    const device = { area: () => this.#area(number), now: () => this.now++, name: () => `w${number}` };
    const kept = new Kept("site", device, tidy);
    this.windows[number] = { kept, unheard: [] };
    return kept;
  }

  /** Let a window hear the first thing it has not heard yet. */
  hear(number: number): void {
    const window = this.windows[number];
    const event = window?.unheard.shift();
    if (window && event) window.kept.changedElsewhere(event);
  }

  #area(number: number): Area {
    return {
      getItem: (key) => this.stored.get(key) ?? null,
      setItem: (key, text) => {
        if (text.length > this.room) throw new DOMException("full", "QuotaExceededError");
        this.stored.set(key, text);
        this.#tell(number, { key, newValue: text });
      },
      removeItem: (key) => {
        if (this.stored.delete(key)) this.#tell(number, { key, newValue: null });
      },
    };
  }

  #tell(from: number, event: Elsewhere): void {
    for (const [number, { unheard }] of this.windows.entries()) if (number !== from) unheard.push(event);
  }
}

const reads = (lesson: string) => (state: State, now: number) => lessonRead(state, lesson, "m", now);

function agreedIn(browser: Browser): Kept {
  const kept = browser.open();
  kept.agree();
  return kept;
}

function lessonsIn(text: string | undefined): string[] {
  return text === undefined ? [] : Object.keys((JSON.parse(text) as State).lessons).sort();
}

test("nothing is written before the learner agrees, and what was learnt meanwhile is written then", () => {
  const browser = new Browser();
  const kept = browser.open();
  kept.change(reads("one"));
  assert.deepEqual([kept.isAgreed, kept.isAvailable, browser.stored.size], [false, true, 0]);
  assert.deepEqual(Object.keys(kept.state.lessons), ["one"]);
  kept.agree();
  assert.equal(kept.isAgreed, true);
  assert.deepEqual(lessonsIn(browser.stored.get(KEY)), ["one"]);
  assert.deepEqual([...browser.stored.keys()], [KEY]);
});

test("the next page finds everything, and has agreed", () => {
  const browser = new Browser();
  agreedIn(browser).change(reads("one"));
  const next = browser.open();
  assert.deepEqual([next.isAgreed, Object.keys(next.state.lessons), next.notice], [true, ["one"], undefined]);
  assert.equal(next.state.device, "w0");
});

test("listeners hear of changes until they stop", () => {
  const kept = agreedIn(new Browser());
  const heard: number[] = [];
  const stop = kept.listen(({ state }) => heard.push(Object.keys(state.lessons).length));
  kept.change(reads("one"));
  stop();
  kept.change(reads("two"));
  assert.deepEqual(heard, [1]);
});

test("two windows at once lose nothing, heard of each other or not", () => {
  const browser = new Browser();
  const one = agreedIn(browser);
  const two = browser.open();
  one.change(reads("a"));
  two.change(reads("b"));
  one.change(reads("c"));
  assert.deepEqual(lessonsIn(browser.stored.get(KEY)), ["a", "b", "c"]);
  assert.deepEqual(Object.keys(two.state.lessons).sort(), ["a", "b"]);
  while (browser.windows[1]?.unheard.length) browser.hear(1);
  assert.deepEqual(Object.keys(two.state.lessons).sort(), ["a", "b", "c"]);
});

test("agreeing in one window holds in the other", () => {
  const browser = new Browser();
  const [one, two] = [browser.open(), browser.open()];
  two.change(reads("b"));
  one.agree();
  browser.hear(1);
  assert.equal(two.isAgreed, true);
  two.change(reads("c"));
  assert.deepEqual(lessonsIn(browser.stored.get(KEY)), ["b", "c"]);
});

test("a full device keeps what is new in the page, and writes it when there is room", () => {
  const browser = new Browser();
  const kept = agreedIn(browser);
  browser.room = 10;
  kept.change(reads("one"));
  assert.deepEqual([kept.notice, Object.keys(kept.state.lessons)], ["full", ["one"]]);
  assert.deepEqual(lessonsIn(browser.stored.get(KEY)), []);
  browser.room = 10_000;
  kept.change(reads("two"));
  assert.equal(kept.notice, undefined);
  assert.deepEqual(lessonsIn(browser.stored.get(KEY)), ["one", "two"]);
});

test("a browser that keeps nothing works for the page", () => {
  const throwing = () => {
    throw new DOMException("no", "SecurityError");
  };
  for (const area of [throwing, () => null]) {
    const kept = new Kept("site", { area, now: () => 1, name: () => "w" });
    kept.agree();
    kept.change(reads("one"));
    assert.deepEqual([kept.notice, kept.isAvailable, kept.isAgreed], ["unavailable", false, false]);
    assert.deepEqual(Object.keys(kept.state.lessons), ["one"]);
    kept.erase();
    assert.deepEqual([kept.notice, Object.keys(kept.state.lessons)], ["unavailable", []]);
  }
});

test("what cannot be read is put aside, and nothing is written until the learner agrees", () => {
  const browser = new Browser();
  browser.stored.set(KEY, "{ damaged");
  const kept = browser.open();
  assert.deepEqual([kept.notice, kept.isAgreed, kept.aside], ["corrupt", false, "{ damaged"]);
  assert.deepEqual([...browser.stored.keys()], [ASIDE]);
  kept.agree();
  kept.change(reads("one"));
  assert.deepEqual([kept.notice, kept.isAgreed, kept.aside], [undefined, true, "{ damaged"]);
  assert.deepEqual(lessonsIn(browser.stored.get(KEY)), ["one"]);
});

test("a document of another site under our name is put aside too", () => {
  const browser = new Browser();
  browser.stored.set(KEY, JSON.stringify(empty("elsewhere", "d")));
  assert.equal(browser.open().notice, "corrupt");
});

test("of a damaged document the rest is used, and the whole is put aside", () => {
  const browser = new Browser();
  agreedIn(browser).change(reads("one"));
  const whole = JSON.parse(browser.stored.get(KEY) ?? "");
  const damaged = JSON.stringify({ ...whole, answers: { odd: 3 } });
  browser.stored.set(KEY, damaged);
  const kept = browser.open();
  assert.deepEqual([kept.notice, kept.isAgreed, kept.aside], ["incomplete", true, damaged]);
  kept.change(reads("two"));
  assert.deepEqual(lessonsIn(browser.stored.get(KEY)), ["one", "two"]);
  assert.equal(browser.open().notice, undefined);
});

test("what cannot be read stays where it is when there is no room to put it aside", () => {
  for (const text of [
    "{ damaged",
    JSON.stringify({ ...empty("site", "d"), agreed: 1, answers: { odd: 3 } }),
  ]) {
    const browser = new Browser();
    browser.stored.set(KEY, text);
    browser.room = 5;
    const kept = browser.open();
    kept.change(reads("one"));
    kept.agree();
    browser.room = 10_000;
    assert.deepEqual([kept.notice, browser.stored.get(KEY)], ["full", text]);
    kept.agree();
    assert.equal(kept.aside, text);
    assert.deepEqual(lessonsIn(browser.stored.get(KEY)), ["one"]);
  }
});

test("two things that could not be read are both kept aside, each once", () => {
  const browser = new Browser();
  for (const text of ["{ one", "{ two", "{ one"]) {
    browser.stored.set(KEY, text);
    browser.open();
  }
  assert.equal(browser.open().aside, "{ one\n{ two");
});

test("a document of a newer version is left alone", () => {
  const browser = new Browser();
  const kept = agreedIn(browser);
  const newer = JSON.stringify({ version: 99, whatever: true });
  browser.stored.set(KEY, newer);
  kept.change(reads("one"));
  kept.agree();
  kept.change(reads("two"));
  assert.deepEqual([kept.notice, kept.isAvailable, browser.stored.get(KEY)], ["newer", false, newer]);
  assert.deepEqual(Object.keys(kept.state.lessons), ["one", "two"]);
});

test("erasing leaves nothing, here and in other windows", () => {
  const browser = new Browser();
  browser.stored.set(KEY, "{ damaged");
  const [one, two] = [agreedIn(browser), browser.open()];
  one.change(reads("one"));
  browser.hear(1);
  one.erase();
  assert.deepEqual([browser.stored.size, one.isAgreed, one.notice], [0, false, undefined]);
  while (browser.windows[1]?.unheard.length) browser.hear(1);
  assert.deepEqual([two.notice, two.isAgreed, Object.keys(two.state.lessons)], ["erased", false, []]);
  two.change(reads("two"));
  assert.equal(browser.stored.size, 0);
});

test("a window that has not heard of erasing writes nothing either", () => {
  const browser = new Browser();
  const [one, two] = [agreedIn(browser), browser.open()];
  one.erase();
  two.change(reads("two"));
  assert.deepEqual([two.notice, two.isAgreed, browser.stored.size], ["gone", false, 0]);
  assert.deepEqual(Object.keys(two.state.lessons), ["two"]);
});

test("what a browser throws away is still in the page, and kept again on request", () => {
  const browser = new Browser();
  const kept = agreedIn(browser);
  kept.change(reads("one"));
  browser.stored.clear();
  kept.change(reads("two"));
  assert.equal(kept.notice, "gone");
  kept.agree();
  assert.deepEqual([kept.notice, lessonsIn(browser.stored.get(KEY))], [undefined, ["one", "two"]]);
});

test("that another window put something aside takes nothing from this one", () => {
  const browser = new Browser();
  const one = agreedIn(browser);
  one.change(reads("one"));
  browser.stored.set(KEY, "{ damaged");
  browser.open();
  while (browser.windows[0]?.unheard.length) browser.hear(0);
  assert.deepEqual([one.notice, Object.keys(one.state.lessons)], ["gone", ["one"]]);
});

test("a page that was put away looks again when it is shown", () => {
  const browser = new Browser();
  const one = agreedIn(browser);
  const two = browser.open();
  two.change(reads("two"));
  one.refresh();
  assert.deepEqual(Object.keys(one.state.lessons), ["two"]);
  browser.stored.clear();
  one.refresh();
  assert.equal(one.notice, "gone");
});

test("a change by another site is none of our business", () => {
  const kept = agreedIn(new Browser());
  kept.change(reads("one"));
  kept.changedElsewhere({ key: "leerwijk:other", newValue: null });
  assert.equal(kept.isAgreed, true);
});

test("earlier names do not come back from a window that does not know the new ones", () => {
  const names = { quizzes: [], cases: [], lessons: [{ id: "new", was: ["old"] }], modules: [] };
  const browser = new Browser();
  const before = agreedIn(browser);
  before.change(reads("old"));
  const today = browser.open((state) => renamed(state, names));
  before.change(reads("other"));
  today.change(reads("new"));
  assert.deepEqual(lessonsIn(browser.stored.get(KEY)), ["new", "other"]);
});

const WINDOWS = 3;
const windowNumber = fc.nat({ max: WINDOWS - 1 });

/** What happens in a browser: to a window, or to the device. */
interface Act {
  readonly does: "answer" | "hear" | "reload" | "fill" | "free" | "turn back the clock";
  readonly window: number;
  readonly key: string;
}

function acts(...device: Act["does"][]): fc.Arbitrary<Act[]> {
  const does = fc.constantFrom<Act["does"]>(
    "answer",
    "answer",
    "answer",
    "hear",
    "hear",
    "reload",
    ...device,
  );
  const key = fc.constantFrom("a/1", "a/2", "b/1");
  return fc.array(fc.record({ does, window: windowNumber, key }), { maxLength: 40 });
}

/** Do all that, and return the responses that are kept and those that were given last. */
function done(all: readonly Act[]): readonly [kept: object, given: object] {
  const browser = new Browser();
  agreedIn(browser);
  while (browser.windows.length < WINDOWS) browser.open();
  const given: Record<string, string> = {};
  for (const [number, act] of all.entries()) {
    perform(browser, act, `${number}`);
    if (act.does === "answer") given[act.key] = `${number}`;
  }
  browser.room = Number.POSITIVE_INFINITY;
  for (const { kept } of browser.windows) kept.change((state) => state);
  const { answers } = JSON.parse(browser.stored.get(KEY) ?? "") as State;
  return [Object.fromEntries(Object.entries(answers).map(([key, each]) => [key, each.response])), given];
}

function perform(browser: Browser, { does, window, key }: Act, response: string): void {
  const { kept } = browser.windows[window] ?? { kept: undefined };
  const scored = { score: 1, max: 1, result: "correct" } as const;
  const steps: Record<Act["does"], () => void> = {
    answer: () => kept?.change((state, now) => answered(state, { key, mark: "m", response, scored }, now)),
    hear: () => browser.hear(window),
    // what did not fit is lost with its page, as the learner was told
    reload: () => (kept?.notice === "full" ? undefined : browser.open(undefined, window)),
    fill: () => {
      browser.room = 0;
    },
    free: () => {
      browser.room = Number.POSITIVE_INFINITY;
    },
    "turn back the clock": () => {
      browser.now -= 20;
    },
  };
  steps[does]();
}

test("whatever windows do at once, no saved answer is lost and the last one stands", () => {
  const property = fc.property(acts("fill", "free"), (all) => {
    const [kept, given] = done(all);
    assert.deepEqual(kept, given);
  });
  fc.assert(property, { numRuns: 1000 });
});

test("neither when the clock goes back meanwhile", () => {
  const property = fc.property(acts("turn back the clock"), (all) => {
    const [kept, given] = done(all);
    assert.deepEqual(kept, given);
  });
  fc.assert(property, { numRuns: 1000 });
});
