// SPDX-License-Identifier: EUPL-1.2
/** How text becomes stems; does to a query what `search/words.py` does to a page. */
import { stemmer } from "@orama/stemmers/dutch";
import dutch from "../../../search/dutch.json" with { type: "json" };

const STOP_WORDS = new Set(dutch.stop);
const MARKS = /[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]/gu;
const OPTIONAL_PART = /([\p{L}\p{N}]*)\(([\p{L}\p{N}]+)\)([\p{L}\p{N}]*)/gu;
const THOUSANDS = /(?<=\p{Nd})\.(?=\p{Nd}{3}(?!\p{Nd}))/gu;
const CHAIN = /[\p{L}\p{N}]+(?:[-\u2010][\p{L}\p{N}]+)*/gu;
export const HYPHEN = /[-\u2010]/gu;
const LETTERS = /^\p{L}+$/u;
const DIGITS = /^\p{Nd}+$/u;
const ORDINAL = /^(\p{Nd}+)(?:ste|de|e)$/u;

/** Return the words of `text` in their comparable form; hyphens still join words. */
export function chainsOf(text: string): string[] {
  return plain(text).match(CHAIN) ?? [];
}

/** Return the stems of a word: of its parts, then of the whole if hyphens join it; no stop words. */
export function stemsOf(chain: string): string[] {
  const words = [...chain.split(HYPHEN), chain.replace(HYPHEN, "")];
  return [...new Set(words.filter(counts).map(stemOf))];
}

function counts(word: string): boolean {
  return (word.length > 1 || DIGITS.test(word)) && !STOP_WORDS.has(word);
}

function stemOf(word: string): string {
  return LETTERS.test(word) ? stemmer(word) : word.replace(ORDINAL, "$1e");
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
