// SPDX-License-Identifier: EUPL-1.2
/** How words become stems; does to a query what `search/words.py` and `search/compounds.py` do to a page. */
import { stemmer } from "@orama/stemmers/dutch";

/** What search knows of Dutch besides the stemmer; it travels with the index that was made with it. */
export interface Lexicon {
  /** Words that are not indexed, a space between. */
  stop: string;
  /** Words that hardly count beside others. */
  weak: string;
  /** Prepositions that may stand apart from their verb. */
  particles: string;
  /** A stem, then the forms that the stemmer would give another one. */
  forms: readonly string[];
  /** Nouns that compounds are made of, a space between. */
  parts: string;
  /** Words that only look like compounds. */
  whole: string;
  /** Letters that may stand between two parts. */
  links: readonly string[];
  /** Groups of stems, or stems with spaces between, that mean the same; and how well one stands for the other. */
  same: readonly Meanings[];
  /** What words may mean, but not the other way round. */
  also: readonly Leads[];
}

/** How well one stands for the other, of ten; then the words and phrases. */
export type Meanings = readonly [weight: number, ...words: string[]];

/** The same weight, words and phrases, and those to which they lead; in both "|" stands between them. */
export type Leads = readonly [weight: number, words: string, meant: string];

/** A stretch of a word that is a noun, or at the end of the word a form of one. */
export type Part = readonly [start: number, end: number];

const HYPHEN = /[-\u2010]/gu;
const LETTERS = /^\p{L}+$/u;
const DIGITS = /^\p{Nd}+$/u;
const ORDINAL = /^(\p{Nd}+)(?:ste|de|e)$/u;
/** Letters of the shortest word that is taken apart, and of the shortest part. */
const SHORTEST = 7;
const SHORTEST_PART = 3;

export class Language {
  /** Words that hardly count beside others: "wie", "doet". */
  readonly weak: ReadonlySet<string>;
  /** Prepositions that may stand apart from their verb: "draag een gezin over". */
  readonly particles: ReadonlySet<string>;
  readonly #stop: ReadonlySet<string>;
  readonly #forms = new Map<string, string>();
  readonly #nouns: ReadonlySet<string>;
  readonly #nounStems: ReadonlySet<string>;
  readonly #whole: ReadonlySet<string>;
  readonly #links: readonly string[];

  constructor(lexicon: Lexicon) {
    this.weak = new Set(lexicon.weak.split(" "));
    this.particles = new Set(lexicon.particles.split(" "));
    this.#stop = new Set(lexicon.stop.split(" "));
    for (const family of lexicon.forms) {
      const [stem = "", ...words] = family.split(" ");
      for (const word of words) this.#forms.set(word, stem);
    }
    const nouns = lexicon.parts.split(" ");
    this.#nouns = new Set(nouns);
    this.#nounStems = new Set(nouns.map((noun) => this.stemOf(noun)));
    this.#whole = new Set(lexicon.whole.split(" "));
    this.#links = lexicon.links;
  }

  /** Words whose stem the stemmer does not know. */
  get forms(): ReadonlyMap<string, string> {
    return this.#forms;
  }

  /** Return the words of a chain that count: no stop words, no single letters. */
  wordsOf(chain: string): string[] {
    return chain.split(HYPHEN).filter((word) => this.#counts(word));
  }

  /** Return the stems of a chain: of its words, then of the whole if hyphens join it. */
  stemsOf(chain: string): string[] {
    const words = [...chain.split(HYPHEN), wholeOf(chain)];
    return [...new Set(words.filter((word) => this.#counts(word)).map((word) => this.stemOf(word)))];
  }

  /** Return the stems of the nouns that the words of a chain are made of. */
  partStemsOf(chain: string): string[] {
    const stems = chain
      .split(HYPHEN)
      .flatMap((word) => this.partsOf(word).map(([start, end]) => this.stemOf(word.slice(start, end))));
    return [...new Set(stems)];
  }

  stemOf(word: string): string {
    return LETTERS.test(word) ? (this.#forms.get(word) ?? stemmer(word)) : word.replace(ORDINAL, "$1e");
  }

  /** Return the parts of every way to read the whole word as nouns; none when there is no such way. */
  partsOf(word: string): Part[] {
    if (word.length < SHORTEST || !LETTERS.test(word) || this.#whole.has(word)) return [];
    const starts = new Set([0]);
    const found: Part[] = [];
    for (let start = 0; start < word.length; start++) {
      if (!starts.has(start)) continue;
      const parts = this.#partsFrom(word, start);
      found.push(...parts);
      for (const part of parts) for (const after of this.startsAfter(word, part)) starts.add(after);
    }
    return this.#complete(word, found);
  }

  /** Return where a next part may start: right away, or after letters that link two parts. */
  startsAfter(word: string, [, end]: Part): number[] {
    const linked = this.#links.filter(
      (link) => word.startsWith(link, end) && end + link.length < word.length,
    );
    return [end, ...linked.map((link) => end + link.length)];
  }

  #counts(word: string): boolean {
    return (word.length > 1 || DIGITS.test(word)) && !this.#stop.has(word);
  }

  #partsFrom(word: string, start: number): Part[] {
    const parts: Part[] = [];
    for (let end = start + SHORTEST_PART; end < word.length; end++) {
      if (this.#nouns.has(word.slice(start, end))) parts.push([start, end]);
    }
    const isLast = start > 0 && word.length - start >= SHORTEST_PART;
    if (isLast && this.#nounStems.has(this.stemOf(word.slice(start)))) parts.push([start, word.length]);
    return parts;
  }

  /** Return the parts from which the end of the word can be reached. */
  #complete(word: string, found: readonly Part[]): Part[] {
    const open = new Set([word.length]);
    const complete: Part[] = [];
    for (const part of [...found].reverse()) {
      if (!this.startsAfter(word, part).some((after) => open.has(after))) continue;
      open.add(part[0]);
      complete.unshift(part);
    }
    return complete;
  }
}

/** Return a chain without its hyphens. */
export function wholeOf(chain: string): string {
  return chain.replace(HYPHEN, "");
}
