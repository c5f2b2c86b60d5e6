// SPDX-License-Identifier: EUPL-1.2
/** Ways out of an empty list: what to leave out, and how many lessons that leaves. */
import type { FacetTable } from "../search/facets.ts";

export interface WayOut {
  /** Place of the value to drop; undefined: the words searched. */
  dropped: number | undefined;
  left: number;
}

/** Return what may be dropped from the filters so that something is left, most first. */
export function waysOut(
  table: FacetTable,
  chosen: ReadonlySet<number>,
  found: readonly number[],
  everything: readonly number[],
): WayOut[] {
  const leaves = (pages: readonly number[], values: ReadonlySet<number>): number =>
    table.filter(pages, values).pages.length;
  const ways: WayOut[] = [...chosen].map((dropped) => ({
    dropped,
    left: leaves(found, new Set([...chosen].filter((value) => value !== dropped))),
  }));
  if (found.length < everything.length) ways.push({ dropped: undefined, left: leaves(everything, chosen) });
  return ways.filter(({ left }) => left > 0).sort((one, other) => other.left - one.left);
}
