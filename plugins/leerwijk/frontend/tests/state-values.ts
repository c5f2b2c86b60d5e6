// SPDX-License-Identifier: EUPL-1.2
/** States for tests: any that learning could have made. */
import fc from "fast-check";
import type { Response } from "../src/quiz/question.ts";
import type { Box } from "../src/quiz/schedule.ts";
import type {
  SavedAnswer,
  SavedAttempt,
  SavedCase,
  SavedResponse,
  SavedTest,
  State,
} from "../src/state/document.ts";

/** Few, so that states have entries in common; times too, so that some are equally old. */
export const time = fc.integer({ min: 1, max: 9 });
const name = fc.constantFrom("a", "b", "c");
const text = fc.string({ maxLength: 6 });
const devices = fc.constantFrom("d1", "d2", "d3");
const entries = <Value>(value: fc.Arbitrary<Value>, key: fc.Arbitrary<string> = name) =>
  fc.dictionary(key, value, { maxKeys: 3 });

const response: fc.Arbitrary<Response> = fc.oneof(
  text,
  fc.boolean(),
  fc.nat({ max: 9 }),
  fc.array(name, { maxLength: 3 }),
  entries(text),
  fc.record({ text, ticked: fc.array(fc.nat({ max: 3 }), { maxLength: 2 }) }),
);

const given = {
  mark: name,
  response,
  score: fc.nat({ max: 2 }),
  max: fc.constantFrom(1, 2),
  at: time,
  certainty: fc.constantFrom(1 as const, 2 as const, 3 as const),
};
const GIVEN = ["mark", "response", "score", "max", "at"] as const;

const first: fc.Arbitrary<SavedResponse> = fc.record(given, { requiredKeys: [...GIVEN] });

export const answer: fc.Arbitrary<SavedAnswer> = fc.record(
  { ...given, tries: fc.nat({ max: 5 }), first, box: fc.constantFrom<Box>(1, 2, 3), due: time },
  { requiredKeys: [...GIVEN, "tries", "first"] },
);

const attempt: fc.Arbitrary<SavedAttempt> = fc.record({
  score: fc.nat({ max: 2 }),
  max: fc.constantFrom(1, 2),
  at: time,
  version: fc.constantFrom("1.0", "2.0"),
});

const test: fc.Arbitrary<SavedTest> = fc.record(
  {
    first: attempt,
    best: attempt,
    last: attempt,
    passed: attempt,
    counts: entries(fc.nat({ max: 4 }), devices),
    drawn: fc.array(name, { maxLength: 2 }),
  },
  { requiredKeys: ["first", "best", "last", "counts", "drawn"] },
);

const walked: fc.Arbitrary<SavedCase> = fc.record({
  path: fc.array(fc.record({ node: name, key: name, to: name }), { maxLength: 3 }),
  at: time,
  notes: entries(fc.record({ text, at: time })),
});

const made: fc.Arbitrary<State> = fc.record(
  {
    version: fc.constant(1 as const),
    site: fc.constant("site"),
    agreed: time,
    updated: time,
    device: devices,
    lessons: entries(fc.record({ read: time, module: name })),
    place: fc.record({ url: text, title: text, at: time }),
    answers: entries(answer, fc.constantFrom("a/q", "b/q", "b/r")),
    tests: entries(test),
    reflections: entries(
      fc.record({ text, at: time, module: name, title: text }),
      fc.constantFrom("a/q", "a#1", "b#1"),
    ),
    cases: entries(walked),
  },
  {
    requiredKeys: [
      "version",
      "site",
      "updated",
      "device",
      "lessons",
      "answers",
      "tests",
      "reflections",
      "cases",
    ],
  },
);

/** As it comes out of JSON. */
export const state = made.map((each) => JSON.parse(JSON.stringify(each)) as State);
