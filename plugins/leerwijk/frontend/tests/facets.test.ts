// SPDX-License-Identifier: EUPL-1.2
/** Filters: which pages are left, and how many each value would leave. */
import assert from "node:assert/strict";
import test from "node:test";
import { deflateRawSync } from "node:zlib";
import { parametersOf, readFrom, slugOf } from "../src/search/asked-for.ts";
import { type FacetData, FacetTable } from "../src/search/facets.ts";
import { received } from "../src/search/facets-sent.ts";

/** Pages 0 and 1 are about Friesland, 1 and 2 about Ede; 0 works, 1 and 3 can be better. */
const data: FacetData = {
  facets: [
    ["kind", "kan beter", "werkt"],
    ["region", "Ede", "Friesland (Fryslân)"],
  ],
  columns: [
    { rows: "|0-1", digits: ["CBAB"] },
    { rows: "|2 3|2-3", digits: ["DBCA"] },
  ],
};
const table = new FacetTable(data, ["Les", "Les", "Pilot", "Les"], ["Les", "Pilot"]);
const all = [0, 1, 2, 3];
const [better, works, ede, friesland, lesson, pilot] = [0, 1, 2, 3, 4, 5];

function countsOf(counts: Uint32Array): number[] {
  return [...counts];
}

test("without filters every page is left, and every value counts its pages", () => {
  const { pages, counts } = table.filter(all, new Set());
  assert.deepEqual([...pages], all);
  assert.deepEqual(countsOf(counts), [2, 1, 2, 2, 3, 1]);
});

test("of one facet any chosen value will do; of several facets each must", () => {
  assert.deepEqual([...table.filter(all, new Set([ede, friesland])).pages], [0, 1, 2]);
  assert.deepEqual([...table.filter(all, new Set([friesland, better])).pages], [1]);
});

test("a count tells what a value leaves beside the filters on other facets", () => {
  const { counts } = table.filter(all, new Set([friesland]));
  assert.deepEqual([counts[better], counts[works], counts[ede], counts[friesland]], [1, 1, 2, 2]);
  assert.deepEqual([counts[lesson], counts[pilot]], [2, 0]);
});

test("only the pages asked for count", () => {
  assert.deepEqual(countsOf(table.filter([2], new Set()).counts), [0, 0, 1, 0, 0, 1]);
});

const shown = [
  { name: "region", address: "regio" },
  { name: "kind", address: "soort" },
];

test("what is asked for stands in the address, and comes back from it", () => {
  const asked = { query: "korte lijnen", chosen: new Set([better, ede, friesland]) };
  const parameters = parametersOf(asked, table, shown);
  assert.equal(parameters.toString(), "q=korte+lijnen&regio=ede&regio=friesland-fryslan&soort=kan-beter");
  assert.deepEqual(readFrom(parameters, table, shown), asked);
});

test("an address that names what does not exist asks for the rest", () => {
  const asked = readFrom(new URLSearchParams("regio=atlantis&regio=ede&kleur=rood"), table, shown);
  assert.deepEqual(asked, { query: "", chosen: new Set([ede]) });
});

test("a value in an address is plain", () => {
  assert.equal(slugOf("2 · ervaring van een groep"), "2-ervaring-van-een-groep");
});

test("ten thousand records are filtered and counted within milliseconds", () => {
  const digits = (below: number): string =>
    Array.from({ length: 10_000 }, (_, page) => "ABCDEFGHIJKLMNOP"[(page * 7919) % below]).join("");
  const facets = Array.from({ length: 8 }, (_, facet) => [`f${facet}`, ..."abcdefghijklmnop"] as const);
  const columns = facets.map((_, facet) => ({
    rows: `${facet * 16}-${facet * 16 + 15}`,
    digits: [digits(11 + (facet % 5))],
  }));
  const large = new FacetTable({ facets, columns }, Array<string>(10_000).fill("Les"), ["Les"]);
  const times = Array.from({ length: 20 }, (_, round) => {
    const start = performance.now();
    large.filter(Array(10_000).keys(), new Set([round % 11, 16 + (round % 12)]));
    return performance.now() - start;
  });
  assert.ok(Math.min(...times) < 5, `${times}`);
});

test("columns that are sent compressed are read as what they were", async () => {
  const packed = (text: string): string => deflateRawSync(text).toString("base64");
  const columns = data.columns.map(({ rows, digits }) => ({ rows, packed: digits.map(packed) }));
  assert.deepEqual(await received({ facets: data.facets, columns }), data);
  assert.deepEqual(await received(data), data);
});
