// SPDX-License-Identifier: EUPL-1.2
/** Clusters: a facet that follows from another, so that the table need not hold it. */
import { type FacetData, rowsIn } from "../search/facets.ts";

/** A cluster and its themes, by name. */
export type Cluster = readonly [label: string, themes: readonly string[]];

const FROM = "theme";
const NAME = "cluster";

/** Return the table with the clusters of the themes of each page. */
export function withClusters(data: FacetData, clusters: readonly Cluster[]): FacetData {
  const first = data.facets.reduce((sum, facet) => sum + facet.length - 1, 0);
  const clusterOf = placesOf(data, clusters, first);
  const extended = (row: readonly number[]): readonly number[] => [
    ...row,
    ...new Set(row.flatMap((value) => clusterOf.get(value) ?? [])),
  ];
  return {
    facets: [...data.facets, [NAME, ...clusters.map(([label]) => label)]],
    columns: data.columns.map(({ rows, digits }) => ({
      rows: rows
        .split("|")
        .flatMap(rowsIn)
        .map((row) => extended(row).join(" "))
        .join("|"),
      digits,
    })),
  };
}

/** Return place of a theme → place of its cluster. */
function placesOf(data: FacetData, clusters: readonly Cluster[], first: number): Map<number, number> {
  const found = new Map<number, number>();
  let place = 0;
  for (const [name, ...values] of data.facets) {
    for (const value of values) {
      const cluster = name === FROM ? clusters.findIndex(([, themes]) => themes.includes(value)) : -1;
      if (cluster >= 0) found.set(place, first + cluster);
      place++;
    }
  }
  return found;
}
