// SPDX-License-Identifier: EUPL-1.2
/** What a result shows, and where it leads. */
import { element } from "./elements.ts";
import type { Excerpt, Piece } from "./excerpt.ts";
import type { Card, Words } from "./index.ts";
import { textAt } from "./texts.ts";

const STRONGEST = 4;

/** Return the address of the spot that a result shows; addresses are below `base`. */
export function addressOf(card: Card, { anchor, directive }: Excerpt, base: URL): string {
  const address = new URL(card.url, base);
  if (base.protocol === "file:") address.pathname += address.pathname.endsWith("/") ? "index.html" : "";
  address.hash = anchor;
  const isUnderstood = "fragmentDirective" in document;
  return address.href + (directive && isUnderstood ? `${anchor ? "" : "#"}:~:${directive}` : "");
}

/** Return what a result tells about the page: kind, region, themes, evidence and the heading of the spot. */
export function aboutOf(card: Card, { heading }: Excerpt, words: Words, withKind: boolean): HTMLElement[] {
  const kind = withKind ? textAt(words, `kinds.${card.kind}`) : undefined;
  const { region = [], theme = [], strength = [] } = card.facets;
  const isThat = (value: string): boolean => value !== card.title;
  const parts = [
    ...(kind ? [element("span", { class: "lw-search__kind" }, kind)] : []),
    ...[region, theme]
      .map((values) => values.filter(isThat).join(", "))
      .filter(Boolean)
      .map((values) => element("span", {}, values)),
    ...strength.map(evidence),
    ...(heading.length > 0 ? [element("span", { class: "lw-search__heading" }, ...nodesOf(heading))] : []),
  ];
  return parts.length > 0 ? [element("span", { class: "lw-search__about" }, ...parts.flatMap(apart))] : [];
}

export function nodesOf(pieces: readonly Piece[]): (Node | string)[] {
  return pieces.map(({ text, isMarked }) => (isMarked ? element("mark", {}, text) : text));
}

/** Evidence in dots and words; the value begins with its strength: "2 · ervaring van een groep". */
function evidence(value: string): HTMLElement {
  const strength = Number.parseInt(value, 10);
  const dots = "●".repeat(strength) + "○".repeat(STRONGEST - strength);
  const picture = element("span", { class: "lw-evidence__dots", "aria-hidden": "true" }, dots);
  return element("span", { class: "lw-evidence" }, picture, value.replace(/^\d · /u, " "));
}

function apart(part: HTMLElement): (Node | string)[] {
  return [part, " "];
}
