// SPDX-License-Identifier: EUPL-1.2
/** View: how one kind of question is read from and written to the inputs in the page. It knows nothing of scores. */
import type { Html, KindName, QuestionOf, Response } from "../quiz/question.ts";
import type { Say } from "./words.ts";

export interface View {
  /** Return what the learner answered; undefined while that is nothing. */
  read(): Response | undefined;
  /** Put an answer in the inputs; undefined empties them. */
  write(response: unknown): void;
  /** Where the verdict on each part stands, by the key of the part. */
  readonly hosts: ReadonlyMap<string, HTMLElement>;
  /** What belongs in a part, where that is not plain from another part. */
  readonly corrections?: ReadonlyMap<string, Html>;
  /** Put the parts in this order. */
  arrange?(keys: readonly string[]): void;
}

/** What a view may ask of the question it belongs to. */
export interface Desk {
  readonly say: Say;
  readonly announce: (text: string) => void;
}

/** Makes the view of a question from the inputs in the page. */
export type Opens<Name extends KindName> = (
  question: QuestionOf<Name>,
  work: HTMLElement,
  desk: Desk,
) => View;
