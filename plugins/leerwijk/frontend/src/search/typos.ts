// SPDX-License-Identifier: EUPL-1.2
/** Words that look like one that the index does not hold: typing errors. */
import type { SearchIndex, Shard } from "./index.ts";
import type { Asked } from "./query.ts";
import type { Alternative } from "./synonyms.ts";

/** The part of the index that is needed here. */
export type Vocabulary = Pick<SearchIndex, "vocabulary" | "language" | "synonyms">;

/** A stem of the vocabulary, and how many times its number of pages doubles. */
export interface Known {
  stem: string;
  pages: number;
}

/** Letters of the shortest word that may hold an error, and of the shortest that may hold two. */
const SHORTEST = 4;
const SHORTEST_FOR_TWO = 7;
const MOST_ERRORS = 2;
const MOST = 3;
/** How well a stem answers with no error, and what each error takes away. */
const BEST = 0.85;
const PER_ERROR = 0.15;
/** What a word gains each time its number of pages doubles: a common word is meant more often. */
const PER_DOUBLING = 0.02;
const ENTRY = /([A-Z])([^A-Z0-9]*)(\d)/gu;

/**
 * Return the stems that the word is most likely meant to be. Most errors leave the beginning of a word alone: `near` are
 * the shards where it would stand, and only when those hold nothing with a single error is the vocabulary loaded.
 */
export async function similarTo(
  word: Pick<Asked, "word" | "stem">,
  index: Vocabulary,
  near: readonly Shard[],
): Promise<Alternative[]> {
  const close = nearIn(near, word, index);
  if (close.length > 0 || !mayHoldErrors(word)) return close;
  return similarIn(await index.vocabulary(), word, index).meant;
}

/** Return the stems of the shards that the word is most likely meant to be, when one of them needs a single error. */
export function nearIn(
  near: readonly Shard[],
  word: Pick<Asked, "word" | "stem">,
  index: Pick<Vocabulary, "language" | "synonyms">,
): Alternative[] {
  if (!mayHoldErrors(word)) return [];
  const close = similarIn(
    near.flatMap((shard) => Object.entries(shard).map(knownFrom)),
    word,
    index,
  );
  return close.fewest <= 1 ? close.meant : [];
}

function mayHoldErrors({ word, stem }: Pick<Asked, "word" | "stem">): boolean {
  return stem.length >= SHORTEST && !/\p{N}/u.test(word);
}

/** Return the most likely stems, and how few errors lead to one of them. */
function similarIn(
  known: readonly Known[],
  word: Pick<Asked, "word" | "stem">,
  { language, synonyms }: Pick<Vocabulary, "language" | "synonyms">,
): { meant: Alternative[]; fewest: number } {
  const found = new Map<string, number>();
  let fewest = Number.POSITIVE_INFINITY;
  const offer = (typed: string, meant: string, { stem, pages }: Known): number => {
    const allowed = mostIn(typed);
    const errors = errorsBetween(typed, meant, allowed);
    const weight = BEST - PER_ERROR * errors + PER_DOUBLING * pages;
    if (errors <= allowed && weight > (found.get(stem) ?? 0)) found.set(stem, weight);
    return errors;
  };
  for (const each of known) fewest = Math.min(fewest, offer(word.stem, each.stem, each));
  for (const [form, stem] of language.forms)
    fewest = Math.min(fewest, offer(word.word, form, { stem, pages: 0 }));
  for (const stem of synonyms.words) offer(word.stem, stem, { stem, pages: 0 });
  const best = [...found].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).slice(0, MOST);
  return { meant: best.map(([stem, weight]) => ({ stems: [stem], weight })), fewest };
}

/** A stem as it stands in a shard; postings take two digits or more of each page. */
function knownFrom([stem, postings]: [string, string]): Known {
  return { stem, pages: Math.floor(Math.log2(postings.length / 2)) };
}

function mostIn(word: string): number {
  return word.length < SHORTEST_FOR_TWO ? 1 : MOST_ERRORS;
}

/** Return the stems that a packed vocabulary holds: length shared with the one before, the rest, pages. */
export function vocabularyOf(packed: string): Known[] {
  let before = "";
  return Array.from(packed.matchAll(ENTRY), ([, shared = "A", rest = "", pages = "0"]) => {
    before = before.slice(0, shared.charCodeAt(0) - 65) + rest;
    return { stem: before, pages: Number(pages) };
  });
}

/** Return how many letters are wrong, missing, too many or changed places; more than `most` is not counted. */
export function errorsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most || missing(a, b) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSame = a[i - 1] === b[j - 1];
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next[j] = Math.min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + (isSame ? 0 : 1));
      if (isSwapped) next[j] = Math.min(at(next, j), at(before, j - 2) + 1);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return at(row, b.length);
}

function at(row: readonly number[], place: number): number {
  return row[place] ?? Number.POSITIVE_INFINITY;
}

/** Return how many letters of `a` stand nowhere in `b`: no fewer errors than that, and told much faster. */
function missing(a: string, b: string): number {
  let count = 0;
  for (let place = 0; place < a.length; place++) if (!b.includes(a.charAt(place))) count++;
  return count;
}
