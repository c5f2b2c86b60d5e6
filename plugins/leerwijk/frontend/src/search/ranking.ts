// SPDX-License-Identifier: EUPL-1.2
/** Which pages answer a query, best first: BM25 with a weight for the title. */
import type { SearchIndex } from "./index.ts";
import { type Hits, hitsByPage } from "./postings.ts";
import type { Found } from "./query.ts";

const K1 = 1.2;
const B = 0.35;
/** What a title of one word adds. */
const TITLE = 3;
/** Pages that score less than this share of the best one are noise. */
const LEAST = 0.1;

interface Tally {
  score: number;
  /** Rarity of the words it answers, together. */
  weight: number;
}

/** What ranking knows of all pages. */
export type Lengths = Pick<SearchIndex, "lengths" | "titleLengths">;

/** Return page numbers, best first. */
export function ranked(found: readonly Found[], pages: Lengths): number[] {
  const strengthOf = strengthIn(pages);
  const tallies = new Map<number, Tally>();
  let total = 0;
  for (const term of found) {
    const answers = answersByPage(term, strengthOf);
    const rare = rarity(answers.pages, pages.lengths.length);
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
    score: score * (weight / total) ** 3,
  }));
  scores.sort((a, b) => b.score - a.score || a.page - b.page);
  const least = LEAST * (scores[0]?.score ?? 0);
  return scores.filter(({ score }) => score >= least).map(({ page }) => page);
}

/** Return the best strength on each page, and how many pages hold the most common stem of the term. */
function answersByPage({ term, postings }: Found, strengthOf: (page: number, hits: Hits) => number) {
  const strengths = new Map<number, number>();
  let pages = 0;
  for (const [stem, weight] of term) {
    const hitsOf = hitsByPage(postings.get(stem) ?? "");
    pages = Math.max(pages, hitsOf.size);
    for (const [page, hits] of hitsOf) {
      strengths.set(page, Math.max(strengths.get(page) ?? 0, weight * strengthOf(page, hits)));
    }
  }
  return { strengths, pages };
}

/** Return how strongly a page answers by its hits: less so in a long text, and in a long title. */
function strengthIn({ lengths, titleLengths }: Lengths): (page: number, hits: Hits) => number {
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
