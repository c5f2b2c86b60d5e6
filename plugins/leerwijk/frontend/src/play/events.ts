// SPDX-License-Identifier: EUPL-1.2
/** Events: what quizzes and cases tell the page, for whatever listens. docs/events.md describes them. */
import type { Certainty } from "../quiz/attempt.ts";
import type { Path } from "../quiz/case-path.ts";
import type { KindName, Pattern, Quiz, Response, Result, Time } from "../quiz/question.ts";

interface OfQuiz {
  readonly quiz: string;
  readonly purpose: Quiz["purpose"];
  /** Ids; absent where the quiz stands in no module or lesson. */
  readonly module?: string;
  readonly lesson?: string;
  /** Version of the module. */
  readonly version?: string;
  readonly at: Time;
}

/** An answer was checked. In a test with feedback at the end: when it was handed in. */
export interface AnsweredDetail extends OfQuiz {
  readonly question: string;
  readonly mark: string;
  readonly kind: KindName;
  readonly objective?: string;
  readonly response: Response;
  readonly result: Result;
  readonly score: number;
  readonly max: number;
  readonly pattern: Pattern;
  /** How often the question was checked in this attempt, this time included. */
  readonly tries: number;
  /** Whether it is the first try since the question was put. */
  readonly isFresh: boolean;
  readonly certainty?: Certainty;
  /** Milliseconds since the question was put. */
  readonly latency: number;
}

/** An attempt began. */
export interface AttemptDetail extends OfQuiz {
  /** Counted from 1, on this page and, for who saves, over all visits. */
  readonly attempt: number;
  readonly drawn: readonly string[];
}

/** An attempt ended. */
export interface CompletedDetail extends OfQuiz {
  readonly attempt: number;
  readonly drawn: readonly string[];
  readonly score: number;
  readonly max: number;
  /** Milliseconds since it began. */
  readonly latency: number;
  /** Only of a quiz with a pass mark. */
  readonly passed?: boolean;
}

/** A choice was made in a case, or taken back. */
export interface WalkedDetail {
  readonly case: string;
  readonly path: Path;
  readonly isEnded: boolean;
  readonly at: Time;
}

/** Something was written in a case. */
export interface NotedDetail {
  readonly case: string;
  readonly note: string;
  readonly text: string;
  readonly at: Time;
}

export interface Details {
  readonly "leerwijk:answered": AnsweredDetail;
  readonly "leerwijk:attempt": AttemptDetail;
  readonly "leerwijk:completed": CompletedDetail;
  readonly "leerwijk:walked": WalkedDetail;
  readonly "leerwijk:noted": NotedDetail;
}

/** Tell whoever listens on the element or around it. */
export function tell<Name extends keyof Details>(from: Element, name: Name, detail: Details[Name]): void {
  from.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}
