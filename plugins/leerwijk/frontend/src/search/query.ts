// SPDX-License-Identifier: EUPL-1.2
/** What a visitor typed, as terms with the stems that answer them. */
import type { SearchIndex, Shard } from "./index.ts";
import { chainsOf, HYPHEN, stemsOf } from "./words.ts";

/** A word of the query: stem → how well it answers the word, from 0 to 1. */
export type Term = ReadonlyMap<string, number>;

/** A term with the pages its stems stand on. */
export interface Found {
  term: Term;
  /** Stem → postings as they stand in the index. */
  postings: ReadonlyMap<string, string>;
}

/** A word of the query before it is looked up. */
interface Asked {
  /** Stems that answer it in full. */
  stems: readonly string[];
  /** The letters so far, when more may follow. */
  typed: string | undefined;
}

/** A longer word that begins with the one asked for answers it at best this well. */
const BEGINNING = 0.7;
/** Letters of a word from which longer ones count too. */
const SHORTEST_START = 4;
/** The same while it is being typed, and when it is a word already: "GI" is no beginning of "ging". */
const SHORTEST_TYPED = 2;
const SHORTEST_KNOWN = 3;
/** Letters of an ending that somebody may be half-way through typing. */
const LONGEST_ENDING = 4;

/** Return the terms of `query`, looked up in `index`. */
export async function lookUp(query: string, index: SearchIndex): Promise<Found[]> {
  return Promise.all(asked(query).map((word) => find(word, index)));
}

function asked(query: string): Asked[] {
  const chains = chainsOf(query);
  const isTyping = /[\p{L}\p{N}]$/u.test(query);
  return chains.flatMap((chain, place) => partsOf(chain, isTyping && place === chains.length - 1));
}

/** A word with hyphens is its parts, each of which the whole answers too. */
function partsOf(chain: string, isTyping: boolean): Asked[] {
  const stems = stemsOf(chain);
  const [parts, whole] = stems.length > 1 ? [stems.slice(0, -1), stems.slice(-1)] : [stems, []];
  const typed = isTyping ? chain.split(HYPHEN).at(-1) : undefined;
  return parts.map((part, place) => ({
    stems: [part, ...whole],
    typed: place === parts.length - 1 ? typed : undefined,
  }));
}

async function find({ stems, typed }: Asked, index: SearchIndex): Promise<Found> {
  const postings = new Map<string, string>();
  const term = new Map<string, number>();
  const add = (shard: Shard, stem: string, weight: number): void => {
    const pages = shard[stem];
    if (pages === undefined || weight <= (term.get(stem) ?? 0)) return;
    term.set(stem, weight);
    postings.set(stem, pages);
  };
  for (const stem of stems) add(await index.shard(stem), stem, 1);
  const isKnown = term.size > 0;
  const start = (isKnown ? undefined : typed) ?? stems[0] ?? "";
  const shards = typed ? await index.shardsFrom(start) : [await index.shard(start)];
  const weigh = (weightOf: (stem: string, start: string) => number): void => {
    for (const shard of shards)
      for (const stem of Object.keys(shard)) add(shard, stem, weightOf(stem, start));
  };
  const shortest = typed ? (isKnown ? SHORTEST_KNOWN : SHORTEST_TYPED) : SHORTEST_START;
  if (start.length >= shortest) weigh(longer);
  if (typed && term.size === 0) weigh(shorter);
  return { term, postings };
}

/** Return how well a stem answers the word that it begins with: "regiehouder" for "regie". */
function longer(stem: string, start: string): number {
  return stem.startsWith(start) ? (BEGINNING * start.length) / stem.length : 0;
}

/** Return how well a stem answers a word of which the ending is half-way typed: "samenwerk" for "samenwerki". */
function shorter(stem: string, start: string): number {
  const isBegun = stem.length >= SHORTEST_START && stem.length + LONGEST_ENDING >= start.length;
  return isBegun && start.startsWith(stem) ? (BEGINNING * stem.length) / start.length : 0;
}
