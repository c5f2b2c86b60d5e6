// SPDX-License-Identifier: EUPL-1.2
/** Asks the index in the folder given the queries on standard input; prints, as JSON, the addresses found. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SearchIndex } from "../plugins/leerwijk/frontend/src/search/index.ts";
import { lookUp } from "../plugins/leerwijk/frontend/src/search/lookup.ts";
import { ranked } from "../plugins/leerwijk/frontend/src/search/ranking.ts";

const MOST = 10;
const [, , folder = ""] = process.argv;
let loaded = 0;

async function load(name: string): Promise<unknown> {
  const script = readFileSync(join(folder, `${name}.js`), "utf-8");
  loaded++;
  let value: unknown;
  new Function("leerwijkSearch", script)((_: string, received: unknown) => {
    value = received;
  });
  return value;
}

const index = await SearchIndex.open(load);
const queries = JSON.parse(readFileSync(0, "utf-8")) as string[];
const answers: Record<string, string[]> = {};
for (const query of queries) {
  const pages = ranked(await lookUp(query, index), index).slice(0, MOST);
  answers[query] = (await Promise.all(pages.map((page) => index.card(page)))).map(({ url }) => url);
}
console.log(JSON.stringify(answers));
