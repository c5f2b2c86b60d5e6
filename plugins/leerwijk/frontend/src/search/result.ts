// SPDX-License-Identifier: EUPL-1.2
/** A result: a link to the spot of a page that answers the query. */
import { element } from "./elements.ts";
import type { Excerpt, Piece } from "./excerpt.ts";
import type { Card, Words } from "./index.ts";
import { textAt } from "./texts.ts";

/** Return the link that shows `card` with its excerpt; addresses are below `base`. */
export function linkTo(card: Card, excerpt: Excerpt, words: Words, base: URL): HTMLAnchorElement {
  const address = new URL(card.url, base);
  if (base.protocol === "file:") address.pathname += address.pathname.endsWith("/") ? "index.html" : "";
  address.hash = excerpt.anchor;
  const title = element("span", { class: "lw-search__title" }, ...nodesOf(excerpt.title));
  const parts = [title, element("span", { class: "lw-search__excerpt" }, ...nodesOf(excerpt.text))];
  const kind = textAt(words, `kinds.${card.kind}`);
  const about = element("span", { class: "lw-search__about" });
  if (kind) about.append(element("span", { class: "lw-search__kind" }, kind));
  if (excerpt.heading.length > 0) {
    about.append(element("span", { class: "lw-search__heading" }, ...nodesOf(excerpt.heading)));
  }
  if (about.childElementCount > 0) parts.splice(1, 0, about);
  const attributes = { class: "lw-search__result", href: address.href, role: "option", tabindex: "-1" };
  return element("a", { ...attributes, "aria-selected": "false" }, ...parts.flatMap((part) => [part, " "]));
}

function nodesOf(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, isMarked }) => (isMarked ? element("mark", {}, text) : text));
}
