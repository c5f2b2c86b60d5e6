// SPDX-License-Identifier: EUPL-1.2
/** Times filters over the table of facets in the folder given; prints milliseconds as JSON. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FacetTable } from "../plugins/leerwijk/frontend/src/search/facets.ts";
import { type Manifest, SearchIndex } from "../plugins/leerwijk/frontend/src/search/index.ts";

const ROUNDS = 200;
const [, , folder = ""] = process.argv;

async function load(name: string): Promise<unknown> {
  let value: unknown;
  new Function("leerwijkSearch", readFileSync(join(folder, `${name}.js`), "utf-8"))(
    (_: string, received: unknown) => {
      value = received;
    },
  );
  return value;
}

const index = new SearchIndex(load, (await load("manifest")) as Manifest, (await load("lexicon")) as never);
const data = await index.facets();
const kinds = Array.from(index.lengths, (_, page) => index.kindOf(page));
const lessons = [...kinds.keys()].filter((page) => kinds[page] === "lesson-learned");
const begun = performance.now();
const table = new FacetTable(data, kinds, index.kinds);
const read = performance.now() - begun;
const every = table.facets.flatMap(({ values, first }) => values.map((_, place) => first + place));
const times = Array.from({ length: ROUNDS }, (_, round) => {
  const chosen = new Set([0, 1, 2].map((step) => every[(round * 37 + step * 11) % every.length] ?? 0));
  const start = performance.now();
  table.filter(lessons, chosen);
  return performance.now() - start;
}).sort((one, other) => one - other);
console.log(
  JSON.stringify({ records: lessons.length, read, median: times[ROUNDS / 2], worst: times[ROUNDS - 2] }),
);
