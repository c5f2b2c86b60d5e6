// SPDX-License-Identifier: EUPL-1.2
/** Summary: what an attempt comes to, and what to say of it. */
import { type Attempt, type Certainty, type Given, questionIn, turnOf } from "./attempt.ts";
import type { Html, Question, Quiz, Scored } from "./question.ts";
import { isScored } from "./scoring.ts";

export interface Total {
  readonly score: number;
  readonly max: number;
  /** Questions that were wholly right, and scored questions in all. */
  readonly right: number;
  readonly count: number;
}

/** Half a part of the share of points that a score is kept to. */
const ROUNDING = 1e-6;

/** Return the total of an attempt, by the last answer to each question or by the first. */
export function totalOf(quiz: Quiz, attempt: Attempt, which: "first" | "last" = "last"): Total {
  const asked = attempt.drawn.flatMap((id) => questionIn(quiz, id) ?? []).filter(isScored);
  const scored = asked.flatMap(({ id }) => turnOf(attempt, id)[which]?.scored ?? []);
  return {
    score: sum(scored.map(({ score }) => score)),
    max: sum(asked.map(({ points = 1 }) => points)),
    right: scored.filter(({ result }) => result === "correct").length,
    count: asked.length,
  };
}

/** Return the share of the points, from 0 to 1. */
export function shareOf({ score, max }: { readonly score: number; readonly max: number }): number {
  return max > 0 ? Math.min(1, Math.max(0, score / max)) : 0;
}

/** Return the share as whole percents, rounded down: 69.9 % is not the 70 % of a pass mark. */
export function percentOf(total: { readonly score: number; readonly max: number }): number {
  return Math.floor(shareOf(total) * 100 + ROUNDING);
}

/** Say whether a total passes a quiz; a quiz without pass mark cannot be passed. */
export function isPassed(quiz: Quiz, total: { readonly score: number; readonly max: number }): boolean {
  return quiz.pass_mark !== undefined && total.max > 0 && shareOf(total) + ROUNDING >= quiz.pass_mark;
}

/** Return the text for the range of scores that a total is in. */
export function rangeText(
  quiz: Quiz,
  total: { readonly score: number; readonly max: number },
): Html | undefined {
  const share = shareOf(total) + ROUNDING;
  return [...(quiz.ranges ?? [])]
    .sort((a, b) => a.from - b.from)
    .filter(({ from }) => from <= share)
    .at(-1)?.text;
}

/** Return the feedback on the whole answer: the text for this try, or the last there is. */
export function feedbackOn(question: Question, scored: Scored, tries: number): Html | undefined {
  if (scored.result === "unscored") return undefined;
  const texts = question.feedback?.[scored.result] ?? [];
  return texts[Math.min(tries, texts.length) - 1];
}

/** Say whether an answer was sure but not right: its explanation deserves more attention. */
export function isConfidentMistake({ certainty, scored }: Given): boolean {
  return certainty === 3 && (scored.result === "incorrect" || scored.result === "partly");
}

/** How sure a learner was of some answers, and how many of these were right. */
export interface Level {
  readonly certainty: Certainty;
  readonly count: number;
  readonly right: number;
}

export interface Calibration {
  readonly levels: readonly Level[];
  readonly sureButWrong: number;
  readonly unsureButRight: number;
  /** `over`: surer than right; `under`: less sure than right; `unknown`: too few answers to say. */
  readonly tendency: "over" | "under" | "fitting" | "unknown";
}

/** An answer, and how sure the learner was of it. */
export interface Judged {
  readonly certainty?: Certainty;
  readonly scored: Pick<Scored, "result">;
}

/** Answers below which a tendency would be chance, and the difference from which there is one. */
const ENOUGH = 4;
const DIFFERENCE = 0.2;
/** How often an answer of each certainty would be right if the learner judged well. */
const EXPECTED: Readonly<Record<Certainty, number>> = { 1: 0.35, 2: 0.65, 3: 0.95 };

/** Compare how sure a learner was with how it went; only scored answers with a certainty count. */
export function calibrationOf(answers: readonly Judged[]): Calibration {
  const counted = answers.flatMap(({ certainty, scored }) =>
    certainty && scored.result !== "unscored" ? [{ certainty, isRight: scored.result === "correct" }] : [],
  );
  const count = (certainty: Certainty, isRight: boolean): number =>
    counted.filter((each) => each.certainty === certainty && each.isRight === isRight).length;
  const levels = ([1, 2, 3] as const).map((certainty) => {
    const right = count(certainty, true);
    return { certainty, count: right + count(certainty, false), right };
  });
  return {
    levels,
    sureButWrong: count(3, false),
    unsureButRight: count(1, true),
    tendency: tendencyOf(levels),
  };
}

function tendencyOf(levels: readonly Level[]): Calibration["tendency"] {
  const count = sum(levels.map((level) => level.count));
  if (count < ENOUGH) return "unknown";
  const expected = sum(levels.map((level) => EXPECTED[level.certainty] * level.count));
  const difference = (expected - sum(levels.map(({ right }) => right))) / count;
  if (Math.abs(difference) < DIFFERENCE) return "fitting";
  return difference > 0 ? "over" : "under";
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
