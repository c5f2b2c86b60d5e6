// SPDX-License-Identifier: EUPL-1.2
/** Texts of search, by dotted path, from the catalogue that travels with the index. */
import type { Answer } from "./answer.ts";
import type { Words } from "./index.ts";

type Names = Readonly<Record<string, string>>;

/** Return the text at `path` with `{names}` filled in; undefined when the catalogue has none. */
export function textAt(words: Words, path: string, names: Names = {}): string | undefined {
  let entry: string | Words | undefined = words;
  for (const key of path.split(".")) entry = typeof entry === "object" ? entry[key] : undefined;
  return typeof entry === "string" ? entry.replace(/\{(\w+)\}/gu, (_, name) => names[name] ?? "") : undefined;
}

export class Texts {
  readonly #words: Words;

  constructor(words: Words) {
    this.#words = words;
  }

  of(path: string, names?: Names): string {
    return textAt(this.#words, path, names) ?? path;
  }

  /** Say what was found. */
  summary({ query, unknown }: Pick<Answer, "query" | "unknown">, count: number): string {
    if (query === "") return this.of("hint");
    if (count === 0) return this.of("none", { query });
    const found = this.of(count === 1 ? "found.one" : "found.many", { n: String(count) });
    return [...unknown.map((word) => this.of("similar", { word })), found].join(" ");
  }
}
