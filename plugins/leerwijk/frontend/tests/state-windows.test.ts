// SPDX-License-Identifier: EUPL-1.2
/** Several windows at once: whatever they do, no saved answer is lost. */
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import type { State } from "../src/state/document.ts";
import { answered } from "../src/state/record.ts";
import { agreedIn, Browser, KEY } from "./state-browser.ts";

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
