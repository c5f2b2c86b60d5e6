// SPDX-License-Identifier: EUPL-1.2
/** Spelling: how far a typed text is from an accepted one, and whether that is near enough. */
import words from "./dutch.json";

const NEGATIONS = new Set(words.negations);
const NUMBER_WORD = new RegExp(`^(?:${words.numbers.join("|")})+$`);
const DIGITS = /\d+(?:[.,]\d+)*/g;
const MARKS = /\p{M}+/gu;
const AROUND = /^["'([\s]+|["')\].,;:!?\s]+$/g;
const BETWEEN = /[-‐-―/\s]+/;

/** From this many letters on, one slip is forgiven; from that many, two. */
const ONE_SLIP = 5;
const TWO_SLIPS = 10;

/**
 * Return how many slips separate what was typed from what is accepted, or undefined when it is another answer.
 * Case, spacing and marks around the answer never count; accents, hyphens and slips count as an error when
 * `isLenient` is false. A number or a negation is never taken for another one.
 */
export function slipsBetween(typed: string, accepted: string, isLenient: boolean): number | undefined {
  const [a, b] = [tidy(typed), tidy(accepted)];
  if (a === b) return 0;
  return isLenient && a !== "" ? lenient(bare(a), bare(b)) : undefined;
}

/** Return the fewest slips from any accepted answer, or undefined. */
export function slipsFrom(
  typed: string,
  accepted: readonly string[],
  isLenient: boolean,
): number | undefined {
  const slips = accepted.map((answer) => slipsBetween(typed, answer, isLenient) ?? Number.POSITIVE_INFINITY);
  const fewest = Math.min(...slips);
  return Number.isFinite(fewest) ? fewest : undefined;
}

function tidy(text: string): string {
  const straight = text
    .normalize("NFC")
    .replace(/[‘’‛′`´]/g, "'")
    .replace(/[“”„«»]/g, '"');
  return straight.toLowerCase().replace(/\s+/g, " ").replace(AROUND, "");
}

function bare(text: string): string {
  return text.normalize("NFKD").replace(MARKS, "").replace(/'/g, "");
}

function lenient(typed: string, accepted: string): number | undefined {
  const [a, b] = [wordsOf(typed), wordsOf(accepted)];
  if (fixedOf(a) !== fixedOf(b)) return undefined;
  if (a.join("") === b.join("")) return 0;
  if (a.length !== b.length) return within(a.join(""), b.join(""));
  let slips = 0;
  for (const [index, word] of b.entries()) {
    const found = within(a[index] ?? "", word);
    if (found === undefined) return undefined;
    slips += found;
  }
  return slips <= forgiven(b.join("")) ? slips : undefined;
}

function wordsOf(text: string): string[] {
  return text.split(BETWEEN).filter((word) => word !== "");
}

/** Return what must be the same in both: digits, numbers in words, negations. */
function fixedOf(found: readonly string[]): string {
  return found
    .flatMap((word) => (NEGATIONS.has(word) || NUMBER_WORD.test(word) ? [word] : (word.match(DIGITS) ?? [])))
    .join(" ");
}

function forgiven(word: string): number {
  if (word.length >= TWO_SLIPS) return 2;
  return word.length >= ONE_SLIP ? 1 : 0;
}

function within(typed: string, accepted: string): number | undefined {
  const slips = distance(typed, accepted);
  return slips <= forgiven(accepted) && !denies(typed, accepted, slips) ? slips : undefined;
}

/** Say whether one is the other with a prefix that denies it: `onvoldoende`, `voldoende`. */
function denies(a: string, b: string, slips: number): boolean {
  return words.denying.some(
    (prefix) =>
      (a.startsWith(prefix) && distance(a.slice(prefix.length), b) < slips) ||
      (b.startsWith(prefix) && distance(a, b.slice(prefix.length)) < slips),
  );
}

/** Return the number of letters added, left out, replaced or swapped with the next. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return Number.POSITIVE_INFINITY;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        at(above, column) + 1,
        at(current, column - 1) + 1,
        at(above, column - 1) + (isSame ? 0 : 1),
        isSwapped ? at(before, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, above] = [above, current];
  }
  return at(above, b.length);
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Number.POSITIVE_INFINITY;
}
