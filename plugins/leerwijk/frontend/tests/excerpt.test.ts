// SPDX-License-Identifier: EUPL-1.2
/** The spot of a page that a result shows. */
import assert from "node:assert/strict";
import test from "node:test";
import { excerptOf, type Piece } from "../src/search/excerpt.ts";
import type { Card, Section } from "../src/search/index.ts";
import { Marker } from "../src/search/marker.ts";
import { foundOf, language } from "./search-support.ts";

function page(...sections: Section[]): Card {
  return { url: "p/", title: "Titel", kind: "lesson", description: "Kort gezegd.", sections, facets: {} };
}

function asked(...words: string[]): Marker {
  return new Marker(foundOf(...words), language);
}

function written(pieces: readonly Piece[]): string {
  return pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join("");
}

test("words that answer the query are marked as they are written", () => {
  const { text } = excerptOf(
    page(["", "", "Cliënten, de gezinnen én (jeugd)hulp."]),
    asked("client", "gezinnen"),
  );
  assert.equal(written(text), "[Cliënten], de [gezinnen] én (jeugd)hulp.");
});

test("a result leads to the section that answers most words", () => {
  const card = page(["a", "Regie", "Over regie."], ["b", "Meer", "De regie ligt bij de huisarts."]);
  assert.equal(excerptOf(card, asked("regie", "huisarts")).anchor, "b");
});

test("a result leads to the top when the title answers as much", () => {
  const card = { ...page(["a", "", "Een titel."]), title: "De titel" };
  assert.equal(excerptOf(card, asked("titel")).anchor, "");
  assert.equal(written(excerptOf(card, asked("titel")).title), "De [titel]");
});

test("a long text is shown from just before the words", () => {
  const text = `${"Aan het begin staat iets anders. ".repeat(20)}Hier staat regie. ${"En daarna nog veel. ".repeat(20)}`;
  const shown = written(excerptOf(page(["", "", text]), asked("regie")).text);
  assert.match(shown, /^… .*Hier staat \[regie\]\..* …$/u);
  assert.ok(shown.length < 230);
});

test("without the words in the text, the description is shown, with what it answers", () => {
  assert.equal(written(excerptOf(page(), asked("kort")).text), "[Kort] gezegd.");
});

test("a description that only repeats the title is not shown", () => {
  const card = { ...page(["", "", "De tekst zelf."]), description: "Titel" };
  assert.equal(written(excerptOf(card, asked("titel")).text), "De tekst zelf.");
});

test("a part of a compound is marked as the whole word", () => {
  const { text } = excerptOf(
    page(["", "", "Over ketensamenwerking en samen werken."]),
    asked("samenwerking"),
  );
  assert.equal(written(text), "Over [ketensamenwerking] en samen werken.");
});

test("words of a phrase are marked only where they follow one another", () => {
  const card = page(["", "", "Een instelling. De gecertificeerde instelling is gecertificeerde hulp."]);
  const { text } = excerptOf(card, asked("gecertificeerde instelling"));
  assert.equal(written(text), "Een instelling. De [gecertificeerde instelling] is gecertificeerde hulp.");
});

test("words that no page shows are shown nowhere", () => {
  const card = page(["", "", "Bel elkaar."]);
  assert.doesNotMatch(JSON.stringify(excerptOf(card, asked("bereikbaar"))), /bereikbaar/u);
});

test("a result that leads to a section says which words to mark there", () => {
  const card = page(["a", "Regie", "De regie ligt bij ouders."]);
  assert.equal(excerptOf(card, asked("regie")).directive, "text=De-,regie,-ligt");
  assert.equal(excerptOf({ ...card, title: "Regie" }, asked("regie")).directive, "");
});
