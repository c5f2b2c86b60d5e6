// SPDX-License-Identifier: EUPL-1.2
/** The words of the interface, from the catalogue that stands in the page. */
import { textAt } from "../search/texts.ts";

type Catalogue = { readonly [key: string]: string | Catalogue };
type Names = Readonly<Record<string, string | number>>;

export interface Say {
  /** The text at a dotted path with `{names}` filled in; the path itself where the catalogue has none. */
  (path: string, names?: Names): string;
  /** The text for one or for many, with `{n}` and other names filled in. */
  count: (path: string, n: number, names?: Names) => string;
  /** A number as this language writes it. */
  number: (n: number) => string;
}

/** Return the words that stand in the page, once for all its quizzes and cases. */
export function wordsInPage(): Say {
  const script = document.querySelector(".lw-quiz__words");
  const catalogue = JSON.parse(script?.textContent || "{}") as Catalogue;
  const say = (path: string, names: Names = {}): string => {
    const filled = Object.entries(names).map(([name, value]) => [
      name,
      typeof value === "number" ? written(value, 1) : value,
    ]);
    return (
      textAt(catalogue, `quiz_play.${path}`, Object.fromEntries(filled) as Record<string, string>) ?? path
    );
  };
  return Object.assign(say, {
    number: (n: number) => written(n, 10),
    count: (path: string, n: number, names: Names = {}) =>
      say(`${path}.${n === 1 ? "one" : "many"}`, { ...names, n }),
  });
}

/** Return a number as the page's language writes it; whole numbers need no more than their digits. */
function written(n: number, decimals: number): string {
  if (Number.isInteger(n)) return String(n);
  return n.toLocaleString(document.documentElement.lang, { maximumFractionDigits: decimals });
}
