// SPDX-License-Identifier: EUPL-1.2
/** What is asked for a query: other words for it, written together and apart. */
import assert from "node:assert/strict";
import test from "node:test";
import { Language } from "../src/search/language.ts";
import { asked } from "../src/search/query.ts";
import { Synonyms } from "../src/search/synonyms.ts";
import { language, lexicon, synonyms } from "./search-support.ts";

/** Return of each word what answers it, best first. */
function answersTo(query: string): string[][] {
  return asked(query, language, synonyms).map(({ alternatives }) =>
    [...alternatives].sort((a, b) => b.weight - a.weight).map(({ stems }) => stems.join("+")),
  );
}

test("an everyday word asks for the word of the profession, and back", () => {
  assert.ok(answersTo("dokter ")[0]?.includes("huisart"));
  assert.ok(answersTo("huisarts ")[0]?.includes("dokter"));
  assert.ok(answersTo("juf ")[0]?.includes("schol"));
  assert.ok(!answersTo("school ")[0]?.includes("juf"));
});

test("a phrase asks for the word that means the same, for each of its words", () => {
  for (const answers of answersTo("uit huis geplaatst")) assert.ok(answers.includes("uithuisplaats"));
  assert.ok(answersTo("uithuisplaatsing")[0]?.includes("uit+huis+plaats"));
});

test("other words may stand within a phrase, and its words may be turned round", () => {
  for (const query of ["het duurt zo lang", "waarom hulp lang duurt"]) {
    const found = asked(query, language, synonyms).filter(({ stem }) => ["dur", "lang"].includes(stem));
    assert.equal(found.length, 2);
    for (const { alternatives } of found)
      assert.ok(alternatives.some(({ stems }) => stems[0] === "wachttijd"));
  }
  const apart = asked("het duurt voor een gezin met kinderen soms heel erg lang", language, synonyms);
  assert.ok(apart.every(({ alternatives }) => alternatives.every(({ stems }) => stems[0] !== "wachttijd")));
});

test("words that say little alone say something together", () => {
  assert.ok(asked("wie doet wat", language, synonyms).every(({ isWeak }) => !isWeak));
  assert.ok(asked("wie doet dat", language, synonyms).every(({ isWeak }) => isWeak));
});

test("terms of the site go both ways, whether hyphens join them or not", () => {
  const same = [[9, "okt", "ouder kind team=ouderkindteam"] as const];
  const own = { ...lexicon, same };
  const answers = (query: string): string[] | undefined =>
    asked(query, new Language(own), new Synonyms(own))[0]?.alternatives.map(({ stems }) => stems.join("+"));
  assert.deepEqual(answers("OKT"), ["okt", "ouderkindteam"]);
  assert.ok(answers("ouder-kind-team")?.includes("okt"));
  assert.ok(answers("ouder kind team")?.includes("okt"));
});

test("words written apart ask for the compound", () => {
  for (const answers of answersTo("crisis opvang")) assert.ok(answers.includes("crisisopvang"));
});

test("a compound asks for its parts together, then for the last and what means the same, and at last for the first", () => {
  const [word] = asked("jeugdhulpverlener", language, synonyms);
  assert.deepEqual(
    word?.alternatives.map(({ stems, weight }) => `${stems.join("+")} ${weight.toFixed(2)}`),
    [
      "jeugdhulpverlener 1.00",
      "jeugd+hulpverlener 0.60",
      "jeugdhulp+verlener 0.60",
      "hulpverlener 0.35",
      "zorgverlener 0.28",
      "verlener 0.35",
    ],
  );
  assert.deepEqual(
    word?.resorts.map(({ stems }) => stems.join("+")),
    ["jeugd", "jeugdhulp", "jeugdzorg"],
  );
});

test("a verb and its preposition may stand apart", () => {
  const words = asked("hoe draag je een gezin over?", language, synonyms);
  const draag = words.find(({ word }) => word === "draag");
  assert.ok(draag?.alternatives.some(({ stems }) => stems[0] === "overdracht"));
  const [schakel] = asked("schakel een specialist in", language, synonyms);
  const stems = schakel?.alternatives.map(({ stems }) => stems.join(" ")) ?? [];
  assert.ok(stems.includes("inschakel") && stems.includes("erbij hal"));
});

test("words that any question has are weak, and only the last word may be half typed", () => {
  const words = asked("wie heeft de regi", language, synonyms);
  assert.deepEqual(
    words.map(({ word, isWeak, isTyping }) => [word, isWeak, isTyping]),
    [
      ["wie", true, false],
      ["heeft", true, false],
      ["regi", false, true],
    ],
  );
  assert.equal(asked("regie ", language, synonyms)[0]?.isTyping, false);
});
