// SPDX-License-Identifier: EUPL-1.2
/** Other words for what was asked. */
import type { Lexicon, Meanings } from "./language.ts";

/** Stems that together answer a word or phrase of the query, and how well, from 0 to 1. */
export interface Alternative {
  stems: readonly string[];
  weight: number;
}

/** A phrase of the query that has other words. */
export interface Phrase {
  /** Place of its first word, and number of words. */
  start: number;
  length: number;
  alternatives: readonly Alternative[];
}

const LONGEST = 6;

export class Synonyms {
  readonly #meanings = new Map<string, Alternative[]>();

  constructor({ same, also }: Pick<Lexicon, "same" | "also">) {
    for (const [weight, ...members] of same) {
      for (const member of members) this.#add(member, weight, members);
    }
    for (const [weight, word, ...meant] of also as readonly Meanings[]) this.#add(word ?? "", weight, meant);
  }

  /** Return the phrases within these stems that have other words. */
  phrasesIn(stems: readonly string[]): Phrase[] {
    const phrases: Phrase[] = [];
    for (let start = 0; start < stems.length; start++) {
      for (let length = 1; length <= LONGEST && start + length <= stems.length; length++) {
        const alternatives = this.#meanings.get(stems.slice(start, start + length).join(" "));
        if (alternatives) phrases.push({ start, length, alternatives });
      }
    }
    return phrases;
  }

  #add(member: string, weight: number, others: readonly string[]): void {
    const [key = ""] = member.split("=");
    const known = this.#meanings.get(key) ?? [];
    for (const other of others) {
      if (other !== member)
        known.push({ stems: (other.split("=")[1] ?? other).split(" "), weight: weight / 10 });
    }
    this.#meanings.set(key, known);
  }
}
