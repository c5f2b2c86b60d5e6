// SPDX-License-Identifier: EUPL-1.2
/** Typing errors: what a word that no page holds was most likely meant to be. */
import assert from "node:assert/strict";
import test from "node:test";
import { assert as holds, property, string } from "fast-check";
import { errorsBetween, similarTo, vocabularyOf } from "../src/search/typos.ts";
import { language, synonyms } from "./search-support.ts";

const packed = "Aexpertis2Ahuisart4Dw1Aregie5Eseur2Avertrouw3";

async function meant(word: string, ...near: Record<string, string>[]): Promise<string[]> {
  const vocabulary = async () => (near.length > 0 ? [] : vocabularyOf(packed));
  const index = { language, synonyms, vocabulary };
  const found = await similarTo({ word, stem: language.stemOf(word) }, index, near);
  return found.map(({ stems }) => stems.join("+"));
}

test("a packed vocabulary is read", () => {
  assert.deepEqual(vocabularyOf(packed), [
    { stem: "expertis", pages: 2 },
    { stem: "huisart", pages: 4 },
    { stem: "huiw", pages: 1 },
    { stem: "regie", pages: 5 },
    { stem: "regiseur", pages: 2 },
    { stem: "vertrouw", pages: 3 },
  ]);
});

const errors: [string, string, string][] = [
  ["a letter too few", "huisats", "huisart"],
  ["a letter too many", "vertrrouwen", "vertrouw"],
  ["another letter", "expertize", "expertis"],
  ["letters that changed places", "regei", "regie"],
  ["an error in the first letter", "gertrouwen", "vertrouw"],
  ["an error in an everyday word that no page need hold", "kinderrehter", "kinderrechter"],
  ["an error in a form that the stemmer does not know", "overgedrgen", "overdracht"],
];
for (const [name, typed, expected] of errors) {
  test(name, async () => assert.equal((await meant(typed))[0], expected));
}

test("short words, numbers and words that look like nothing are not corrected", async () => {
  assert.deepEqual([await meant("reg"), await meant("1g1p2r"), await meant("zeppelin")], [[], [], []]);
});

test("a word with one error is found in the shard where it would stand, the vocabulary stays away", async () => {
  const near = { huis: "ABCD", huisart: "ABCDEFGH", huiswerk: "AB" };
  assert.deepEqual(await meant("huisats", near), ["huisart"]);
  assert.deepEqual(await meant("huizzats", near), []);
});

test("errors are counted up to the most that matters", () => {
  assert.equal(errorsBetween("regie", "regie", 2), 0);
  assert.equal(errorsBetween("regie", "rgeie", 2), 1);
  assert.equal(errorsBetween("regie", "reg", 2), 2);
  assert.equal(errorsBetween("regie", "vertrouwen", 2), 3);
});

test("as many errors lead back as lead there, and none lead nowhere", () => {
  const word = string({ maxLength: 8 });
  holds(
    property(word, word, (a, b) => {
      assert.equal(errorsBetween(a, b, 9), errorsBetween(b, a, 9));
      assert.equal(errorsBetween(a, b, 9) === 0, a === b);
    }),
  );
});
