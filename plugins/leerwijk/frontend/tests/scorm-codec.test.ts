// SPDX-License-Identifier: EUPL-1.2
/** What a package remembers comes back from the suspend data as it was, and fits in it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Draft } from "../src/quiz/attempt.ts";
import { pack, type Unpacked, unpack } from "../src/scorm/codec.ts";
import { fitted } from "../src/scorm/fitting.ts";
import { blank, type Memory } from "../src/scorm/memory.ts";
import type { Plan, PlannedQuiz } from "../src/scorm/plan.ts";
import { memoryOf, plan, planned } from "./scorm-values.ts";

const NOTHING: Unpacked = { memory: blank("site"), order: [], unknown: [] };
const COURSE = plan();

/** The order of entries says nothing, but that of the answers. */
function comparable({ state, drafts }: Memory) {
  return { state: { ...state, answers: Object.entries(state.answers) }, drafts };
}

test("everything comes back", () => {
  fc.assert(
    fc.property(memoryOf(COURSE), (memory) => {
      const text = pack(COURSE, memory, NOTHING);
      assert.deepEqual(comparable(unpack(COURSE, text).memory), comparable(memory));
    }),
  );
});

test("packing what was unpacked changes nothing", () => {
  fc.assert(
    fc.property(memoryOf(COURSE), (memory) => {
      const text = pack(COURSE, memory, NOTHING);
      const found = unpack(COURSE, text);
      assert.equal(pack(COURSE, found.memory, found), text);
    }),
  );
});

test("a text of whatever kind is read without harm", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(..."1ALTDCR|=,%zp0abc") })),
      (text) => {
        const { memory } = unpack(COURSE, text);
        assert.equal(memory.state.agreed, 1);
      },
    ),
  );
});

test("a text that was cut off gives what is whole in it", () => {
  fc.assert(
    fc.property(memoryOf(COURSE), fc.nat({ max: 600 }), (memory, length) => {
      const found = unpack(COURSE, pack(COURSE, memory, NOTHING).slice(0, length)).memory;
      for (const key of Object.keys(found.state.answers).slice(0, -1)) {
        assert.deepEqual(found.state.answers[key], memory.state.answers[key]);
      }
    }),
  );
});

test("a renamed question keeps its answer and the number of its interaction", () => {
  const memory = answeredAll(COURSE);
  const text = pack(COURSE, memory, NOTHING);
  const renamed = plan({
    quizzes: COURSE.quizzes.map((quiz) => ({
      ...quiz,
      id: `new-${quiz.id}`,
      was: [quiz.id],
      questions: [...quiz.questions]
        .reverse()
        .map((each) => ({ ...each, id: `${each.id}-2`, was: [each.id] })),
    })),
  });
  const found = unpack(renamed, text);
  const now = Object.keys(memory.state.answers).map((key) => `new-${key}-2`);
  assert.deepEqual(Object.keys(found.memory.state.answers), now);
  const again = unpack(renamed, pack(renamed, found.memory, found));
  assert.deepEqual(again.order, found.order);
});

test("an answer to what a question was before is kept in its place, and is no answer", () => {
  const before = pack(COURSE, answeredAll(COURSE), NOTHING);
  const [check] = COURSE.quizzes as [PlannedQuiz];
  const changed = plan({
    quizzes: [{ ...check, questions: check.questions.map((each) => ({ ...each, mark: "other" })) }],
  });
  const found = unpack(changed, before);
  assert.deepEqual(found.memory.state.answers, {});
  assert.equal(found.order.length, unpack(COURSE, before).order.length);
  const back = unpack(COURSE, pack(changed, found.memory, found));
  assert.deepEqual(back.memory.state.answers, unpack(COURSE, before).memory.state.answers);
});

test("100 answered questions of all kinds, half done once more, fit in 4,096 characters", () => {
  const kinds = plan().quizzes[0]?.questions ?? [];
  const questions = Array.from({ length: 100 }, (_, index) => {
    const { kind } = kinds[index % kinds.length] ?? { kind: "choice" as const };
    return planned(kind, `question-${index}`, { parts: ["a", "b", "c", "d"] });
  });
  const course = plan({ quizzes: [{ id: "check", purpose: "self-check", max: 200, questions }] });
  const memory = answeredAll(course);
  const given = questions.map(({ id }) => ({
    id,
    response: memory.state.answers[`check/${id}`]?.response ?? "",
    wentWell: false,
  }));
  const draft = { seed: "3f9a2c", number: 1, drawn: questions.map(({ id }) => id), given };
  const text = pack(course, { ...memory, drafts: { check: draft } }, NOTHING);
  assert.ok(text.length <= 4096, `${text.length} characters`);
  const found = unpack(course, text).memory;
  assert.equal(Object.keys(found.state.answers).length, 100);
  assert.deepEqual(found.drafts["check"], draft);
});

test("what was written at length is cut to fit, all alike, and answers stay", () => {
  const memory = answeredAll(COURSE);
  const long = { text: "é|".repeat(3000), at: 1, module: "m", title: "" };
  const written = { ...memory, state: { ...memory.state, reflections: { "one#1": long, "two#1": long } } };
  const { text, isCut } = fitted(COURSE, written, NOTHING, 4096);
  assert.ok(isCut && text.length <= 4096 && text.length > 4000);
  const found = unpack(COURSE, text).memory.state;
  assert.deepEqual(found.answers, unpack(COURSE, pack(COURSE, memory, NOTHING)).memory.state.answers);
  assert.ok(long.text.startsWith(found.reflections["two#1"]?.text ?? "?"));
});

test("where somebody was makes room before anything is cut, but not a test that is half done", () => {
  const memory = answeredAll(COURSE);
  const place = (quiz: string): Draft => {
    const ids = COURSE.quizzes.find(({ id }) => id === quiz)?.questions.map(({ id }) => id) ?? [];
    const given = ids.map((id) => ({ id, response: memory.state.answers[`${quiz}/${id}`]?.response ?? "" }));
    return { seed: "3f9a2c", number: 1, drawn: ids, given };
  };
  const drafts = { check: place("check"), final: place("final") };
  const whole = pack(COURSE, { ...memory, drafts }, NOTHING);
  const { text, isCut } = fitted(COURSE, { ...memory, drafts }, NOTHING, whole.length - 1);
  assert.equal(isCut, false);
  const found = unpack(COURSE, text).memory;
  assert.deepEqual(found.state, unpack(COURSE, whole).memory.state);
  assert.deepEqual(found.drafts, { final: drafts.final });
});

const GIVEN = {
  choice: "a",
  "true-false": true,
  multiple: ["a", "b"],
  gap: { a: "regie voeren", b: "gezin", c: "samen", d: "overdracht" },
  text: "casusregisseur",
  number: "25 %",
  match: { a: "x", b: "y", c: "z", d: "x" },
  order: ["d", "c", "b", "a"],
  sort: { a: "x", b: "y", c: "z", d: "x" },
  matrix: { a: "x", b: "y", c: "z", d: "x" },
  mark: ["a"],
  open: { text: "Ik bel eerst het gezin.", ticked: [0, 2] },
  scale: 3,
} as const;

/** Every question answered, in part right. */
function answeredAll(of: Plan): Memory {
  const answers = of.quizzes.flatMap((quiz) =>
    quiz.questions.map((question) => {
      const { mark, kind, max } = question;
      const found = { ...GIVEN, order: question.parts?.slice(0, 4) ?? [] }[kind];
      const gaps = Object.fromEntries(
        Object.entries(GIVEN.gap).filter(([id]) => question.parts?.includes(id)),
      );
      const given = { mark, response: kind === "gap" ? gaps : found, score: max / 2, max, at: 60_000 };
      return [`${quiz.id}/${question.id}`, { ...given, tries: 2, first: given }] as const;
    }),
  );
  const { state } = blank("site");
  return { state: { ...state, updated: 60_000, answers: Object.fromEntries(answers) as never }, drafts: {} };
}
