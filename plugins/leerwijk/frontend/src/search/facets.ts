// SPDX-License-Identifier: EUPL-1.2
/** The table of facets: which pages have which values, and how many there are of each under the filters chosen. */
import { numbersOf } from "./postings.ts";

/** The table as it stands in the index; `search/facets.py` says how to read it. */
export interface FacetData {
  /** Of each facet its name, then its values. */
  facets: readonly (readonly [name: string, ...values: string[]])[];
  columns: readonly { rows: string; digits: readonly string[] }[];
}

export interface Facet {
  name: string;
  values: readonly string[];
  /** Place of its first value among the values of all facets. */
  first: number;
}

/** What is left of pages under the filters. */
export interface Filtered {
  pages: readonly number[];
  /** By place of a value: pages that have it and pass the filters on the other facets. */
  counts: Uint32Array;
}

export class FacetTable {
  readonly facets: readonly Facet[];
  /** By place of a value, the facet it belongs to. */
  readonly #facetOf: Uint8Array;
  /** Places of the values of page n stand from `#starts[n]` to `#starts[n + 1]`. */
  readonly #starts: Uint32Array;
  readonly #values: Uint16Array;

  /** `types` is a facet that the table does not hold: of each page its type. */
  constructor(data: FacetData, types: readonly string[], names: readonly string[]) {
    const all = [...data.facets, ["type", ...names] as const];
    let first = 0;
    this.facets = all.map(([name, ...values]) => {
      const facet = { name, values, first };
      first += values.length;
      return facet;
    });
    this.#facetOf = Uint8Array.from(this.facets.flatMap(({ values }, place) => values.map(() => place)));
    const firstType = this.facets.at(-1)?.first ?? 0;
    const columns = data.columns.map(readColumn);
    this.#starts = new Uint32Array(types.length + 1);
    const values: number[] = [];
    for (const [page, type] of types.entries()) {
      const start = values.length;
      for (const { rows, places } of columns)
        for (const value of rows[places[page] ?? 0] ?? [])
          if (!values.includes(value, start)) values.push(value);
      values.push(firstType + names.indexOf(type));
      this.#starts[page + 1] = values.length;
    }
    this.#values = Uint16Array.from(values);
  }

  /** Return which of the pages have a chosen value of every facet of which one is chosen. */
  filter(pages: Iterable<number>, chosen: ReadonlySet<number>): Filtered {
    const counts = new Uint32Array(this.#facetOf.length);
    const isChosen = Uint8Array.from(this.#facetOf, (_, value) => Number(chosen.has(value)));
    let needed = 0;
    for (const value of chosen) needed |= 1 << (this.#facetOf[value] ?? 0);
    const kept: number[] = [];
    for (const page of pages) {
      const missing = needed & ~this.#satisfied(page, isChosen);
      if (missing === 0) kept.push(page);
      if ((missing & (missing - 1)) === 0) this.#count(page, missing, counts);
    }
    return { pages: kept, counts };
  }

  /** Return the values of a page, as places among the values of all facets. */
  of(page: number): Uint16Array {
    return this.#values.subarray(this.#starts[page], this.#starts[page + 1]);
  }

  /** Return the facets, one bit each, of which the page has a chosen value. */
  #satisfied(page: number, isChosen: Uint8Array): number {
    let satisfied = 0;
    for (let place = this.#starts[page] ?? 0; place < (this.#starts[page + 1] ?? 0); place++) {
      const value = this.#values[place] ?? 0;
      if (isChosen[value]) satisfied |= 1 << (this.#facetOf[value] ?? 0);
    }
    return satisfied;
  }

  /** Count the values of the page; when it misses one facet, those of that facet only. */
  #count(page: number, missing: number, counts: Uint32Array): void {
    for (let place = this.#starts[page] ?? 0; place < (this.#starts[page + 1] ?? 0); place++) {
      const value = this.#values[place] ?? 0;
      if (missing === 0 || missing === 1 << (this.#facetOf[value] ?? 0))
        counts[value] = (counts[value] ?? 0) + 1;
    }
  }
}

function readColumn({ rows, digits }: FacetData["columns"][number]) {
  const powers = digits.map(numbersOf);
  const places = (powers[0] ?? []).map((_, page) =>
    powers.reduce((sum, power) => sum * 64 + (power[page] ?? 0), 0),
  );
  return { rows: rows.split("|").flatMap(rowsIn), places };
}

/** Return one row of values, or as many rows of one value as a range has: "3 12", "4-9". */
export function rowsIn(written: string): number[][] {
  const [from, to] = written.split("-").map(Number);
  if (to !== undefined)
    return Array.from({ length: to - (from ?? 0) + 1 }, (_, step) => [(from ?? 0) + step]);
  return [written === "" ? [] : written.split(" ").map(Number)];
}
