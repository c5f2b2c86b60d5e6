// SPDX-License-Identifier: EUPL-1.2
/** Which files a query loads. */
import assert from "node:assert/strict";
import test from "node:test";
import { SearchIndex } from "../src/search/index.ts";
import { lookUp } from "../src/search/lookup.ts";
import { countIn, eachPage, isInTitle } from "../src/search/postings.ts";
import { lexicon } from "./search-support.ts";

async function loaded(query: string, shards: string[]): Promise<string[]> {
  const names: string[] = [];
  const manifest = {
    version: "v",
    page: "",
    lengths: "AA",
    titleLengths: "AA",
    kindWeights: [1],
    kinds: ["page"],
    kindOf: "AA",
    shards,
    words: {},
  };
  const load = async (name: string): Promise<unknown> => {
    names.push(name);
    if (name === "manifest") return manifest;
    if (name === "lexicon") return lexicon;
    if (name === "vocabulary") return "";
    return name === "stems-re" ? { regie: "BC" } : {};
  };
  await lookUp(query, await SearchIndex.open(load));
  return [...new Set(names)].sort();
}

test("a whole word loads the shard with its longest beginning", async () => {
  assert.deepEqual(await loaded("regie ", ["", "r", "re", "s"]), ["lexicon", "manifest", "stems-re"]);
});

test("a word that is being typed loads the shards that it may become, but not all of many", async () => {
  const shards = ["", "r", "rea", "rec", "reg", "ret", "s"];
  assert.deepEqual(await loaded("re", shards), [
    ...["lexicon", "manifest", "stems-r", "stems-rea", "stems-rec"],
  ]);
});

test("a word that the index does not hold loads the vocabulary, unless one like it stands nearby", async () => {
  assert.deepEqual(await loaded("zeppelni ", ["", "re"]), ["lexicon", "manifest", "stems-", "vocabulary"]);
  assert.ok(!(await loaded("regei ", ["", "re"])).includes("vocabulary"));
});

test("stop words and single letters load nothing", async () => {
  assert.deepEqual(await loaded("de b ", ["", "b"]), ["lexicon", "manifest"]);
});

test("postings of pages 0, 40 and 2500 are read", () => {
  // Steps 1, 40 and 2460 in digits of five bits, lowest first, each followed by hits; 32 marks the title.
  const pages: [number, number, boolean][] = [];
  eachPage("BC" + "oBg" + "8sCf", (page, hits) => pages.push([page, countIn(hits), isInTitle(hits)]));
  assert.deepEqual(pages, [
    [0, 1, false],
    [40, 0, true],
    [2500, 15.5, false],
  ]);
});
