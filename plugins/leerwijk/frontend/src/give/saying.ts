// SPDX-License-Identifier: EUPL-1.2
/** What the form says, from the catalogue that stands in the page. */
import type { Words } from "../search/index.ts";
import { textAt } from "../search/texts.ts";

type Names = Readonly<Record<string, string>>;

export class Saying {
  readonly #words: Words;

  constructor(words: Words) {
    this.#words = words;
  }

  of(key: string, names: Names = {}): string {
    return textAt(this.#words, `giving.${key}`, names) ?? key;
  }

  count(key: string, n: number): string {
    return this.of(`${key}.${n === 0 ? "none" : n === 1 ? "one" : "many"}`, { n: String(n) });
  }
}
