// SPDX-License-Identifier: EUPL-1.2
/** Scoring: what a response to any kind of question is worth. */
import { choice } from "./kinds/choice.score.ts";
import { gap } from "./kinds/gap.score.ts";
import { mark } from "./kinds/mark.score.ts";
import { match } from "./kinds/match.score.ts";
import { matrix } from "./kinds/matrix.score.ts";
import { multiple } from "./kinds/multiple.score.ts";
import { number } from "./kinds/number.score.ts";
import { open } from "./kinds/open.score.ts";
import { order } from "./kinds/order.score.ts";
import { scale } from "./kinds/scale.score.ts";
import { sort } from "./kinds/sort.score.ts";
import { text } from "./kinds/text.score.ts";
import { trueFalse } from "./kinds/true-false.score.ts";
import type { Html, Kind, KindName, Question, Result, Scored, SolutionWords } from "./question.ts";

/** The kinds of question: a new one is one more line. */
const KINDS: { readonly [Name in KindName]: Kind<Name> } = {
  choice,
  gap,
  mark,
  match,
  matrix,
  multiple,
  number,
  open,
  order,
  scale,
  sort,
  text,
  "true-false": trueFalse,
};

/** Points are kept to this many parts of one. */
const PARTS_OF_A_POINT = 10_000;

/** Return what a response is worth; anything may stand in for one. */
export function scoreOf(question: Question, response: unknown): Scored {
  const { share, parts, notes = [], pattern } = kindOf(question).grade(question, response);
  const max = share === undefined ? 0 : (question.points ?? 1);
  const score = Math.round((share ?? 0) * max * PARTS_OF_A_POINT) / PARTS_OF_A_POINT;
  return { result: resultOf(share), score, max, parts, notes, pattern };
}

/** Say whether a response holds enough to be checked. */
export function isAnswered(question: Question, response: unknown): boolean {
  return kindOf(question).isAnswered(question, response);
}

/** Return the right answer, a line of HTML for each part. */
export function solutionOf(question: Question, words: SolutionWords): readonly Html[] {
  return kindOf(question).solution(question, words);
}

/** Say whether a question counts for a score. */
export function isScored(question: Question): boolean {
  return question.kind !== "open" && question.kind !== "scale";
}

function kindOf(question: Question): Kind<KindName> {
  return KINDS[question.kind] as Kind<KindName>;
}

function resultOf(share: number | undefined): Result {
  if (share === undefined) return "unscored";
  if (share === 1) return "correct";
  return share === 0 ? "incorrect" : "partly";
}
