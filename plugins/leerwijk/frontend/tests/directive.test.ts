// SPDX-License-Identifier: EUPL-1.2
/** The end of an address by which a browser marks words on the page it opens. */
import assert from "node:assert/strict";
import test from "node:test";
import { directiveOf } from "../src/search/directive.ts";
import { Marker } from "../src/search/marker.ts";
import { foundOf, language } from "./search-support.ts";

function directive(text: string, ...words: string[]): string {
  return directiveOf(text, new Marker(foundOf(...words), language).spotsIn(text));
}

test("each word of the query is marked once, with the words around it", () => {
  const text = "De huisarts verwijst. Dan kent de huisarts het gezin niet.";
  assert.equal(directive(text, "huisarts", "gezin"), "text=De-,huisarts,-verwijst&text=het-,gezin,-niet");
});

test("context does not reach over punctuation", () => {
  assert.equal(directive("Eerst (regie), dan hulp.", "regie"), "text=regie");
});

test("signs that mean something in an address are written otherwise", () => {
  assert.equal(directive("Bel de POH-GGZ, nu", "poh-ggz"), "text=de-,POH%2DGGZ");
  assert.equal(directive("vis én été", "ete"), "text=%C3%A9n-,%C3%A9t%C3%A9");
});

test("without a word there is nothing to mark", () => {
  assert.equal(directive("Iets anders.", "regie"), "");
});
