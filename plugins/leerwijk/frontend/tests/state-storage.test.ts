// SPDX-License-Identifier: EUPL-1.2
/** What is kept on the device: only when agreed, by several windows, and whatever goes wrong. */
import assert from "node:assert/strict";
import test from "node:test";
import { empty } from "../src/state/document.ts";
import { renamed } from "../src/state/rename.ts";
import { Kept } from "../src/state/storage.ts";
import { ASIDE, agreedIn, Browser, KEY, lessonsIn, reads } from "./state-browser.ts";

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
