// SPDX-License-Identifier: EUPL-1.2
/** Packages for tests, and everything that a learner could have done in them. */
import fc from "fast-check";
import type { AnsweredDetail } from "../src/play/events.ts";
import type { Draft, DraftAnswer } from "../src/quiz/attempt.ts";
import type { KindName, Response } from "../src/quiz/question.ts";
import { blank, type Memory } from "../src/scorm/memory.ts";
import type { Plan, PlannedQuestion, PlannedQuiz } from "../src/scorm/plan.ts";
import type { SavedAnswer, SavedTest, State } from "../src/state/document.ts";

const AT = 1_800_000_000_000;
const KEYS = ["b", "a", "c", "d9", "e", "f", "g"];
const KINDS: readonly KindName[] = [
  ...(["choice", "true-false", "multiple", "gap", "text", "number", "match"] as const),
  ...(["order", "sort", "matrix", "mark", "open", "scale"] as const),
];

export function planned(
  kind: KindName,
  id = kind as string,
  more: Partial<PlannedQuestion> = {},
): PlannedQuestion {
  const max = kind === "open" || kind === "scale" ? 0 : 2;
  return { id, mark: `m-${id}`, kind, prompt: `${id}?`, max, parts: KEYS, places: ["x", "y", "z"], ...more };
}

const COURSE: readonly PlannedQuiz[] = [
  {
    id: "check",
    purpose: "self-check",
    max: 22,
    questions: KINDS.map((kind) => planned(kind)),
  },
  {
    id: "final",
    purpose: "final",
    max: 6,
    pass_mark: 0.7,
    version: "1.0",
    questions: ["q1", "q2", "q3", "q4"].map((id) => planned("choice", id)),
  },
];

export function plan(more: Partial<Plan> = {}): Plan {
  return {
    site: "site",
    title: "A module",
    rule: "both",
    pages: [
      { url: "one/", title: "One", lesson: "one", module: "m" },
      { url: "two/", title: "Two", lesson: "two", module: "m" },
      { url: "test/", title: "Test" },
    ],
    quizzes: COURSE,
    cases: [
      {
        id: "case",
        start: "n1",
        nodes: [
          {
            id: "n1",
            branches: [
              { key: "l", to: "n2" },
              { key: "r", to: "n3" },
            ],
          },
          {
            id: "n2",
            branches: [
              { key: "l", to: "n1" },
              { key: "r", to: "n3" },
            ],
          },
          { id: "n3", branches: [] },
        ],
      },
    ],
    words: {},
    ...more,
  };
}

/** Anything that somebody types, our own marks too. */
const text = fc.oneof(fc.string({ maxLength: 12 }), fc.constantFrom("|,=%", "%7c", "é–ë", "A|B", "="));
const someKeys = fc.shuffledSubarray(KEYS);
const places = fc.dictionary(fc.constantFrom(...KEYS), fc.constantFrom("x", "y", "z"));

const RESPONSES: Readonly<Record<KindName, fc.Arbitrary<Response>>> = {
  choice: fc.constantFrom(...KEYS),
  "true-false": fc.boolean(),
  multiple: someKeys.map((keys) => [...keys].sort()),
  gap: fc.dictionary(
    fc.constantFrom(...KEYS),
    text.filter((typed) => typed !== ""),
  ),
  text,
  number: fc.constantFrom("3", "3,5", "-1 %", "drie"),
  match: places,
  order: someKeys,
  sort: places,
  matrix: places,
  mark: someKeys.map((keys) => [...keys].sort()),
  open: fc.record({ text, ticked: fc.subarray([0, 1, 2]) }),
  scale: fc.integer({ min: 1, max: 7 }),
};

export const certainty = fc.constantFrom(undefined, 1 as const, 2 as const, 3 as const);

function answerTo(question: PlannedQuestion): fc.Arbitrary<SavedAnswer> {
  const share = question.max === 0 ? fc.constant(0) : fc.integer({ min: 0, max: question.max * 10_000 });
  return fc
    .record({ response: RESPONSES[question.kind], share, tries: fc.integer({ min: 1, max: 15 }), certainty })
    .map(({ response, share, tries, certainty }) => {
      const given = {
        ...{ mark: question.mark, response, score: share / 10_000, max: question.max, at: AT },
        ...(certainty ? { certainty } : {}),
      };
      return { ...given, tries, first: given };
    });
}

const attempt = fc
  .integer({ min: 0, max: 60_000 })
  .map((score) => ({ score: score / 10_000, max: 6, at: AT, version: "1.0" }));

function testOf(quiz: PlannedQuiz): fc.Arbitrary<SavedTest> {
  const ids = quiz.questions.map(({ id }) => id);
  return fc
    .record({
      first: attempt,
      best: attempt,
      last: attempt,
      isPassed: fc.boolean(),
      count: fc.integer({ min: 1, max: 50 }),
      drawn: fc.subarray(ids),
    })
    .map(({ first, best, last, isPassed, count, drawn }) => ({
      ...{ first, best, last, ...(isPassed ? { passed: best } : {}) },
      ...{ counts: { lms: count }, drawn: [...drawn].sort() },
    }));
}

export function draftOf(quiz: PlannedQuiz): fc.Arbitrary<Draft> {
  const ids = quiz.questions.map(({ id }) => id);
  const answer = (question: PlannedQuestion): fc.Arbitrary<DraftAnswer> =>
    fc
      .record({
        response: RESPONSES[question.kind],
        certainty,
        wentWell: fc.constantFrom(undefined, true, false),
      })
      .map(({ response, certainty, wentWell }) => ({
        ...{ id: question.id, response },
        ...(certainty ? { certainty } : {}),
        ...(wentWell === undefined ? {} : { wentWell }),
      }));
  return fc.record({
    seed: fc.string({ minLength: 1, maxLength: 8 }),
    number: fc.integer({ min: 1, max: 9 }),
    drawn: fc.shuffledSubarray(ids, { minLength: 1 }),
    given: fc.tuple(...quiz.questions.map(answer)),
  });
}

/** Everything that could be remembered of a package. */
export function memoryOf(of: Plan): fc.Arbitrary<Memory> {
  const all = of.quizzes.flatMap((quiz) =>
    quiz.questions.map((question) => [`${quiz.id}/${question.id}`, question] as const),
  );
  const answers = fc.record(Object.fromEntries(all.map(([key, question]) => [key, answerTo(question)])), {
    requiredKeys: [],
  });
  const [check, final] = of.quizzes as [PlannedQuiz, PlannedQuiz];
  const reflection = text.map((text) => ({ text, at: AT, module: "m", title: "" }));
  const path = fc.constantFrom([], ["l"], ["l", "l", "r"]).map((keys) => {
    const ends: Readonly<Record<string, string>> = { n1l: "n2", n1r: "n3", n2l: "n1", n2r: "n3" };
    let node = "n1";
    return keys.map((key) => {
      const choice = { node, key, to: ends[node + key] ?? "" };
      node = choice.to;
      return choice;
    });
  });
  const notes = fc.dictionary(
    fc.constantFrom("n1", "reason", "a=b"),
    text.map((text) => ({ text, at: AT })),
  );
  const state = fc.record({
    answers,
    lessons: fc.record(
      { one: fc.constant({ read: AT, module: "m" }), two: fc.constant({ read: AT, module: "m" }) },
      { requiredKeys: [] },
    ),
    tests: fc.record({ final: testOf(final) }, { requiredKeys: [] }),
    reflections: fc.record({ "one#1": reflection, "two#a|b": reflection }, { requiredKeys: [] }),
    cases: fc.record({ case: fc.record({ path, notes, at: fc.constant(AT) }) }, { requiredKeys: [] }),
  });
  const drafts = fc.record({ check: draftOf(check), final: draftOf(final) }, { requiredKeys: [] });
  return fc.record({ state, drafts }).map((made) => {
    const { state, drafts } = JSON.parse(JSON.stringify(made)) as {
      state: Partial<State>;
      drafts: Memory["drafts"];
    };
    return { state: withTexts({ ...blank("site").state, ...state, updated: AT }), drafts };
  });
}

/** What is written as an answer is kept as something written too. */
function withTexts(state: State): State {
  const open = Object.entries(state.answers).flatMap(([key, { response }]) =>
    typeof response === "object" && "ticked" in response
      ? [[key, { text: (response as { text: string }).text, at: AT, module: "", title: "" }] as const]
      : [],
  );
  return { ...state, reflections: { ...state.reflections, ...Object.fromEntries(open) } };
}

/** Return what the page tells of an answer. */
export function answer(question: string, score: number, more: Partial<AnsweredDetail> = {}): AnsweredDetail {
  return {
    ...{ quiz: "final", purpose: "final", at: 1_800_000_000_000, question, mark: `m-${question}` },
    ...{ kind: "choice", response: "a", result: score === 2 ? "correct" : "incorrect", score, max: 2 },
    ...{ pattern: { type: "choice", response: "a", correct: "b" }, tries: 1, isFresh: true, latency: 4250 },
    ...more,
  };
}
