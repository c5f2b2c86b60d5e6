// SPDX-License-Identifier: EUPL-1.2
/** Order: lessons learned in the order that a reader asks for. */
import type { FacetTable } from "../search/facets.ts";

/** What decides the order, and which value comes first. */
const BY: Readonly<Record<string, readonly [facet: string, direction: 1 | -1]>> = {
  pilot: ["pilot", 1],
  strength: ["strength", -1],
  newest: ["period", -1],
  region: ["region", 1],
};

/** "best" is the order in which pages were found. */
export const ORDERS = ["best", ...Object.keys(BY)] as const;

/** Return the pages in an order; pages that it does not tell apart stay as they were, those without come last. */
export function ordered(pages: readonly number[], order: string, table: FacetTable): readonly number[] {
  const [name, direction] = BY[order] ?? [];
  const facet = table.facets.find((each) => each.name === name);
  if (!facet || direction === undefined) return pages;
  const end = facet.first + facet.values.length;
  const keyOf = (page: number): number => {
    const own = table.of(page).filter((value) => value >= facet.first && value < end);
    if (own.length === 0) return Number.POSITIVE_INFINITY;
    return direction * (direction === 1 ? Math.min(...own) : Math.max(...own));
  };
  const keys = new Map(pages.map((page) => [page, keyOf(page)]));
  return [...pages].sort((one, other) => compare(keys.get(one) ?? 0, keys.get(other) ?? 0));
}

function compare(one: number, other: number): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
