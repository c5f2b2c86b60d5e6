// SPDX-License-Identifier: EUPL-1.2
/** Text becomes the same stems here as where the index is made. */
import assert from "node:assert/strict";
import test from "node:test";
import { stemmer } from "@orama/stemmers/dutch";
import { chainsOf, stemsOf } from "../src/search/words.ts";
import { jsonOf, textOf } from "./golden.ts";

test("text becomes stems as the shared table says", () => {
  const table = jsonOf<Record<string, string[]>>("words.json");
  const unique = (text: string): string[] => [...new Set(chainsOf(text))].flatMap(stemsOf);
  assert.deepEqual(Object.fromEntries(Object.keys(table).map((text) => [text, unique(text)])), table);
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
