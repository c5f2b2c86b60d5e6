// SPDX-License-Identifier: EUPL-1.2
/** The table of facets as it is sent: of many pages each column is compressed by itself. */
import type { FacetData } from "./facets.ts";

/** What stands in the index; `search/facets.py` writes it. */
export interface FacetsSent {
  facets: FacetData["facets"];
  columns: readonly { rows: string; digits?: readonly string[]; packed?: readonly string[] }[];
}

/** Return the table with all its digits as text. */
export async function received({ facets, columns }: FacetsSent): Promise<FacetData> {
  const read = columns.map(async ({ rows, digits, packed }) => {
    return { rows, digits: digits ?? (await Promise.all((packed ?? []).map(unpacked))) };
  });
  return { facets, columns: await Promise.all(read) };
}

async function unpacked(packed: string): Promise<string> {
  const bytes = Uint8Array.from(atob(packed), (each) => each.charCodeAt(0));
  const inflated = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(inflated).text();
}
