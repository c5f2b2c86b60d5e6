// SPDX-License-Identifier: EUPL-1.2
/** Which pages answer a query, best first: BM25 with a weight for the title. */
import { type Hits, hitsByPage } from "./postings.ts";
import type { Found } from "./query.ts";

const K1 = 1.2;
const B = 0.5;
const TITLE = 2;
/** Pages that score less than this share of the best one are noise. */
const LEAST = 0.08;

interface Tally {
  score: number;
  terms: number;
}

/** Return page numbers, best first; `lengths` holds the number of words of every page. */
export function ranked(found: readonly Found[], lengths: readonly number[]): number[] {
  const mean = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length);
  const tallies = new Map<number, Tally>();
  for (const term of found) {
    const answers = answersByPage(term, (page) => (lengths[page] ?? mean) / mean);
    for (const [page, score] of answers.scores) {
      const tally = tallies.get(page) ?? { score: 0, terms: 0 };
      tallies.set(page, {
        score: tally.score + score * rarity(answers.pages, lengths.length),
        terms: tally.terms + 1,
      });
    }
  }
  return bestFirst(tallies, found.length);
}

/** Pages that answer more of the words come well before those that answer one of them often. */
function bestFirst(tallies: ReadonlyMap<number, Tally>, terms: number): number[] {
  const scores = [...tallies].map(([page, tally]) => ({
    page,
    score: tally.score * (tally.terms / terms) ** 2,
  }));
  scores.sort((a, b) => b.score - a.score || a.page - b.page);
  const least = LEAST * (scores[0]?.score ?? 0);
  return scores.filter(({ score }) => score >= least).map(({ page }) => page);
}

/** Return the best score of each page, and how many pages hold the most common stem of the term. */
function answersByPage({ term, postings }: Found, lengthOf: (page: number) => number) {
  const scores = new Map<number, number>();
  let pages = 0;
  for (const [stem, weight] of term) {
    const hits = hitsByPage(postings.get(stem) ?? "");
    pages = Math.max(pages, hits.size);
    for (const [page, hit] of hits) {
      const score = weight * strength(hit, lengthOf(page));
      if (score > (scores.get(page) ?? 0)) scores.set(page, score);
    }
  }
  return { scores, pages };
}

function strength({ count, inTitle }: Hits, length: number): number {
  return (count * (K1 + 1)) / (count + K1 * (1 - B + B * length)) + (inTitle ? TITLE : 0);
}

function rarity(pages: number, all: number): number {
  return Math.log(1 + (all - pages + 0.5) / (pages + 0.5));
}
