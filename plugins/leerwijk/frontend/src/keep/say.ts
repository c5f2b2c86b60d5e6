// SPDX-License-Identifier: EUPL-1.2
/** The words of the interface: from a script that loads once, or from the page itself. */
import { textAt } from "../search/texts.ts";

export type Catalogue = { readonly [key: string]: string | Catalogue };

export interface Say {
  /** The text at a dotted path with `{names}` filled in; the path itself where the catalogue has none. */
  (path: string, names?: Readonly<Record<string, string | number>>): string;
  /** The text for one or for many, with `{n}` filled in. */
  readonly count: (path: string, n: number) => string;
  /** A day, as readers write it. */
  readonly day: (time: number) => string;
}

/** Return the words of a catalogue. */
export function sayOf(catalogue: Catalogue): Say {
  const language = document.documentElement.lang || "nl";
  const written = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const days = new Intl.DateTimeFormat(language, { day: "numeric", month: "long", year: "numeric" });
  const say = (path: string, names: Readonly<Record<string, string | number>> = {}): string => {
    const filled = Object.entries(names).map(([name, value]) => [
      name,
      typeof value === "number" ? written.format(value) : value,
    ]);
    return textAt(catalogue, path, Object.fromEntries(filled) as Record<string, string>) ?? path;
  };
  return Object.assign(say, {
    count: (path: string, n: number) => say(`${path}.${n === 1 ? "one" : "many"}`, { n }),
    day: (time: number) => days.format(time),
  });
}

/** Return the words of one branch. */
export function within(say: Say, branch: string): Say {
  return Object.assign(((path, names) => say(`${branch}.${path}`, names)) as Say, {
    count: (path: string, n: number) => say.count(`${branch}.${path}`, n),
    day: say.day,
  });
}

/** Return the words that stand in the page. */
export function sayInPage(): Say {
  return sayOf(JSON.parse(document.getElementById("lw-words")?.textContent ?? "{}") as Catalogue);
}
