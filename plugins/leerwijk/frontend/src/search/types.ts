// SPDX-License-Identifier: EUPL-1.2
/** Types of page: kinds that visitors choose among; other kinds are taken together. */
import type { Words } from "./index.ts";
import { textAt } from "./texts.ts";

const ALL = "all";
export const OTHER = "other";

export class Types {
  /** In the order of the catalogue, with the rest last. */
  readonly all: readonly string[];
  readonly #words: Words;

  constructor(words: Words) {
    this.#words = words;
    const named = typeof words["types"] === "object" ? Object.keys(words["types"]) : [];
    this.all = [...named.filter((type) => type !== ALL && type !== OTHER), OTHER];
  }

  of(kind: string): string {
    return this.all.includes(kind) ? kind : OTHER;
  }

  nameOf(type: string): string {
    return textAt(this.#words, `types.${type}`) ?? type;
  }
}
