// SPDX-License-Identifier: EUPL-1.2
/** A lesson learned among the results: the same as pages show it in their lists. */
import { element } from "../search/elements.ts";
import type { Piece } from "../search/excerpt.ts";
import type { Words } from "../search/index.ts";
import { nodesOf } from "../search/result.ts";
import { textAt } from "../search/texts.ts";

const STRONGEST = 4;

/** What the table and the card say of a lesson learned: name of a facet → its values. */
export type Values = Readonly<Record<string, readonly string[]>>;

/** Return a lesson learned; `words` hold ids and labels of its marks. */
export function statementOf(href: string, text: readonly Piece[], values: Values, words: Words): HTMLElement {
  const of = (name: string): readonly string[] => values[name] ?? [];
  const [pilot, region] = [of("pilot").join(", "), of("region").join(", ")];
  const [from, to] = [of("period").at(0), of("period").at(-1)];
  const place = [pilot, region, from === to ? from : `${from}–${to}`].filter(Boolean).join(", ");
  const origin = of("origin").map((site) => `${textAt(words, "browse.from")} ${site} · `);
  const who = `${origin.join("")}${textAt(words, "statement.who")} ${of("perspective").join(", ").toLowerCase()} · ${place}`;
  const marks = [
    ...badges("kind", of("kind"), words),
    ...badges("direction", of("direction"), words),
    ...badges("statement", of("doubt"), words),
  ];
  return element(
    "article",
    { class: "lw-statement" },
    element("p", { class: "lw-statement__text" }, element("a", { href }, ...nodesOf(text))),
    element("p", { class: "lw-statement__marks" }, ...marks.flatMap((mark) => [mark, " "])),
    element("p", { class: "lw-statement__source" }, who),
    element("p", { class: "lw-statement__weight" }, badge(of("strength"), of("weight"))),
  );
}

function badges(group: string, values: readonly string[], words: Words): HTMLElement[] {
  const named = words[group];
  const ids = typeof named === "object" ? Object.keys(named) : [];
  return values.map((value) => {
    const id = ids.find((each) => textAt(words, `${group}.${each}`) === value);
    return element("span", { class: `lw-badge lw-badge--${id}` }, value);
  });
}

/** The badge of evidence; a value begins with its strength: "2 · ervaring van een groep". */
function badge([strength = ""]: readonly string[], weight: readonly string[]): HTMLElement {
  const dots = Number.parseInt(strength, 10) || 0;
  const picture = "●".repeat(dots) + "○".repeat(STRONGEST - dots);
  const more = weight.map((each) => element("span", { class: "lw-evidence__more" }, ` · ${each}`));
  return element(
    "button",
    { class: "lw-evidence", type: "button", popovertarget: "lw-weight", "data-strength": String(dots) },
    element("span", { class: "lw-evidence__dots", "aria-hidden": "true" }, picture),
    " ",
    element("span", { class: "lw-evidence__words" }, strength.replace(/^\d · /u, "")),
    ...more,
  );
}
