// SPDX-License-Identifier: EUPL-1.2
/** Running text in comparable form, and the words in it; the same as `search/text.py` does to a page. */

const MARKS = /[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]/gu;
const OPTIONAL_PART = /(?<![\p{L}\p{N}])([\p{L}\p{N}]*)\(([\p{L}\p{N}]+)\)([\p{L}\p{N}]*)/gu;
const THOUSANDS = /(?<=\p{Nd})\.(?=\p{Nd}{3}(?!\p{Nd}))/gu;
/** A word in plain letters, as most are. */
const SIMPLE = /^[a-zA-Z]+$/u;
const CHAIN = /[\p{L}\p{N}]+(?:[-\u2010][\p{L}\p{N}]+)*/gu;

/** Return the words of `text` in their comparable form; hyphens still join words. */
export function chainsOf(text: string): string[] {
  return (SIMPLE.test(text) ? [text.toLowerCase()] : plain(text).match(CHAIN)) ?? [];
}

function plain(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(MARKS, "")
    .replace(OPTIONAL_PART, bothWays)
    .replace(THOUSANDS, "");
}

function bothWays(whole: string, before: string, inside: string, after: string): string {
  return before || after ? `${before}${inside}${after} ${before}${after}` : whole;
}
