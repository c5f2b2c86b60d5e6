// SPDX-License-Identifier: EUPL-1.2
/**
 * Merge: two states of one learner become one, whichever comes first and however often. Per entry the newest
 * wins; the first answer, the first reading and the first pass stay the earliest; counts take the highest.
 * Where two are equally old, their texts decide: so every order of merging gives the same.
 */
import type { Note, ReadLesson, SavedAnswer, SavedAttempt, SavedCase, SavedTest, State } from "./document.ts";
import { VERSION } from "./document.ts";

type Merge<Value> = (a: Value, b: Value) => Value;
type Entries<Value> = Readonly<Record<string, Value>>;
type Dated = { readonly at: number };

/** Return what both states hold, as one. */
export function merged(a: State, b: State): State {
  const place = optional(a.place, b.place, newest);
  const agreed = optional(a.agreed, b.agreed, Math.min);
  return {
    version: VERSION,
    site: firstOf(a.site, b.site),
    ...(agreed === undefined ? {} : { agreed }),
    updated: Math.max(a.updated, b.updated),
    device: firstOf(a.device, b.device),
    lessons: entries(a.lessons, b.lessons, mergedLesson),
    ...(place === undefined ? {} : { place }),
    answers: entries(a.answers, b.answers, mergedAnswer),
    tests: entries(a.tests, b.tests, mergedTest),
    reflections: entries(a.reflections, b.reflections, newest),
    cases: entries(a.cases, b.cases, mergedCase),
  };
}

/** Return when a lesson was first read. */
export function mergedLesson(a: ReadLesson, b: ReadLesson): ReadLesson {
  return { read: Math.min(a.read, b.read), module: firstOf(a.module, b.module) };
}

/** Return the newest answer, with the first one and the most tries. */
export function mergedAnswer(a: SavedAnswer, b: SavedAnswer): SavedAnswer {
  const [one, other] = [withoutPast(a), withoutPast(b)];
  return { ...newest(one, other), tries: Math.max(a.tries, b.tries), first: oldest(a.first, b.first) };
}

/** Return one record of all attempts at a test. */
export function mergedTest(a: SavedTest, b: SavedTest): SavedTest {
  const passed = optional(a.passed, b.passed, oldest);
  const [one, other] = [
    { at: a.last.at, last: a.last, drawn: a.drawn },
    { at: b.last.at, last: b.last, drawn: b.drawn },
  ];
  const { last, drawn } = newest(one, other);
  return {
    first: oldest(a.first, b.first),
    best: best(a.best, b.best),
    last,
    ...(passed === undefined ? {} : { passed }),
    counts: entries(a.counts, b.counts, Math.max),
    drawn,
  };
}

/** Return the newest path through a case, with the newest of each note. */
export function mergedCase(a: SavedCase, b: SavedCase): SavedCase {
  const { path, at } = newest({ path: a.path, at: a.at }, { path: b.path, at: b.at });
  return { path, at, notes: entries<Note>(a.notes, b.notes, newest) };
}

/** Return the better attempt; the earlier one of two that are equally good. */
export function best(a: SavedAttempt, b: SavedAttempt): SavedAttempt {
  const [one, other] = [a.max > 0 ? a.score / a.max : 0, b.max > 0 ? b.score / b.max : 0];
  if (one === other) return oldest(a, b);
  return one > other ? a : b;
}

/** Return the JSON of a value with its keys in order: the same for equal values. */
export function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

/** Return all entries of both; where both have one, it is merged. */
export function entries<Value>(a: Entries<Value>, b: Entries<Value>, merge: Merge<Value>): Entries<Value> {
  const all = new Map(Object.entries(a));
  for (const [key, value] of Object.entries(b)) {
    const before = all.get(key);
    all.set(key, before === undefined ? value : merge(before, value));
  }
  return Object.fromEntries(all);
}

/** Return the newer of two values. */
export function newest<Value extends Dated>(a: Value, b: Value): Value {
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return isLater(a, b) ? a : b;
}

function oldest<Value extends Dated>(a: Value, b: Value): Value {
  if (a.at !== b.at) return a.at < b.at ? a : b;
  return isLater(a, b) ? b : a;
}

/** Say whether the JSON of a value comes after that of another; mostly they are the same. */
function isLater(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) !== JSON.stringify(b) && canonical(a) > canonical(b);
}

function optional<Value>(a: Value | undefined, b: Value | undefined, merge: Merge<Value>): Value | undefined {
  if (a === undefined) return b;
  return b === undefined ? a : merge(a, b);
}

/** Return which of two texts comes first in the alphabet. */
function firstOf(a: string, b: string): string {
  return [a, b].sort()[0] ?? a;
}

function withoutPast({ tries: _, first: __, ...answer }: SavedAnswer): Omit<SavedAnswer, "tries" | "first"> {
  return answer;
}
