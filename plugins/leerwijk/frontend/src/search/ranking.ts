// SPDX-License-Identifier: EUPL-1.2
/** Which pages answer a query, best first: BM25 with a weight for the title and one for the kind of page. */
import type { Found } from "./lookup.ts";
import { countIn, eachPage, isInTitle } from "./postings.ts";

const K1 = 1.2;
const B = 0.5;
/** What a title of one word adds, and how fast that gets less for a longer one. */
const TITLE = 6;
const TITLE_LENGTH = 0.6;
/** How much it matters that a word is rare. */
const RARE = 0.85;
/** Pages that score less than this share of the best one are noise. */
const LEAST = 0.05;
/** Into how many steps scores are divided for sorting. */
const STEPS = 2 ** 30;
/** How well words that should stand together answer when nobody knows whether they do. */
const APART = 0.85;
/** What is left of how well its other meanings answer a word that is all that was asked, when pages hold the word. */
const BESIDE = 0.7;
/** Words that answer at least this well say how rare the question is. */
const STRONG = 0.75;

/** How much it matters that a page answers the whole query, and answers it well. */
const ALL = 0.5;
/** How much a word counts that hardly counts, and one that is guessed. */
const WEAK = 0.2;
const GUESS = 0.5;

/** What ranking knows of all pages. */
export type Lengths = Readonly<Record<"lengths" | "titleLengths" | "weights", ArrayLike<number>>>;

/** How strongly a page answers by its hits. */
type StrengthOf = (page: number, hits: number) => number;

/** Return page numbers, best first. */
export function ranked(found: readonly Found[], pages: Lengths): number[] {
  const count = pages.lengths.length;
  const strengthOf = strengthIn(pages);
  const scores = new Float64Array(count);
  const weights = new Float64Array(count);
  let total = 0;
  for (const term of found) {
    const { strengths, qualities, touched, holding } = answersTo(term, strengthOf, count, found.length === 1);
    const rare = rarity(holding, count) * (term.isWeak ? WEAK : 1) * (term.isGuess ? GUESS : 1);
    total += rare;
    for (const page of touched) {
      scores[page] = at(scores, page) + at(strengths, page) * rare;
      weights[page] = at(weights, page) + at(qualities, page) * rare;
    }
  }
  // Pages that answer most of the query come before those that answer one word of it often.
  for (let page = 0; page < count; page++) {
    if (at(scores, page) === 0) continue;
    scores[page] = at(scores, page) * (at(weights, page) / total) ** ALL * (pages.weights[page] ?? 1);
  }
  return bestFirst(scores);
}

/** Return pages by score, those that score the same by number: sorted as numbers, for thousands may answer. */
function bestFirst(scores: Float64Array): number[] {
  let best = 0;
  for (let page = 0; page < scores.length; page++) best = Math.max(best, at(scores, page));
  const keys = new Float64Array(scores.length);
  let count = 0;
  for (let page = 0; page < scores.length; page++) {
    const share = at(scores, page) / best;
    if (share >= LEAST) keys[count++] = Math.round((1 - share) * STEPS) * scores.length + page;
  }
  return Array.from(keys.subarray(0, count).sort(), (key) => key % scores.length);
}

/** Return which pages answer the word, how strongly and how well, and how many hold what answers it well. */
function answersTo(
  { alternatives, postings }: Found,
  strengthOf: StrengthOf,
  count: number,
  isAlone: boolean,
) {
  const isHeld = isAlone && alternatives.some(({ weight }) => weight === 1);
  const strengths = new Float64Array(count);
  const qualities = new Float64Array(count);
  const touched: number[] = [];
  let [strong, any] = [0, 0];
  for (const { stems, weight: given } of alternatives) {
    const weight = given * (stems.length > 1 ? APART : 1) * (isHeld && given < STRONG ? BESIDE : 1);
    let holding = 0;
    eachTogether(
      stems.map((stem) => postings.get(stem) ?? ""),
      strengthOf,
      count,
      (page, strength) => {
        holding++;
        if (qualities[page] === 0) touched.push(page);
        strengths[page] = Math.max(at(strengths, page), weight * strength);
        qualities[page] = Math.max(at(qualities, page), weight);
      },
    );
    any = Math.max(any, holding);
    if (weight >= STRONG) strong = Math.max(strong, holding);
  }
  return { strengths, qualities, touched, holding: strong || any };
}

/** These are arrays that hold a number for every page: loops over all of them must stay plain, because they are hot. */
function at(numbers: Float64Array, page: number): number {
  return numbers[page] ?? 0;
}

/** Call `take` with each page that holds all of the stems, and how strongly its weakest stem answers. */
function eachTogether(
  all: readonly string[],
  strengthOf: StrengthOf,
  count: number,
  take: (page: number, strength: number) => void,
): void {
  const [first = "", ...others] = all;
  if (others.length === 0) {
    eachPage(first, (page, hits) => take(page, strengthOf(page, hits)));
    return;
  }
  let weakest = new Float64Array(count);
  eachPage(first, (page, hits) => {
    weakest[page] = strengthOf(page, hits);
  });
  for (const other of others) {
    const before = weakest;
    weakest = new Float64Array(count);
    eachPage(other, (page, hits) => {
      weakest[page] = Math.min(at(before, page), strengthOf(page, hits));
    });
  }
  for (let page = 0; page < count; page++) if (at(weakest, page) > 0) take(page, at(weakest, page));
}

/** Return a judge of pages: hits say less in a long text, and a title says less when it is long. */
function strengthIn({ lengths, titleLengths }: Lengths): StrengthOf {
  let mean = 0;
  for (let page = 0; page < lengths.length; page++) mean += (lengths[page] ?? 0) / lengths.length;
  return (page, hits) => {
    const count = countIn(hits);
    const length = (lengths[page] ?? mean) / mean;
    const title = isInTitle(hits) ? TITLE / (titleLengths[page] || 1) ** TITLE_LENGTH : 0;
    return (count * (K1 + 1)) / (count + K1 * (1 - B + B * length)) + title;
  };
}

function rarity(pages: number, all: number): number {
  return Math.log(1 + (all - pages + 0.5) / (pages + 0.5)) ** RARE;
}
