// SPDX-License-Identifier: EUPL-1.2
/** Which pages answer a query, best first: BM25 with a weight for the title. */
import type { SearchIndex } from "./index.ts";
import type { Found } from "./lookup.ts";
import { type Hits, hitsByPage } from "./postings.ts";

const K1 = 1.2;
const B = 0.4;
/** What a title of one word adds. */
const TITLE = 3;
/** Pages that score less than this share of the best one are noise. */
const LEAST = 0.1;
/** Words that answer at least this well say how rare the question is. */
const STRONG = 0.75;

/** How much it matters that a page answers the whole query. */
const ALL = 3;
/** How much a word counts that hardly counts, and one that is guessed. */
const WEAK = 0.15;
const GUESS = 0.5;

interface Tally {
  score: number;
  /** Rarity of the words it answers, together. */
  weight: number;
}

/** What ranking knows of all pages. */
export type Lengths = Pick<SearchIndex, "lengths" | "titleLengths">;

type StrengthOf = (page: number, hits: Hits) => number;

/** Return page numbers, best first. */
export function ranked(found: readonly Found[], pages: Lengths): number[] {
  const strengthOf = strengthIn(pages);
  const tallies = new Map<number, Tally>();
  let total = 0;
  for (const term of found) {
    const answers = answersByPage(term, strengthOf);
    const rare =
      rarity(answers.pages, pages.lengths.length) * (term.isWeak ? WEAK : 1) * (term.isGuess ? GUESS : 1);
    total += rare;
    for (const [page, strength] of answers.strengths) {
      const { score, weight } = tallies.get(page) ?? { score: 0, weight: 0 };
      tallies.set(page, { score: score + strength * rare, weight: weight + rare });
    }
  }
  return bestFirst(tallies, total);
}

/** Pages that answer most of the query come well before those that answer one word of it often. */
function bestFirst(tallies: ReadonlyMap<number, Tally>, total: number): number[] {
  const scores = [...tallies].map(([page, { score, weight }]) => ({
    page,
    score: score * (weight / total) ** ALL,
  }));
  scores.sort((a, b) => b.score - a.score || a.page - b.page);
  const least = LEAST * (scores[0]?.score ?? 0);
  return scores.filter(({ score }) => score >= least).map(({ page }) => page);
}

/** Return the best strength on each page, and how many pages hold what answers the word well. */
function answersByPage({ alternatives, postings }: Found, strengthOf: StrengthOf) {
  const strengths = new Map<number, number>();
  let [strong, any] = [0, 0];
  for (const { stems, weight } of alternatives) {
    const together = strengthsOf(
      stems.map((stem) => hitsByPage(postings.get(stem) ?? "")),
      strengthOf,
    );
    any = Math.max(any, together.size);
    if (weight >= STRONG) strong = Math.max(strong, together.size);
    for (const [page, strength] of together) {
      strengths.set(page, Math.max(strengths.get(page) ?? 0, weight * strength));
    }
  }
  return { strengths, pages: strong || any };
}

/** Return how strongly each page that holds all of the stems answers: as its weakest stem does. */
function strengthsOf(
  hits: readonly ReadonlyMap<number, Hits>[],
  strengthOf: StrengthOf,
): Map<number, number> {
  const [first = new Map<number, Hits>(), ...others] = hits;
  const strengths = new Map<number, number>();
  for (const [page, own] of first) {
    const all = [own, ...others.map((other) => other.get(page))];
    const found = all.filter((each) => each !== undefined);
    if (found.length === all.length)
      strengths.set(page, Math.min(...found.map((each) => strengthOf(page, each))));
  }
  return strengths;
}

/** Return how strongly a page answers by its hits: less so in a long text, and in a long title. */
function strengthIn({ lengths, titleLengths }: Lengths): StrengthOf {
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  return (page, { count, inTitle }) => {
    const length = (lengths[page] ?? mean) / mean;
    const title = inTitle ? TITLE / Math.sqrt(titleLengths[page] || 1) : 0;
    return (count * (K1 + 1)) / (count + K1 * (1 - B + B * length)) + title;
  };
}

function rarity(pages: number, all: number): number {
  return Math.log(1 + (all - pages + 0.5) / (pages + 0.5));
}
