// SPDX-License-Identifier: EUPL-1.2
/** Small parts of personal pages. */
import { element } from "../search/elements.ts";

type Content = Node | string;

/** Return a section with a heading of level 2. */
export function section(id: string, title: string, ...content: Content[]): HTMLElement {
  const heading = element("h2", { id }, title);
  return element("section", { "aria-labelledby": id }, heading, ...content);
}

/** Return a paragraph. */
export function line(...content: Content[]): HTMLElement {
  return element("p", {}, ...content);
}

/** Return a button; `looks` is "main" for the one that a page is about. */
export function button(name: string, onClick: () => void, looks: "main" | "" = ""): HTMLButtonElement {
  const made = element(
    "button",
    { type: "button", class: looks ? "lw-button lw-button--main" : "lw-button" },
    name,
  );
  made.addEventListener("click", onClick);
  return made;
}

/** Return a list of terms with what they are. */
export function facts(rows: readonly (readonly [string, Content])[], looks = ""): HTMLElement {
  const made = rows.map(([term, told]) =>
    element("div", {}, element("dt", {}, term), element("dd", {}, told)),
  );
  return element("dl", { class: `lw-facts ${looks}`.trim() }, ...made);
}

/** Return a table that scrolls by itself where it does not fit. */
export function table(
  caption: string,
  head: readonly string[],
  rows: readonly (readonly Content[])[],
): HTMLElement {
  const cells = (row: readonly Content[]): HTMLElement[] =>
    row.map((cell, at) => (at === 0 ? element("th", { scope: "row" }, cell) : element("td", {}, cell)));
  const made = element(
    "table",
    {},
    element("caption", { class: "lw-hidden" }, caption),
    element("thead", {}, element("tr", {}, ...head.map((name) => element("th", { scope: "col" }, name)))),
    element("tbody", {}, ...rows.map((row) => element("tr", {}, ...cells(row)))),
  );
  return element("div", { class: "lw-table", tabindex: "0", role: "region", "aria-label": caption }, made);
}

/** Return text in a box that stands out. */
export function callout(kind: "note" | "caveat", title: string, ...content: Content[]): HTMLElement {
  return element(
    "div",
    { class: `lw-callout lw-callout--${kind}` },
    element("p", { class: "lw-callout__title" }, title),
    ...content,
  );
}

/** Give the learner a file. */
export function handOver(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  element("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
