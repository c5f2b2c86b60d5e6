// SPDX-License-Identifier: EUPL-1.2
/** How numbers stand in the index: one character for 0 to 63. */

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUES = new Map([...DIGITS].map((digit, value) => [digit, value]));
const LOW_BITS = 31;
const MORE = 32;
const IN_TITLE = 32;

/** Hits of a word that stands in running text once; a part of a compound has half of it. */
const PER_WORD = 2;

/** How often a page holds a stem, weighted by field, and whether its title does. */
export interface Hits {
  count: number;
  inTitle: boolean;
}

/** Return the numbers that a text of digits stands for. */
export function numbersOf(digits: string): number[] {
  return Array.from(digits, (digit) => VALUES.get(digit) ?? 0);
}

/** Return page number → hits. */
export function hitsByPage(postings: string): Map<number, Hits> {
  const pages = new Map<number, Hits>();
  let page = -1;
  let step = 0;
  let shift = 0;
  let isHits = false;
  for (const value of numbersOf(postings)) {
    if (isHits) {
      page += step;
      pages.set(page, { count: (value & LOW_BITS) / PER_WORD, inTitle: (value & IN_TITLE) > 0 });
      isHits = false;
      step = shift = 0;
    } else {
      step |= (value & LOW_BITS) << shift;
      shift += 5;
      isHits = value < MORE;
    }
  }
  return pages;
}
