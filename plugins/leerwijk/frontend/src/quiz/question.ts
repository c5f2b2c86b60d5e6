// SPDX-License-Identifier: EUPL-1.2
/** What the logic of quizzes speaks of: questions as published, responses, and what a response is worth. */
import type { Quiz } from "./published.gen.ts";

export type * from "./published.gen.ts";

export type Question = NonNullable<Quiz["questions"]>[number];
export type KindName = Question["kind"];
export type QuestionOf<Name extends KindName> = Extract<Question, { kind: Name }>;

/** HTML that is safe to put in the page. */
export type Html = string;

/** Milliseconds since 1970, as the clock of the device says. */
export type Time = number;

/**
 * What a learner gave, as JSON, so that it can be kept:
 * - `choice`: the key of an option; `true-false`: a boolean; `multiple`, `mark`: keys;
 * - `gap`: id of the gap → text; `text`, `number`: as typed; `order`: keys of the steps in the order given;
 * - `match`: key of the pair → key of the right side; `sort`: key of the thing → key of the category;
 * - `matrix`: key of the row → key of the column; `open`: text and ticked points; `scale`: a step from 1.
 */
export type Response =
  | string
  | boolean
  | number
  | readonly string[]
  | Readonly<Record<string, string>>
  | OpenResponse;

export interface OpenResponse {
  readonly text: string;
  /** Positions of the ticked points of the checklist, from 0. */
  readonly ticked: readonly number[];
}

/** `missed`: should have been given; `left`: rightly not given. */
export type Verdict = "right" | "wrong" | "missed" | "left";

/** An option, gap, pair, step, thing, row or passage, and what became of it. */
export interface Part {
  readonly key: string;
  readonly verdict: Verdict;
  readonly feedback?: Html;
}

export type Result = "correct" | "partly" | "incorrect" | "unscored";

/** An interaction as learning platforms describe it (cmi.interactions, xAPI). */
export interface Pattern {
  readonly type:
    | "choice"
    | "true-false"
    | "fill-in"
    | "long-fill-in"
    | "matching"
    | "sequencing"
    | "numeric"
    | "likert";
  readonly response: string;
  /** Empty where nothing is right or wrong. */
  readonly correct: string;
}

/** What a response is worth. */
export interface Scored {
  readonly result: Result;
  /** Points, with partial credit. */
  readonly score: number;
  /** 0 for what is not scored. */
  readonly max: number;
  readonly parts: readonly Part[];
  /** Feedback that belongs to no single part. */
  readonly notes: readonly Html[];
  readonly pattern: Pattern;
}

/** What a kind of question knows: one file per kind, one line in the registry. */
export interface Kind<Name extends KindName> {
  /** Say whether there is enough to check; a response may be anything, since it can come from a file. */
  readonly isAnswered: (question: QuestionOf<Name>, response: unknown) => boolean;
  readonly grade: (question: QuestionOf<Name>, response: unknown) => Grade;
  /** Return the right answer, a line for each part. */
  readonly solution: (question: QuestionOf<Name>, words: SolutionWords) => readonly Html[];
}

/** What a kind says of a response, before points. */
export interface Grade {
  /** From 0 to 1; absent when nothing is scored. */
  readonly share?: number;
  readonly parts: readonly Part[];
  readonly notes?: readonly Html[];
  readonly pattern: Pattern;
}

export interface SolutionWords {
  readonly true: string;
  readonly false: string;
}
