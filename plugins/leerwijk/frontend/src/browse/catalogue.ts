// SPDX-License-Identifier: EUPL-1.2
/** Catalogue: the lessons learned among all pages, with what the table of facets and their cards say of them. */
import { type FacetData, FacetTable } from "../search/facets.ts";
import type { SearchIndex } from "../search/index.ts";
import { type Cluster, withClusters } from "./clusters.ts";
import type { Values } from "./statement.ts";

/** Kinds of page with one lesson learned: ours, and those of other sites. */
const KINDS = ["lesson-learned", "elsewhere-lesson"];

export class Catalogue {
  readonly table: FacetTable;
  /** Numbers of the pages with a lesson learned. */
  readonly everything: readonly number[];

  constructor(index: SearchIndex, data: FacetData, clusters: readonly Cluster[]) {
    const kinds = Array.from(index.lengths, (_, page) => index.kindOf(page));
    this.table = new FacetTable(withClusters(data, clusters), kinds, index.kinds);
    this.everything = [...kinds.keys()].filter((page) => KINDS.includes(kinds[page] ?? ""));
  }

  /** Return what the table says of a page. */
  valuesOf(page: number): Values {
    const own = [...this.table.of(page)];
    return Object.fromEntries(
      this.table.facets.map(({ name, values, first }) => [
        name,
        own
          .filter((value) => value >= first && value < first + values.length)
          .map((value) => values[value - first] ?? ""),
      ]),
    );
  }

  /** Return the value at a place, as readers see it. */
  labelOf(place: number): string {
    const facet = this.table.facets.find(
      ({ first, values }) => place >= first && place < first + values.length,
    );
    return facet?.values[place - facet.first] ?? "";
  }
}
