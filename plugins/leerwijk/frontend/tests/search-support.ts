// SPDX-License-Identifier: EUPL-1.2
/** What the tests of search share: the language of any site, and words looked up in no index. */
import { Language, type Lexicon } from "../src/search/language.ts";
import type { Found } from "../src/search/lookup.ts";
import { Synonyms } from "../src/search/synonyms.ts";
import { jsonOf } from "./golden.ts";

export const lexicon = jsonOf<Lexicon>("lexicon.json");
export const language = new Language(lexicon);
export const synonyms = new Synonyms(lexicon);

/** Return words of a query as if each were found by itself; of a phrase the words must follow one another. */
export function foundOf(...words: string[]): Found[] {
  return words.map((word) => {
    const stems = word.split(" ").flatMap((each) => language.stemsOf(each).slice(-1));
    return { word, isWeak: false, isGuess: false, postings: new Map(), alternatives: [{ stems, weight: 1 }] };
  });
}
