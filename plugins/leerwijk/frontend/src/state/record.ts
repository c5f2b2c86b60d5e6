// SPDX-License-Identifier: EUPL-1.2
/**
 * Record: the changes that learning makes to the document, as plain functions of state and clock. What replaces
 * something is always dated later, also when the clock went back: so merging never prefers what was replaced.
 */

import type { Certainty } from "../quiz/attempt.ts";
import type { Path } from "../quiz/case-path.ts";
import type { Response, Scored, Time } from "../quiz/question.ts";
import { rescheduled, type Scheduled } from "../quiz/schedule.ts";
import type {
  Note,
  Reflection,
  SavedAnswer,
  SavedAttempt,
  SavedCase,
  SavedResponse,
  SavedTest,
  State,
} from "./document.ts";
import { best } from "./merge.ts";

/** An answer to note. */
export interface Answered {
  /** "quiz/question" */
  readonly key: string;
  readonly mark: string;
  readonly response: Response;
  readonly scored: Pick<Scored, "score" | "max" | "result">;
  readonly certainty?: Certainty | undefined;
  /** Whether it is the first try since the question was put: only that decides when it comes back. */
  readonly isFresh?: boolean;
  /** Whether it comes back for review; not for start questions and final tests. */
  readonly isReviewed?: boolean;
}

/** Note an answer. */
export function answered(state: State, answer: Answered, now: Time): State {
  const { key, mark, response, scored, certainty } = answer;
  const before = own(state.answers, key);
  const given: SavedResponse = {
    mark,
    response,
    score: scored.score,
    max: scored.max,
    at: after(before?.at, now),
    ...(certainty ? { certainty } : {}),
  };
  const saved: SavedAnswer = {
    ...given,
    tries: (before?.tries ?? 0) + 1,
    first: before?.first ?? given,
    ...scheduled(before, answer, now),
  };
  return { ...state, updated: now, answers: { ...state.answers, [key]: saved } };
}

/** Note that a lesson was read; the first time counts. */
export function lessonRead(state: State, lesson: string, module: string, now: Time): State {
  const read = own(state.lessons, lesson)?.read ?? now;
  return { ...state, updated: now, lessons: { ...state.lessons, [lesson]: { read, module } } };
}

/** Note where to resume. */
export function placeLeft(state: State, url: string, title: string, now: Time): State {
  return { ...state, updated: now, place: { url, title, at: after(state.place?.at, now) } };
}

/** A finished attempt at a final test. */
export interface Taken {
  readonly quiz: string;
  readonly score: number;
  readonly max: number;
  readonly isPassed: boolean;
  /** Version of the module. */
  readonly version: string;
  /** Questions that were drawn. */
  readonly drawn: readonly string[];
}

/** Note a finished attempt at a final test. */
export function testTaken(state: State, taken: Taken, now: Time): State {
  const { quiz, score, max, version, isPassed, drawn } = taken;
  const before = own(state.tests, quiz);
  const last: SavedAttempt = { score, max, version, at: after(before?.last.at, now) };
  const passed = before?.passed ?? (isPassed ? last : undefined);
  const test: SavedTest = {
    first: before?.first ?? last,
    best: before ? best(before.best, last) : last,
    last,
    ...(passed ? { passed } : {}),
    counts: { ...before?.counts, [state.device]: (before?.counts[state.device] ?? 0) + 1 },
    drawn,
  };
  return { ...state, updated: now, tests: { ...state.tests, [quiz]: test } };
}

/** Note what a learner wrote when asked to reflect; an empty text takes it back. */
export function reflected(state: State, id: string, reflection: Omit<Reflection, "at">, now: Time): State {
  const saved = { ...reflection, at: after(own(state.reflections, id)?.at, now) };
  return { ...state, updated: now, reflections: { ...state.reflections, [id]: saved } };
}

/** Note the way through a case. */
export function caseWalked(state: State, id: string, path: Path, now: Time): State {
  const before = own(state.cases, id);
  const saved: SavedCase = { path, at: after(before?.at, now), notes: before?.notes ?? {} };
  return { ...state, updated: now, cases: { ...state.cases, [id]: saved } };
}

/** Note what a learner wrote in a case. */
export function caseNoted(state: State, id: string, key: string, text: string, now: Time): State {
  const before = own(state.cases, id) ?? { path: [], at: now, notes: {} };
  const note: Note = { text, at: after(own(before.notes, key)?.at, now) };
  const saved: SavedCase = { ...before, notes: { ...before.notes, [key]: note } };
  return { ...state, updated: now, cases: { ...state.cases, [id]: saved } };
}

/** Return a time later than what is replaced. */
function after(before: Time | undefined, now: Time): Time {
  return before === undefined ? now : Math.max(now, before + 1);
}

/** Return when an answered question comes back. */
function scheduled(before: SavedAnswer | undefined, answer: Answered, now: Time): Partial<Scheduled> {
  const { box, due, mark } = before ?? {};
  const known = box && due !== undefined ? { box, due } : undefined;
  const isReviewed = answer.isReviewed !== false && answer.scored.max > 0;
  if (!isReviewed || (known && answer.isFresh === false)) return known ?? {};
  return rescheduled(mark === answer.mark ? known : undefined, answer.scored.result === "correct", now);
}

function own<Value>(entries: Readonly<Record<string, Value>>, key: string): Value | undefined {
  return Object.hasOwn(entries, key) ? entries[key] : undefined;
}
