// SPDX-License-Identifier: EUPL-1.2
/** A final test in few letters: how often, the first, best and last attempt, and what was drawn. */
import { attemptsAt, type SavedAttempt, type SavedTest } from "../state/document.ts";
import { packed, unpacked } from "./digits.ts";
import type { PlannedQuiz } from "./plan.ts";
import { keysIn, maskOf, sorted } from "./responses.ts";

const PARTS = 10_000;
const COUNT = 2;
const POINTS = 4;
const ATTEMPT = POINTS * 2;

/** Return a test in few letters. */
export function packedTest(quiz: PlannedQuiz, test: SavedTest): string {
  const count = packed(attemptsAt(test), COUNT);
  const attempts = [test.first, test.best, test.last].map(attempt).join("");
  return `${count}${test.passed ? "1" : "0"}${attempts}${maskOf(idsOf(quiz), test.drawn)}`;
}

/** Return the test in some letters; undefined when they are none. */
export function unpackedTest(quiz: PlannedQuiz, text: string, at: number): SavedTest | undefined {
  const count = unpacked(text.slice(0, COUNT));
  const [first, best, last] = [0, 1, 2].map((place) =>
    attemptIn(text.slice(COUNT + 1 + place * ATTEMPT, COUNT + 1 + (place + 1) * ATTEMPT), quiz, at),
  );
  if (!count || !first || !best || !last) return undefined;
  return {
    ...{ first, best, last },
    ...(text.charAt(COUNT) === "1" ? { passed: best } : {}),
    counts: { lms: count },
    drawn: keysIn(idsOf(quiz), text.slice(COUNT + 1 + 3 * ATTEMPT)) ?? [],
  };
}

/** Return the ids of the questions of a quiz in alphabetical order. */
export function idsOf({ questions }: PlannedQuiz): readonly string[] {
  return sorted(questions.map(({ id }) => id));
}

function attempt({ score, max }: SavedAttempt): string {
  return packed(score * PARTS, POINTS) + packed(max * PARTS, POINTS);
}

function attemptIn(text: string, { version = "" }: PlannedQuiz, at: number): SavedAttempt | undefined {
  const [score, max] = [unpacked(text.slice(0, POINTS)), unpacked(text.slice(POINTS))];
  if (text.length !== ATTEMPT || score === undefined || max === undefined) return undefined;
  return { score: score / PARTS, max: max / PARTS, at, version };
}
