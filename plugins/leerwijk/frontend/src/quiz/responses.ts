// SPDX-License-Identifier: EUPL-1.2
/** Responses read with care: they may come from a file, or from an earlier form of the question. */

/** Return the text of a response, or "". */
export function textIn(response: unknown): string {
  return typeof response === "string" ? response.trim() : "";
}

/** Return the different keys in a response that are among those that are known. */
export function keysIn(response: unknown, known: readonly string[]): readonly string[] {
  if (!Array.isArray(response)) return [];
  return [...new Set(response)].filter((key) => known.includes(key));
}

/** Return what a response puts at each of the known places. */
export function placesIn(response: unknown, known: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  if (typeof response !== "object" || response === null || Array.isArray(response)) return found;
  for (const [key, value] of Object.entries(response)) {
    if (known.includes(key) && typeof value === "string" && value.trim() !== "") found.set(key, value.trim());
  }
  return found;
}
