// SPDX-License-Identifier: EUPL-1.2
/** What the page of search shows, and how its address says so. */
import type { FacetTable } from "./facets.ts";

export interface AskedFor {
  query: string;
  /** Places of the values chosen. */
  chosen: ReadonlySet<number>;
}

/** A facet of the page: its name in the table, and in the address. */
export interface Shown {
  name: string;
  address: string;
}

/** Return what an address asks for; values it names that do not exist are left out. */
export function readFrom(parameters: URLSearchParams, table: FacetTable, shown: readonly Shown[]): AskedFor {
  const chosen = new Set<number>();
  for (const { name, address } of shown) {
    const facet = table.facets.find((each) => each.name === name);
    const named = new Set(parameters.getAll(address));
    for (const [place, value] of facet?.values.entries() ?? []) {
      if (facet && named.has(slugOf(value))) chosen.add(facet.first + place);
    }
  }
  return { query: parameters.get("q") ?? "", chosen };
}

/** Return the parameters that ask for the same again. */
export function parametersOf(
  { query, chosen }: AskedFor,
  table: FacetTable,
  shown: readonly Shown[],
): URLSearchParams {
  const parameters = new URLSearchParams(query ? { q: query } : {});
  for (const { name, address } of shown) {
    const facet = table.facets.find((each) => each.name === name);
    for (const [place, value] of facet?.values.entries() ?? []) {
      if (facet && chosen.has(facet.first + place)) parameters.append(address, slugOf(value));
    }
  }
  return parameters;
}

/** Return a value as it stands in an address: "Friesland (Fryslân)" is friesland-fryslan. */
export function slugOf(value: string): string {
  const plain = value.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/^-|-$/gu, "");
}
