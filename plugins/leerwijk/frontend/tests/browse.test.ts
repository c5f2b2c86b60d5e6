// SPDX-License-Identifier: EUPL-1.2
/** Browsing: clusters that follow from themes, orders, addresses and ways out of an empty list. */
import assert from "node:assert/strict";
import test from "node:test";
import { Addresses } from "../src/browse/address.ts";
import { withClusters } from "../src/browse/clusters.ts";
import { ordered } from "../src/browse/order.ts";
import { waysOut } from "../src/browse/way-out.ts";
import { type FacetData, FacetTable } from "../src/search/facets.ts";

/** Page 0: weak, of 2013 to 2015, on two themes of one cluster; 1: strong, of 2021; 2: of no year; 3: no lesson. */
const data: FacetData = {
  facets: [
    ["period", "2013", "2014", "2015", "2021"],
    ["strength", "1 · één stem", "3 · cijfers"],
    ["theme", "Overdracht", "Regie", "Vertrouwen"],
  ],
  columns: [
    { rows: "|0 1 2|3", digits: ["BCAA"] },
    { rows: "|4-5", digits: ["BCCA"] },
    { rows: "|6-8", digits: ["BCDA"] },
    { rows: "|7", digits: ["BAAA"] },
  ],
};
const clusters = [
  ["Proces", ["Regie", "Overdracht"]],
  ["Samen", ["Vertrouwen"]],
] as const;
const kinds = ["lesson-learned", "lesson-learned", "lesson-learned", "pilot"];
const table = new FacetTable(withClusters(data, clusters), kinds, ["lesson-learned", "pilot"]);
const place = (name: string, value: string): number => {
  const facet = table.facets.find((each) => each.name === name);
  return (facet?.first ?? 0) + (facet?.values.indexOf(value) ?? -1);
};
const lessons = [0, 1, 2];

test("a page has the clusters of its themes, each once", () => {
  const { counts, pages } = table.filter(lessons, new Set([place("cluster", "Proces")]));
  assert.deepEqual([...pages], [0, 1]);
  assert.equal(counts[place("cluster", "Proces")], 2);
  assert.equal(counts[place("cluster", "Samen")], 1);
});

test("an order puts the strongest or newest first, keeps what it does not tell apart, and the rest last", () => {
  assert.deepEqual(ordered(lessons, "strength", table), [1, 2, 0]);
  assert.deepEqual(ordered(lessons, "newest", table), [1, 0, 2]);
  assert.deepEqual(ordered(lessons, "best", table), lessons);
  assert.deepEqual(ordered(lessons, "region", table), lessons);
});

test("an address asks for the same again", () => {
  const shown = [{ name: "theme", address: "thema" }];
  const addresses = new Addresses(table, shown, { name: "sorteer", of: (order) => `op-${order}` });
  const state = { query: "wie doet wat", chosen: new Set([place("theme", "Regie")]), order: "newest" };
  const written = addresses.write(state);
  assert.equal(written, "?q=wie+doet+wat&thema=regie&sorteer=op-newest");
  assert.deepEqual(addresses.read(written), state);
  assert.equal(addresses.write({ query: "", chosen: new Set(), order: "" }), "");
  assert.deepEqual(addresses.read("?thema=zeppelin&sorteer=onzin"), {
    query: "",
    chosen: new Set(),
    order: "",
  });
});

test("the ways out leave something, most first; the words searched are one of them", () => {
  const [strong, year] = [place("strength", "3 · cijfers"), place("period", "2014")];
  const ways = waysOut(table, new Set([strong, year]), lessons, lessons);
  assert.deepEqual(ways, [
    { dropped: year, left: 2 },
    { dropped: strong, left: 1 },
  ]);
  assert.deepEqual(waysOut(table, new Set([strong]), [], lessons), [{ dropped: undefined, left: 2 }]);
});
