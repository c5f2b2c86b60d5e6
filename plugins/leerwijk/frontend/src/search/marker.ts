// SPDX-License-Identifier: EUPL-1.2
/** Finds in running text the words that answer a query. */
import type { Term } from "./query.ts";
import { chainsOf, stemsOf } from "./words.ts";

/** A word in a text that answers words of the query. */
export interface Spot {
  start: number;
  end: number;
  /** Places in the query of the words it answers. */
  terms: readonly number[];
}

const WORD = /[\p{L}\p{N}\p{M}\u00ad]+(?:[-\u2010\u2011][\p{L}\p{N}\p{M}\u00ad]+)*/gu;

export class Marker {
  readonly #terms: readonly Term[];
  readonly #known = new Map<string, readonly number[]>();

  constructor(terms: readonly Term[]) {
    this.#terms = terms;
  }

  spotsIn(text: string): Spot[] {
    const spots: Spot[] = [];
    for (const { 0: word, index } of text.matchAll(WORD)) {
      const terms = this.#answeredBy(word);
      if (terms.length > 0) spots.push({ start: index, end: index + word.length, terms });
    }
    return spots;
  }

  #answeredBy(word: string): readonly number[] {
    let answered = this.#known.get(word);
    if (!answered) {
      const stems = chainsOf(word).flatMap(stemsOf);
      answered = this.#terms.flatMap((term, place) => (stems.some((stem) => term.has(stem)) ? [place] : []));
      this.#known.set(word, answered);
    }
    return answered;
  }
}
