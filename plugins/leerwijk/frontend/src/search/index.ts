// SPDX-License-Identifier: EUPL-1.2
/** The index as the browser sees it: it loads what a query needs and nothing more. */
import type { FacetData } from "./facets.ts";
import { type FacetsSent, received } from "./facets-sent.ts";
import type { Load } from "./files.ts";
import { Language, type Lexicon } from "./language.ts";
import { numbersOf } from "./postings.ts";
import { Synonyms } from "./synonyms.ts";
import { type Known, vocabularyOf } from "./typos.ts";

/** Texts of the dialog in the language of the site. */
export type Words = { readonly [key: string]: string | Words };

/** A part of a page: anchor, heading, text. */
export type Section = readonly [anchor: string, heading: string, text: string];

/** What a result shows. */
export interface Card {
  url: string;
  title: string;
  kind: string;
  description: string;
  sections: readonly Section[];
  facets: Readonly<Record<string, readonly string[]>>;
}

export type Shard = Readonly<Record<string, string>>;

export interface Manifest {
  version: string;
  /** Address of the page with all results; "" when there is none. */
  page: string;
  lengths: string;
  titleLengths: string;
  kinds: readonly string[];
  /** What a page of each kind is worth. */
  kindWeights: readonly number[];
  kindOf: string;
  shards: readonly string[];
  words: Words;
}

/** Shards that the beginning of a word may span before the rest is left for when more letters are typed. */
const MOST_SHARDS = 3;

export class SearchIndex {
  /** Words on every page, roughly. */
  readonly lengths: Float64Array;
  /** Stems in the title of every page. */
  readonly titleLengths: Uint8Array;
  /** What every page is worth because of its kind. */
  readonly weights: Float64Array;
  readonly kinds: readonly string[];
  readonly words: Words;
  /** Address of the page with all results; "" when there is none. */
  readonly page: string;
  readonly language: Language;
  readonly synonyms: Synonyms;
  readonly #load: Load;
  readonly #version: string;
  readonly #kindOf: Uint8Array;
  readonly #prefixes: readonly string[];
  #vocabulary: Promise<Known[]> | undefined;

  constructor(load: Load, manifest: Manifest, lexicon: Lexicon) {
    this.#load = load;
    this.#version = manifest.version;
    this.#kindOf = numbersOf(manifest.kindOf);
    this.#prefixes = manifest.shards;
    this.language = new Language(lexicon);
    this.synonyms = new Synonyms(lexicon);
    this.weights = Float64Array.from(this.#kindOf, (kind) => manifest.kindWeights[kind] ?? 1);
    this.kinds = manifest.kinds;
    this.words = manifest.words;
    this.page = manifest.page;
    this.titleLengths = numbersOf(manifest.titleLengths);
    this.lengths = Float64Array.from(numbersOf(manifest.lengths), (length) => 2 ** (length / 4));
  }

  static async open(load: Load): Promise<SearchIndex> {
    const [manifest, lexicon] = await Promise.all([load("manifest"), load("lexicon")]);
    return new SearchIndex(load, manifest as Manifest, lexicon as Lexicon);
  }

  kindOf(page: number): string {
    return this.kinds[this.#kindOf[page] ?? 0] ?? "";
  }

  card(page: number): Promise<Card> {
    return this.#load(`page-${page}`, this.#version) as Promise<Card>;
  }

  /** Return the stems that most pages hold; loaded when somebody makes a typing error. */
  vocabulary(): Promise<readonly Known[]> {
    this.#vocabulary ??= this.#load("vocabulary", this.#version).then((packed) =>
      vocabularyOf(String(packed)),
    );
    return this.#vocabulary;
  }

  /** Return the table of facets; loaded when somebody filters. */
  async facets(): Promise<FacetData> {
    return received((await this.#load("facets", this.#version)) as FacetsSent);
  }

  /** Return the shard where `stem` would stand. */
  shard(stem: string): Promise<Shard> {
    return this.#shard(longest(this.#prefixes.filter((prefix) => stem.startsWith(prefix))));
  }

  /** Return the shards with the stems that begin with `start`, the first few when there are many. */
  shardsFrom(start: string): Promise<Shard[]> {
    const further = this.#prefixes.filter((prefix) => prefix !== start && prefix.startsWith(start));
    const own = longest(this.#prefixes.filter((prefix) => start.startsWith(prefix)));
    return Promise.all([own, ...further].slice(0, MOST_SHARDS).map((prefix) => this.#shard(prefix)));
  }

  #shard(prefix: string): Promise<Shard> {
    return this.#load(`stems-${prefix}`, this.#version) as Promise<Shard>;
  }
}

function longest(prefixes: readonly string[]): string {
  return prefixes.reduce((best, prefix) => (prefix.length > best.length ? prefix : best), "");
}
