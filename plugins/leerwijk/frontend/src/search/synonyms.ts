// SPDX-License-Identifier: EUPL-1.2
/** Other words for what was asked. */
import type { Lexicon } from "./language.ts";

/** Stems that together answer a word or phrase of the query, and how well, from 0 to 1. */
export interface Alternative {
  stems: readonly string[];
  weight: number;
}

/** Words of the query that together have other words. */
export interface Phrase {
  /** Places of its words. */
  places: readonly number[];
  alternatives: readonly Alternative[];
}

interface Meaning {
  stems: readonly string[];
  alternatives: Alternative[];
}

/** Other words that may stand between those of a phrase, which may also be turned round: "duurt zo lang". */
const BETWEEN = 2;

export class Synonyms {
  readonly #meanings = new Map<string, Meaning>();
  readonly #byFirst = new Map<string, Meaning[]>();

  constructor({ same, also }: Pick<Lexicon, "same" | "also">) {
    for (const [weight, ...members] of same) {
      for (const member of members) this.#add(member, weight, members);
    }
    for (const [weight, words, meant] of also) {
      for (const word of words.split("|")) this.#add(word, weight, meant.split("|"));
    }
  }

  /** Stems that have other words. */
  get words(): string[] {
    return [...this.#meanings.keys()].filter((key) => !key.includes(" "));
  }

  /** Return the phrases within these stems that have other words. */
  phrasesIn(stems: readonly string[]): Phrase[] {
    return stems.flatMap((stem, start) =>
      (this.#byFirst.get(stem) ?? []).flatMap((meaning) => {
        const places = placesOf(meaning.stems, stems, start);
        return places ? [{ places, alternatives: meaning.alternatives }] : [];
      }),
    );
  }

  #add(member: string, weight: number, others: readonly string[]): void {
    const [key = ""] = member.split("=");
    const { alternatives } = this.#meaningOf(key);
    for (const other of others) {
      if (other !== member)
        alternatives.push({ stems: (other.split("=")[1] ?? other).split(" "), weight: weight / 10 });
    }
  }

  #meaningOf(key: string): Meaning {
    const known = this.#meanings.get(key);
    if (known) return known;
    const stems = key.split(" ");
    const meaning = { stems, alternatives: [] };
    this.#meanings.set(key, meaning);
    const first = stems[0] ?? "";
    this.#byFirst.set(first, [...(this.#byFirst.get(first) ?? []), meaning]);
    return meaning;
  }
}

/** Return where the words of a phrase stand, the first at `start` and the others near it; undefined when one does not. */
function placesOf(phrase: readonly string[], stems: readonly string[], start: number): number[] | undefined {
  const reach = phrase.length - 1 + BETWEEN;
  const places = [start];
  for (const word of phrase.slice(1)) {
    const near = stems.findIndex(
      (stem, place) => stem === word && Math.abs(place - start) <= reach && !places.includes(place),
    );
    if (near < 0) return undefined;
    places.push(near);
  }
  return places;
}
