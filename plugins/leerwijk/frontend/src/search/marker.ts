// SPDX-License-Identifier: EUPL-1.2
/** Finds in running text the words that answer a query. */
import type { Language } from "./language.ts";
import type { Found } from "./lookup.ts";
import { chainsOf } from "./text.ts";

/** A word or phrase in a text that answers words of the query. */
export interface Spot {
  start: number;
  end: number;
  /** Places in the query of the words it answers. */
  terms: readonly number[];
}

/** A word in a text that counts, and its stems. */
interface Word {
  start: number;
  end: number;
  stems: ReadonlySet<string>;
}

/** Stems that must follow one another to answer a word of the query. */
interface Wanted {
  stems: readonly string[];
  term: number;
}

/** Letters at the beginning of a stem that a word must hold somewhere to be worth a closer look. */
const TELLING = 3;
const NOTHING: ReadonlySet<string> = new Set();
const WORD = /[\p{L}\p{N}\p{M}\u00ad]+(?:[-\u2010\u2011][\p{L}\p{N}\p{M}\u00ad]+)*/gu;

export class Marker {
  readonly #language: Language;
  /** By the first stem that they want. */
  readonly #wanted = new Map<string, Wanted[]>();
  readonly #known = new Map<string, ReadonlySet<string> | undefined>();
  readonly #beginnings: readonly string[];

  constructor(found: readonly Found[], language: Language) {
    this.#language = language;
    this.#beginnings = beginningsOf(found, language);
    for (const [term, { alternatives }] of found.entries()) {
      for (const { stems } of alternatives) {
        const first = stems[0] ?? "";
        this.#wanted.set(first, [...(this.#wanted.get(first) ?? []), { stems, term }]);
      }
    }
  }

  spotsIn(text: string): Spot[] {
    const words = this.#wordsIn(text);
    const spots: Spot[] = [];
    for (const [place, { start, end, stems }] of words.entries()) {
      const terms = new Set<number>();
      let last = end;
      for (const stem of stems) {
        for (const wanted of this.#wanted.get(stem) ?? []) {
          const following = words.slice(place + 1, place + wanted.stems.length);
          if (!follows(wanted, following)) continue;
          terms.add(wanted.term);
          last = Math.max(last, following.at(-1)?.end ?? end);
        }
      }
      if (terms.size > 0) spots.push({ start, end: last, terms: [...terms] });
    }
    return joined(spots);
  }

  #wordsIn(text: string): Word[] {
    const words: Word[] = [];
    for (const { 0: word, index } of text.matchAll(WORD)) {
      const stems = this.#stemsOf(word);
      if (stems) words.push({ start: index, end: index + word.length, stems });
    }
    return words;
  }

  /** Return the stems of a word that may answer the query, none of another word, undefined of one that does not count. */
  #stemsOf(word: string): ReadonlySet<string> | undefined {
    if (!this.#known.has(word)) this.#known.set(word, this.#readStems(word));
    return this.#known.get(word);
  }

  #readStems(word: string): ReadonlySet<string> | undefined {
    const chains = chainsOf(word);
    if (chains.every((chain) => this.#language.wordsOf(chain).length === 0)) return undefined;
    const telling = chains.filter((chain) => this.#beginnings.some((beginning) => chain.includes(beginning)));
    if (telling.length === 0) return NOTHING;
    const stems = telling.flatMap((chain) => [
      ...this.#language.stemsOf(chain),
      ...this.#language.partStemsOf(chain),
    ]);
    return new Set(stems);
  }
}

/** Return how words begin that may have one of the stems: like the stem, or like an irregular form of it. */
function beginningsOf(found: readonly Found[], language: Language): string[] {
  const stems = new Set(found.flatMap(({ alternatives }) => alternatives.flatMap((each) => each.stems)));
  const forms = [...language.forms].filter(([, stem]) => stems.has(stem)).map(([form]) => form);
  return [...new Set([...stems, ...forms].map((word) => word.slice(0, TELLING)))];
}

/** Say whether the words hold the stems that are wanted after the first. */
function follows({ stems }: Wanted, words: readonly Word[]): boolean {
  return stems.slice(1).every((stem, place) => words[place]?.stems.has(stem));
}

/** Return spots that do not overlap. */
function joined(spots: readonly Spot[]): Spot[] {
  const apart: Spot[] = [];
  for (const spot of spots) {
    const before = apart.at(-1);
    if (before && spot.start < before.end) {
      before.end = Math.max(before.end, spot.end);
      before.terms = [...new Set([...before.terms, ...spot.terms])];
    } else apart.push({ ...spot });
  }
  return apart;
}
