// SPDX-License-Identifier: EUPL-1.2
/** Looks the words of a query up in the index. */
import type { SearchIndex, Shard } from "./index.ts";
import type { Language } from "./language.ts";
import { type Asked, asked, withOthers } from "./query.ts";
import type { Alternative } from "./synonyms.ts";
import { nearIn, similarTo } from "./typos.ts";

/** A word of the query with what answers it in this index. */
export interface Found {
  word: string;
  alternatives: readonly Alternative[];
  /** Stem → postings as they stand in the index. */
  postings: ReadonlyMap<string, string>;
  /** Whether it hardly counts beside other words. */
  isWeak: boolean;
  /** Whether the index does not hold the word, but words that look like it. */
  isGuess: boolean;
}

/** A longer word that begins with the one asked for answers it at best this well. */
const BEGINNING = 0.7;
/** How well an alternative answers that is always looked up; others are when so many pages do not hold those. */
const GOOD = 0.75;
const ENOUGH = 100;
/** When what answers a word does so less well than this, a part of it is better than nothing. */
const RESORT = 0.5;
/** Letters of a word from which longer ones count too. */
const SHORTEST_START = 4;
/** The same while it is being typed, and when it is a word already: "GI" is no beginning of "ging". */
const SHORTEST_TYPED = 2;
const SHORTEST_KNOWN = 3;
/** Letters of the shortest word that a compound may begin with of which the rest is unknown, and how well it answers. */
const SHORTEST_KNOWN_PART = 5;
const BEGUN = 0.5;
/** What is left of how well words answer that the index holds written as one: of "kind" in "ouder kind team". */
const APART = 0.35;
/** Letters of an ending that somebody may be half-way through typing. */
const LONGEST_ENDING = 4;

/** Return what answers each word of `query` in `index`. */
export async function lookUp(query: string, index: SearchIndex): Promise<Found[]> {
  return Promise.all(asked(query, index.language, index.synonyms).map((word) => find(word, index)));
}

async function find(word: Asked, index: SearchIndex): Promise<Found> {
  const answers = new Answers(index, word);
  const addMeant = async (meant: readonly Alternative[]): Promise<void> => {
    await Promise.all(meant.map((each) => answers.add(each)));
    if (answers.pages >= ENOUGH) return;
    const others = meant.flatMap(({ stems, weight }) => withOthers(stems[0] ?? "", weight, index.synonyms));
    await Promise.all(others.map((other) => answers.add(other)));
  };
  const [good, faint] = parted(word.alternatives, ({ weight }) => weight >= GOOD);
  await Promise.all(good.map((alternative) => answers.add(alternative)));
  if (answers.pages < ENOUGH) await Promise.all(faint.map((alternative) => answers.add(alternative)));
  const isKnown = answers.size > 0;
  const start = (isKnown ? undefined : word.isTyping ? word.word : undefined) ?? word.stem;
  const shards = word.isTyping ? await index.shardsFrom(start) : [await index.shard(start)];
  const shortest = word.isTyping ? (isKnown ? SHORTEST_KNOWN : SHORTEST_TYPED) : SHORTEST_START;
  if (start.length >= shortest) answers.addFrom(shards, (stem) => longer(stem, start));
  if (word.isTyping) await Promise.all(formsFrom(word.word, index.language).map((form) => answers.add(form)));
  if (answers.best < RESORT) await Promise.all(word.resorts.map((resort) => answers.add(resort)));
  if (answers.size > 0 && answers.best < RESORT && !word.isTyping)
    await addMeant(nearIn(shards, word, index));
  if (answers.size > 0) return answers.found(false);
  if (word.isTyping) answers.addFrom(shards, (stem) => shorter(stem, start));
  const isHalfTyped = answers.size > 0;
  await addMeant(await similarTo(word, index, shards));
  if (answers.size === 0) answers.addFrom(shards, beginningOf(word.stem, shards));
  return answers.found(!isHalfTyped);
}

/** Gathers what answers one word. */
class Answers {
  readonly #index: SearchIndex;
  readonly #asked: Asked;
  readonly #alternatives = new Map<string, Alternative>();
  readonly #postings = new Map<string, string>();

  constructor(index: SearchIndex, asked: Asked) {
    this.#index = index;
    this.#asked = asked;
  }

  get size(): number {
    return this.#alternatives.size;
  }

  /** How well the best of them answers. */
  get best(): number {
    return Math.max(0, ...Array.from(this.#alternatives.values(), ({ weight }) => weight));
  }

  /** How many pages hold the stem that most pages hold, roughly: postings take two digits or more of each. */
  get pages(): number {
    return Math.max(0, ...Array.from(this.#postings.values(), ({ length }) => length / 2));
  }

  /** Add stems that answer the word together, if the index holds them all. */
  async add({ stems, weight }: Alternative): Promise<void> {
    const shards = await Promise.all(stems.map((stem) => this.#index.shard(stem)));
    if (shards.some((shard, place) => shard[stems[place] ?? ""] === undefined)) return;
    for (const [place, shard] of shards.entries()) this.#keep(stems[place] ?? "", shard);
    this.#offer({ stems, weight });
  }

  /** Add every stem of the shards that has a weight. */
  addFrom(shards: readonly Shard[], weightOf: (stem: string) => number): void {
    for (const shard of shards) {
      for (const stem of Object.keys(shard)) {
        const weight = weightOf(stem);
        if (weight === 0) continue;
        this.#keep(stem, shard);
        this.#offer({ stems: [stem], weight });
      }
    }
  }

  found(isGuess: boolean): Found {
    const whole = this.#asked.joined.filter((stem) => this.#postings.has(stem));
    const alternatives = [...this.#alternatives.values()].map(({ stems, weight }) => ({
      stems,
      weight: whole.length > 0 && !whole.includes(stems.join(" ")) ? weight * APART : weight,
    }));
    const { word, isWeak } = this.#asked;
    return {
      word,
      isWeak,
      alternatives,
      postings: this.#postings,
      isGuess: isGuess && alternatives.length > 0,
    };
  }

  #keep(stem: string, shard: Shard): void {
    this.#postings.set(stem, shard[stem] ?? "");
  }

  #offer(alternative: Alternative): void {
    const key = alternative.stems.join(" ");
    if (alternative.weight > (this.#alternatives.get(key)?.weight ?? 0))
      this.#alternatives.set(key, alternative);
  }
}

/** Return what holds and what does not. */
function parted<Item>(items: readonly Item[], holds: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(holds), items.filter((item) => !holds(item))];
}

/** Return the stems of the irregular forms that begin with what is typed: "overdracht" for "overgedr". */
function formsFrom(typed: string, language: Language): Alternative[] {
  if (typed.length < SHORTEST_START) return [];
  const forms = [...language.forms].filter(([form]) => form.startsWith(typed) && form !== typed);
  return forms.map(([form, stem]) => ({ stems: [stem], weight: (BEGINNING * typed.length) / form.length }));
}

/** Return how well a stem answers the word that it begins with: "regiehouder" for "regie". */
function longer(stem: string, start: string): number {
  return stem.startsWith(start) && stem !== start ? (BEGINNING * start.length) / stem.length : 0;
}

/** Return a judge that takes the longest stem that the word begins with: "vertrouw" for "vertrouwensband". */
function beginningOf(word: string, shards: readonly Shard[]): (stem: string) => number {
  const begun = shards.flatMap((shard) => Object.keys(shard)).filter((stem) => word.startsWith(stem));
  const longest = Math.max(SHORTEST_KNOWN_PART, ...begun.map((stem) => stem.length));
  return (stem) => (stem.length === longest && word.startsWith(stem) ? BEGUN : 0);
}

/** Return how well a stem answers a word of which the ending is half-way typed: "samenwerk" for "samenwerki". */
function shorter(stem: string, start: string): number {
  const isBegun = stem.length >= SHORTEST_START && stem.length + LONGEST_ENDING >= start.length;
  return isBegun && start.startsWith(stem) ? (BEGINNING * stem.length) / start.length : 0;
}
