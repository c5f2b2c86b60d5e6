// SPDX-License-Identifier: EUPL-1.2
/** Texts of the dialog, by dotted path, from the catalogue that travels with the index. */
import type { Words } from "./index.ts";

/** Return the text at `path` with `{names}` filled in; undefined when the catalogue has none. */
export function textAt(
  words: Words,
  path: string,
  names: Readonly<Record<string, string>> = {},
): string | undefined {
  let entry: string | Words | undefined = words;
  for (const key of path.split(".")) entry = typeof entry === "object" ? entry[key] : undefined;
  return typeof entry === "string" ? entry.replace(/\{(\w+)\}/gu, (_, name) => names[name] ?? "") : undefined;
}
