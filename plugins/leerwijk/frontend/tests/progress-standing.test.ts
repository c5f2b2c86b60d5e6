// SPDX-License-Identifier: EUPL-1.2
/** How far a learner is follows from what is kept and from what the site asks today. */
import assert from "node:assert/strict";
import test from "node:test";
import type { Module } from "../src/progress/course.ts";
import { resultOf, standingOf, withoutStale } from "../src/progress/standing.ts";
import type { Quiz } from "../src/quiz/question.ts";
import { DAY } from "../src/quiz/schedule.ts";
import { empty, type State } from "../src/state/document.ts";
import { answered, lessonRead, reflected, testTaken } from "../src/state/record.ts";

const NOW = Date.UTC(2026, 10, 22);
const COURSE: readonly Module[] = [
  {
    id: "regie",
    title: "Regie",
    version: "1.0",
    lessons: [
      { id: "een", title: "Les een", url: "een/" },
      { id: "twee", title: "Les twee", url: "twee/" },
    ],
    quizzes: [{ id: "q", title: "Zelfcheck", url: "een/#q", purpose: "self-check" }],
  },
];

function quiz(mark = "m"): Quiz {
  const question = { kind: "true-false" as const, id: "a", mark, prompt: "Waar?", answer: true };
  return {
    id: "q",
    title: "Zelfcheck",
    purpose: "self-check",
    feedback_moment: "question",
    questions: [question],
  };
}

function gave(state: State, key: string, result: "correct" | "incorrect", now = NOW): State {
  const scored = { score: result === "correct" ? 1 : 0, max: 1, result };
  return answered(state, { key, mark: "m", response: true, scored }, now);
}

const START = empty("site", "d1");
const QUIZZES = new Map([["q", quiz()]]);

test("nothing was done yet", () => {
  const standing = standingOf(START, COURSE, new Map(), NOW);
  assert.deepEqual([standing.modules, standing.gone, standing.lessons], [[], [], { read: 0, of: 2 }]);
});

test("lessons, answers and what is due are counted", () => {
  const state = gave(lessonRead(START, "een", "regie", NOW), "q/a", "incorrect");
  const standing = standingOf(state, COURSE, QUIZZES, NOW);
  assert.deepEqual(standing.lessons, { read: 1, of: 2 });
  assert.deepEqual([standing.answered, standing.scored, standing.rightFirst], [1, 1, 0]);
  assert.deepEqual([standing.due, standing.next], [[], NOW + 2 * DAY]);
  assert.deepEqual(standingOf(state, COURSE, QUIZZES, NOW + 2 * DAY).due, ["q/a"]);
});

test("the first answer decides what went right at first", () => {
  const state = gave(gave(START, "q/a", "incorrect"), "q/a", "correct", NOW + 1);
  assert.equal(standingOf(state, COURSE, QUIZZES, NOW).rightFirst, 0);
});

test("an answer to a changed question stays but neither counts nor comes back", () => {
  const state = gave(START, "q/a", "correct");
  const changed = new Map([["q", quiz("n")]]);
  const standing = standingOf(state, COURSE, changed, NOW + 30 * DAY);
  assert.deepEqual([standing.answered, standing.scored, standing.due], [1, 0, []]);
  assert.equal(standing.modules[0]?.quizzes[0]?.answers[0]?.isOutdated, true);
  const { first, ...kept } = withoutStale(state, COURSE, [quiz("n")]).answers["q/a"] ?? {};
  assert.ok(first);
  assert.deepEqual(Object.keys(kept).sort(), ["at", "mark", "max", "response", "score", "tries"]);
});

test("answers of a quiz that did not load are neither gone nor without a date", () => {
  const state = gave(START, "q/a", "correct");
  const standing = standingOf(state, COURSE, new Map(), NOW);
  assert.deepEqual(standing.gone, []);
  assert.equal(standing.modules[0]?.quizzes[0]?.isLoaded, false);
  assert.equal(withoutStale(state, COURSE, []), state);
});

test("what the site no longer has is told apart and is not due", () => {
  const state = lessonRead(gave(gave(START, "weg/a", "correct"), "q/weg", "correct"), "drie", "regie", NOW);
  const standing = standingOf(state, COURSE, QUIZZES, NOW + 30 * DAY);
  assert.deepEqual(standing.gone, ["drie", "weg/a", "q/weg"]);
  const tidied = withoutStale(state, COURSE, [quiz()]).answers;
  assert.deepEqual([tidied["weg/a"]?.due, tidied["q/weg"]?.due], [undefined, undefined]);
  assert.equal(tidied["weg/a"]?.score, 1);
});

test("texts stand with the module of their lesson or quiz", () => {
  const reflection = { text: "Gedachte", module: "regie", title: "Vraag" };
  const state = reflected(reflected(START, "een#denk", reflection, NOW), "q/open", reflection, NOW);
  const [module] = standingOf(state, COURSE, QUIZZES, NOW).modules;
  assert.deepEqual(
    module?.texts.map(({ id }) => id),
    ["een#denk", "q/open"],
  );
});

test("a taken test is shown also when no answer of it is known", () => {
  const taken = { quiz: "q", score: 1, max: 1, isPassed: true, version: "1.0", drawn: ["a"] };
  const [module] = standingOf(testTaken(START, taken, NOW), COURSE, QUIZZES, NOW).modules;
  assert.equal(module?.quizzes[0]?.test?.passed?.score, 1);
});

test("dates in the future tell that a clock was wrong", () => {
  const state = lessonRead(START, "een", "regie", NOW);
  assert.equal(standingOf(state, COURSE, QUIZZES, NOW).isAhead, false);
  assert.equal(standingOf(state, COURSE, QUIZZES, NOW - 3 * DAY).isAhead, true);
});

test("a result follows from the points", () => {
  const results = [
    [0, 0],
    [2, 2],
    [0.5, 2],
    [0, 2],
  ].map(([score = 0, max = 0]) => resultOf({ score, max }));
  assert.deepEqual(results, ["unscored", "correct", "partly", "incorrect"]);
});
