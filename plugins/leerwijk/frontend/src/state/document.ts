// SPDX-License-Identifier: EUPL-1.2
/** The document that a learner may keep on a device: its form in this version, and values made of it. */
import type { Certainty } from "../quiz/attempt.ts";
import type { Path } from "../quiz/case-path.ts";
import type { Response, Time } from "../quiz/question.ts";
import type { Box } from "../quiz/schedule.ts";

/** The version that this code writes; `migrations.ts` reads all earlier ones. */
export const VERSION = 1;

/** Everything kept. Times are milliseconds since 1970; ids are those of today, see `rename.ts`. */
export interface State {
  readonly version: typeof VERSION;
  /** Of which site; states of two sites are never merged. */
  readonly site: string;
  /** When the learner agreed to keeping it; absent: nothing is written. */
  readonly agreed?: Time;
  readonly updated: Time;
  /** Random, to count attempts made on several devices; it says nothing about the device. */
  readonly device: string;
  /** By lesson id. */
  readonly lessons: Readonly<Record<string, ReadLesson>>;
  /** Where to resume. */
  readonly place?: SavedPlace;
  /** By "quiz/question". */
  readonly answers: Readonly<Record<string, SavedAnswer>>;
  /** Final tests, by quiz id. */
  readonly tests: Readonly<Record<string, SavedTest>>;
  /** By an id of their own: "quiz/question" of an `open` question, or "lesson#key" of a reflection block. */
  readonly reflections: Readonly<Record<string, Reflection>>;
  /** By case id. */
  readonly cases: Readonly<Record<string, SavedCase>>;
}

export interface ReadLesson {
  readonly read: Time;
  readonly module: string;
}

export interface SavedPlace {
  /** From the root of the site. */
  readonly url: string;
  readonly title: string;
  readonly at: Time;
}

/** One answer to a question. */
export interface SavedResponse {
  /** Mark of the question as it was; another mark than today's: the key changed since. */
  readonly mark: string;
  readonly response: Response;
  readonly score: number;
  readonly max: number;
  readonly at: Time;
  readonly certainty?: Certainty;
}

/** The last answer to a question, the first one, and when it comes back. */
export interface SavedAnswer extends SavedResponse {
  readonly tries: number;
  readonly first: SavedResponse;
  /** Absent for what is not reviewed: unscored questions and final tests. */
  readonly box?: Box;
  readonly due?: Time;
}

/** One attempt at a final test. */
export interface SavedAttempt {
  readonly score: number;
  readonly max: number;
  readonly at: Time;
  /** Version of the module. */
  readonly version: string;
}

export interface SavedTest {
  readonly first: SavedAttempt;
  readonly best: SavedAttempt;
  readonly last: SavedAttempt;
  /** The first attempt that passed. */
  readonly passed?: SavedAttempt;
  /** Device → attempts finished on it. */
  readonly counts: Readonly<Record<string, number>>;
  /** Questions of the last attempt, so that the next one draws others. */
  readonly drawn: readonly string[];
}

export interface Reflection {
  readonly text: string;
  readonly at: Time;
  readonly module: string;
  /** What was asked; plain. */
  readonly title: string;
}

export interface SavedCase {
  readonly path: Path;
  readonly at: Time;
  /** Key of what was asked → what the learner wrote. */
  readonly notes: Readonly<Record<string, Note>>;
}

export interface Note {
  readonly text: string;
  readonly at: Time;
}

/** Return a document with nothing in it. */
export function empty(site: string, device: string): State {
  return {
    version: VERSION,
    site,
    updated: 0,
    device,
    lessons: {},
    answers: {},
    tests: {},
    reflections: {},
    cases: {},
  };
}

/** Return how often a final test was finished, on all devices together. */
export function attemptsAt(test: SavedTest | undefined): number {
  return Object.values(test?.counts ?? {}).reduce((total, count) => total + count, 0);
}

/** Say whether the key of a question changed since it was answered. */
export function isOutdated(saved: SavedResponse, question: { readonly mark: string }): boolean {
  return saved.mark !== question.mark;
}

/** Return the key under which an answer is kept. */
export function answerKey(quiz: string, question: string): string {
  return `${quiz}/${question}`;
}
