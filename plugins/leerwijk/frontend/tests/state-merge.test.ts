// SPDX-License-Identifier: EUPL-1.2
/** Two states of one learner become one, and earlier names become those of today. */
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { DAY } from "../src/quiz/schedule.ts";
import { attemptsAt, empty, type State } from "../src/state/document.ts";
import { merged } from "../src/state/merge.ts";
import {
  answered,
  caseNoted,
  caseWalked,
  lessonRead,
  placeLeft,
  reflected,
  testTaken,
} from "../src/state/record.ts";
import { type Names, renamed } from "../src/state/rename.ts";
import { state } from "./state-values.ts";

const START = empty("site", "d1");
const NOBODY: Names = { quizzes: [], cases: [], lessons: [], modules: [] };

function gave(at: State, key: string, response: string, now: number, mark = "m"): State {
  const result = response === "a" ? ("correct" as const) : ("incorrect" as const);
  const scored = { score: response === "a" ? 1 : 0, max: 1, result };
  return answered(at, { key, mark, response, scored }, now);
}

function took(at: State, score: number, now: number): State {
  const taken = { quiz: "t", score, max: 10, isPassed: score >= 7, version: "1.0", drawn: [`${score}`] };
  return testTaken(at, taken, now);
}

test("merging is the same in every order", () => {
  fc.assert(
    fc.property(state, state, (a, b) => assert.deepEqual(merged(a, b), merged(b, a))),
    { numRuns: 500 },
  );
});

test("merging is the same in every grouping", () => {
  const isSame = (a: State, b: State, c: State): void =>
    assert.deepEqual(merged(merged(a, b), c), merged(a, merged(b, c)));
  fc.assert(fc.property(state, state, state, isSame), { numRuns: 1000 });
});

test("merging a state with itself, or twice with another, changes nothing", () => {
  fc.assert(
    fc.property(state, state, (a, b) => {
      assert.deepEqual(merged(a, a), a);
      assert.deepEqual(merged(merged(a, b), b), merged(a, b));
    }),
    { numRuns: 500 },
  );
});

test("merging loses no entry and takes none back", () => {
  const sorts = ["lessons", "answers", "tests", "reflections", "cases"] as const;
  fc.assert(
    fc.property(state, state, (a, b) => {
      const both = merged(a, b);
      for (const sort of sorts) {
        const keys = new Set([...Object.keys(a[sort]), ...Object.keys(b[sort])]);
        assert.deepEqual(new Set(Object.keys(both[sort])), keys);
      }
      for (const [key, answer] of Object.entries(a.answers)) {
        const kept = both.answers[key];
        assert.ok(
          kept && kept.at >= answer.at && kept.first.at <= answer.first.at && kept.tries >= answer.tries,
        );
      }
    }),
  );
});

test("the newest answer wins, and the first one stays", () => {
  const here = gave(gave(START, "z/q", "b", 10), "z/q", "a", 30);
  const there = gave(START, "z/q", "c", 20);
  const both = merged(here, there).answers["z/q"];
  assert.deepEqual([both?.response, both?.first.response, both?.tries], ["a", "b", 2]);
});

test("attempts on two devices are counted together, also when merged twice", () => {
  const here = took(took(START, 4, 10), 8, 20);
  const there = took({ ...START, device: "d2" }, 9, 15);
  const both = merged(merged(here, there), there).tests["t"];
  assert.equal(attemptsAt(both), 3);
  assert.deepEqual(
    [both?.first, both?.passed, both?.best, both?.last].map((attempt) => attempt?.score),
    [4, 9, 9, 8],
  );
  assert.deepEqual(both?.drawn, ["8"]);
});

test("what replaces something is newer, also when the clock went back", () => {
  const ahead = gave(START, "z/q", "b", 1_000_000);
  const now = gave(ahead, "z/q", "a", 10);
  assert.equal(merged(ahead, now).answers["z/q"]?.response, "a");
  const reflection = { text: "One.", module: "m", title: "T" };
  const [one, two] = [reflected(START, "r", reflection, 50), { ...reflection, text: "Two." }];
  assert.equal(merged(one, reflected(one, "r", two, 20)).reflections["r"]?.text, "Two.");
  const walked = caseNoted(caseWalked(START, "c", [], 50), "c", "n", "One.", 50);
  const later = caseNoted(
    caseWalked(walked, "c", [{ node: "x", key: "k", to: "y" }], 20),
    "c",
    "n",
    "Two.",
    20,
  );
  assert.equal(merged(walked, later).cases["c"]?.path.length, 1);
  assert.equal(merged(walked, later).cases["c"]?.notes["n"]?.text, "Two.");
  const left = placeLeft(START, "x/", "X", 50);
  assert.equal(merged(left, placeLeft(left, "y/", "Y", 20)).place?.url, "y/");
});

test("only the first try of a showing decides when a question comes back", () => {
  const due = (at: State): unknown => [at.answers["z/q"]?.box, (at.answers["z/q"]?.due ?? 0) / DAY];
  const wrong = gave(START, "z/q", "b", 0);
  assert.deepEqual(due(wrong), [1, 2]);
  const scored = { score: 1, max: 1, result: "correct" as const };
  const answer = { key: "z/q", mark: "m", response: "a", scored };
  assert.deepEqual(due(answered(wrong, { ...answer, isFresh: false }, 3 * DAY)), [1, 2]);
  assert.deepEqual(due(answered(wrong, answer, 3 * DAY)), [2, 10]);
  assert.deepEqual(due(answered(wrong, { ...answer, mark: "other" }, 3 * DAY)), [1, 5]);
  assert.deepEqual(due(answered(START, { ...answer, isReviewed: false }, 0)), [undefined, 0]);
});

test("a lesson keeps the first time it was read", () => {
  const read = lessonRead(lessonRead(START, "l", "m", 10), "l", "m", 20);
  assert.deepEqual(read.lessons, { l: { read: 10, module: "m" } });
});

test("an id that JavaScript knows as something else is an id like another", () => {
  const odd = ["constructor", "toString", "valueOf"].reduce(
    (at, id) => caseNoted(took(lessonRead(at, id, id, 5), 8, 5), id, id, "So.", 5),
    START,
  );
  assert.equal(odd.lessons["constructor"]?.read, 5);
  assert.deepEqual(odd.cases["toString"]?.notes, { toString: { text: "So.", at: 5 } });
  assert.deepEqual(merged(START, odd).cases, odd.cases);
});

const RENAMED: Names = {
  quizzes: [
    {
      id: "quiz",
      was: ["old-quiz", "oldest-quiz"],
      questions: [
        { id: "q", was: ["old-q"], mark: "m" },
        { id: "r", mark: "m" },
      ],
    },
  ],
  cases: [{ id: "case", was: ["old-case"] }],
  lessons: [{ id: "lesson", was: ["old-lesson"] }],
  modules: [{ id: "module", was: ["old-module"] }],
};

test("everything is found under the names of today", () => {
  const steps: ((at: State) => State)[] = [
    (at) => lessonRead(at, "old-lesson", "old-module", 1),
    (at) => gave(at, "oldest-quiz/old-q", "a", 2),
    (at) => gave(at, "quiz/r", "b", 3),
    (at) => reflected(at, "old-lesson#1", { text: "So.", module: "old-module", title: "T" }, 4),
    (at) => reflected(at, "old-quiz/q", { text: "So.", module: "elsewhere", title: "T" }, 5),
    (at) => caseWalked(at, "old-case", [], 6),
    (at) =>
      testTaken(at, { quiz: "old-quiz", score: 1, max: 1, isPassed: true, version: "1.0", drawn: [] }, 7),
  ];
  const today = renamed(
    steps.reduce((at, step) => step(at), START),
    RENAMED,
  );
  assert.deepEqual(today.lessons, { lesson: { read: 1, module: "module" } });
  assert.deepEqual(Object.keys(today.answers).sort(), ["quiz/q", "quiz/r"]);
  assert.deepEqual(Object.keys(today.reflections).sort(), ["lesson#1", "quiz/q"]);
  assert.equal(today.reflections["lesson#1"]?.module, "module");
  assert.deepEqual([Object.keys(today.cases), Object.keys(today.tests)], [["case"], ["quiz"]]);
});

test("answers under an earlier name and under that of today are merged", () => {
  const both = gave(gave(START, "old-quiz/old-q", "b", 1), "quiz/q", "a", 2);
  const [saved, ...more] = Object.values(renamed(both, RENAMED).answers);
  assert.deepEqual([more.length, saved?.response, saved?.first.response], [0, "a", "b"]);
});

test("a name that is in use today is not taken for an earlier one", () => {
  const names: Names = {
    ...NOBODY,
    quizzes: [
      {
        id: "quiz",
        questions: [
          { id: "q", was: ["r"], mark: "m" },
          { id: "r", mark: "m" },
        ],
      },
    ],
  };
  const kept = gave(gave(START, "quiz/r", "b", 1), "quiz/q", "a", 2);
  assert.equal(renamed(kept, names), kept);
});

test("a question that moved to another quiz keeps its answer, unless its key changed", () => {
  const names: Names = { ...NOBODY, quizzes: [{ id: "new", questions: [{ id: "q", mark: "m" }] }] };
  const moved = renamed(gave(START, "z/q", "a", 1), names);
  assert.equal(moved.answers["new/q"]?.response, "a");
  assert.equal(moved.answers["z/q"]?.response, "a");
  assert.deepEqual(Object.keys(renamed(gave(START, "z/q", "a", 1, "other"), names).answers), ["z/q"]);
});

test("renaming is done once, loses no answer, and does not depend on when states are merged", () => {
  const names: Names = {
    quizzes: [
      {
        id: "b",
        was: ["a"],
        questions: [
          { id: "s", was: ["r"], mark: "x" },
          { id: "q", mark: "x" },
        ],
      },
    ],
    cases: [{ id: "z", was: ["a", "b"] }],
    lessons: [{ id: "b", was: ["a"] }],
    modules: [{ id: "c", was: ["b"] }],
  };
  // of equally old entries the text decides, and renaming changes it: here none are
  const between = (key: string, value: unknown) => (key === "at" ? Number(value) + 0.5 : value);
  const other = state.map((each) => JSON.parse(JSON.stringify(each), between) as State);
  fc.assert(
    fc.property(state, other, (a, b) => {
      const today = renamed(a, names);
      assert.equal(renamed(today, names), today);
      const before = Object.values(a.answers).map(({ at }) => at);
      const now = Object.values(today.answers).map(({ at }) => at);
      if (before.length > 0) assert.equal(Math.max(...now), Math.max(...before));
      assert.deepEqual(renamed(merged(today, renamed(b, names)), names), renamed(merged(a, b), names));
    }),
    { numRuns: 500 },
  );
});
