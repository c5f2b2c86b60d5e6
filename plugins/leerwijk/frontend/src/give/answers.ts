// SPDX-License-Identifier: EUPL-1.2
/** Answers: what stands in a form, as clean text. */

/** Field → its answers; none when it is empty. */
export type Answers = ReadonlyMap<string, readonly string[]>;

const BREAKS = /\r\n?|[\u2028\u2029]/gu;
const UNSEEN = /[^\P{Cc}\n\t]|\p{Cs}|\uFEFF/gu;

/** Return a text as it may stand in a file: without characters that nobody sees or that no file can hold. */
export function clean(text: string): string {
  return text.replace(BREAKS, "\n").replace(UNSEEN, "").trim();
}

export function answersOf(pairs: Iterable<readonly [string, string]>): Answers {
  const found = new Map<string, string[]>();
  for (const [name, written] of pairs) {
    const text = clean(written);
    if (text !== "") found.set(name, [...(found.get(name) ?? []), text]);
  }
  return found;
}

/** Return the one answer of a field, or "". */
export function answer(answers: Answers, name: string): string {
  return answers.get(name)?.[0] ?? "";
}

/** Return a name for a text: its letters without accents, its digits, and hyphens. */
export function slug(text: string): string {
  const letters = text.normalize("NFKD").replace(/[^\p{ASCII}]/gu, "");
  return letters
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, "-")
    .slice(0, 55)
    .replace(/^-+|-+$/gu, "");
}
