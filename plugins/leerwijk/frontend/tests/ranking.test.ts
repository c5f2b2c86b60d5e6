// SPDX-License-Identifier: EUPL-1.2
/** Which pages a query finds in the index that the Python side wrote, and where a result leads. */
import assert from "node:assert/strict";
import test from "node:test";
import { excerptOf } from "../src/search/excerpt.ts";
import { SearchIndex } from "../src/search/index.ts";
import { lookUp } from "../src/search/lookup.ts";
import { Marker } from "../src/search/marker.ts";
import { ranked } from "../src/search/ranking.ts";
import { goldenIndex, jsonOf } from "./golden.ts";

async function answers(query: string, index: SearchIndex): Promise<string[]> {
  const found = await lookUp(query, index);
  const cards = await Promise.all(ranked(found, index).map((page) => index.card(page)));
  const marker = new Marker(found, index.language);
  return cards.map((card) => {
    const { anchor } = excerptOf(card, marker);
    return card.url + (anchor ? `#${anchor}` : "");
  });
}

const index = await SearchIndex.open(goldenIndex());

for (const [query, expected] of Object.entries(jsonOf<Record<string, string[]>>("queries.json"))) {
  test(`"${query}" finds ${expected[0] ?? "nothing"}`, async () => {
    const found = await answers(query, index);
    assert.deepEqual(expected.length > 0 ? found.slice(0, expected.length) : found, expected);
  });
}

test("a page with every word of the query comes before pages with some of them", async () => {
  const [first] = await answers("huisarts ouders wijkteam", index);
  assert.equal(first, "modules/specialist/vraag/#wie-doet-wat");
});

test("of pages that answer as well, one of a kind that is worth more comes first", () => {
  const pages = { lengths: [8, 8], titleLengths: [2, 2], weights: [0.9, 1.1] };
  const postings = new Map([["regie", "BCBC"]]);
  const word = {
    word: "regie",
    isWeak: false,
    isGuess: false,
    alternatives: [{ stems: ["regie"], weight: 1 }],
  };
  assert.deepEqual(ranked([{ ...word, postings }], pages), [1, 0]);
});

test("a page that holds the only word that was asked comes before one called after what it may mean", () => {
  const pages = { lengths: [8, 8], titleLengths: [4, 4], weights: [1, 1] };
  const alternatives = [
    { stems: ["psychiatrie"], weight: 1 },
    { stems: ["specialist"], weight: 0.6 },
  ];
  const postings = new Map([
    ["psychiatrie", "BI"],
    ["specialist", "Cs"],
  ]);
  const word = { word: "psychiatrie", isWeak: false, isGuess: false, alternatives, postings };
  const other = { ...word, word: "zeppelin", alternatives: [], postings: new Map() };
  assert.deepEqual(ranked([word], pages), [0, 1]);
  assert.deepEqual(ranked([word, other], pages), [1, 0]);
});

test("words that a page holds written as one say little by themselves", async () => {
  const [kind] = await lookUp("wijk team ", index);
  const weightOf = (stem: string): number | undefined =>
    kind?.alternatives.find(({ stems }) => stems.join(" ") === stem)?.weight;
  assert.ok((weightOf("wijkteam") ?? 0) > 2 * (weightOf("wijk") ?? 0));
});

test("the type of each page is known before it is loaded", () => {
  const kinds = Array.from(index.lengths, (_, page) => index.kindOf(page));
  assert.deepEqual(
    kinds.filter((kind) => kind === "theme"),
    ["theme", "theme", "theme"],
  );
  assert.equal(kinds[0], "home");
});
