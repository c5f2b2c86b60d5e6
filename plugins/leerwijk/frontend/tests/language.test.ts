// SPDX-License-Identifier: EUPL-1.2
/** Text becomes the same stems here as where the index is made. */
import assert from "node:assert/strict";
import test from "node:test";
import { stemmer } from "@orama/stemmers/dutch";
import { chainsOf } from "../src/search/text.ts";
import { jsonOf, textOf } from "./golden.ts";
import { language } from "./search-support.ts";

function stemsIn(text: string): string[] {
  return [...new Set(chainsOf(text))].flatMap((chain) => language.stemsOf(chain));
}

test("text becomes stems as the shared table says", () => {
  const table = jsonOf<Record<string, string[]>>("words.json");
  assert.deepEqual(Object.fromEntries(Object.keys(table).map((text) => [text, stemsIn(text)])), table);
});

test("forms of a word have one stem, and words that look alike do not", () => {
  const { same, different } = jsonOf<Record<"same" | "different", string[]>>("forms.json");
  for (const family of same) assert.equal(new Set(stemsIn(family)).size, 1, family);
  for (const words of different) assert.equal(new Set(stemsIn(words)).size, words.split(" ").length, words);
});

test("compounds are taken apart as the shared table says", () => {
  const table = jsonOf<Record<string, string[]>>("compounds.json");
  const parts = Object.keys(table).map((word) => [word, language.partStemsOf(word)]);
  assert.deepEqual(Object.fromEntries(parts), table);
});

test("the stemmer gives the stems of the shared table", () => {
  const rows = textOf("stems.tsv")
    .trimEnd()
    .split("\n")
    .map((row) => row.split("\t"));
  assert.ok(rows.length >= 2000);
  assert.deepEqual(
    rows.map(([word]) => [word, stemmer(word ?? "")]),
    rows,
  );
});
