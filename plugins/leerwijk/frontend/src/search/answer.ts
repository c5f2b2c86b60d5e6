// SPDX-License-Identifier: EUPL-1.2
/** The answer to a query: pages, best first, and what to say and mark. */
import type { SearchIndex } from "./index.ts";
import { lookUp } from "./lookup.ts";
import { Marker } from "./marker.ts";
import { ranked } from "./ranking.ts";

export interface Answer {
  query: string;
  /** Page numbers, best first. */
  pages: readonly number[];
  marker: Marker;
  /** Words that the index does not hold, for which words that look like them were searched. */
  unknown: readonly string[];
}

export async function answerTo(query: string, index: SearchIndex): Promise<Answer> {
  const found = await lookUp(query, index);
  const pages = ranked(found, index);
  return {
    query: query.trim(),
    pages,
    marker: new Marker(found, index.language),
    unknown: pages.length > 0 ? found.filter(({ isGuess }) => isGuess).map(({ word }) => word) : [],
  };
}
