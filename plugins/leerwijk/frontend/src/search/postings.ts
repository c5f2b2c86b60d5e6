// SPDX-License-Identifier: EUPL-1.2
/** How numbers stand in the index: one character for 0 to 63. */

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUES = new Uint8Array(128);
for (const [value, digit] of [...DIGITS].entries()) VALUES[digit.charCodeAt(0)] = value;
const LOW_BITS = 31;
const MORE = 32;
const IN_TITLE = 32;

/** Hits of a word that stands in running text once; a part of a compound has half of it. */
const PER_WORD = 2;

/** Return the numbers that a text of digits stands for. */
export function numbersOf(digits: string): Uint8Array {
  const numbers = new Uint8Array(digits.length);
  for (let place = 0; place < digits.length; place++) numbers[place] = VALUES[digits.charCodeAt(place)] ?? 0;
  return numbers;
}

/** Call `take` with each page and what it holds, in order. */
export function eachPage(postings: string, take: (page: number, hits: number) => void): void {
  let page = -1;
  let step = 0;
  let shift = 0;
  let isHits = false;
  for (let place = 0; place < postings.length; place++) {
    const value = VALUES[postings.charCodeAt(place)] ?? 0;
    if (isHits) {
      page += step;
      take(page, value);
      isHits = false;
      step = shift = 0;
    } else {
      step |= (value & LOW_BITS) << shift;
      shift += 5;
      isHits = value < MORE;
    }
  }
}

/** Return how often a page holds a stem, weighted by field. */
export function countIn(hits: number): number {
  return (hits & LOW_BITS) / PER_WORD;
}

/** Say whether the title of a page holds a stem. */
export function isInTitle(hits: number): boolean {
  return (hits & IN_TITLE) > 0;
}
