// SPDX-License-Identifier: EUPL-1.2
/** What a visitor typed, as terms with the stems that answer them. */
import type { SearchIndex, Shard } from "./index.ts";
import { chainsOf, stemsOf } from "./words.ts";

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
  /** What was typed, when words that begin with it count too. */
  start: string;
  isTyping: boolean;
}

/** A longer word that begins with the one asked for answers it at best this well. */
const BEGINNING = 0.7;
const SHORTEST_START = 4;
const SHORTEST_TYPED = 2;
/** Letters of an ending that somebody may be half-way through typing: "samenwerki" for "samenwerking". */
const LONGEST_ENDING = 4;

/** Return the terms of `query`, looked up in `index`. */
export async function lookUp(query: string, index: SearchIndex): Promise<Found[]> {
  return Promise.all(asked(query).map((word) => find(word, index)));
}

function asked(query: string): Asked[] {
  const chains = chainsOf(query);
  const isTyping = /[\p{L}\p{N}]$/u.test(query);
  return chains.flatMap((chain, place) => termsOf(chain, isTyping && place === chains.length - 1));
}

/** A word with hyphens is its parts, each of which the whole answers too. */
function termsOf(chain: string, isTyping: boolean): Asked[] {
  const stems = stemsOf(chain);
  const [first] = stems;
  if (stems.length < 2) return first ? [{ stems, start: isTyping ? chain : first, isTyping }] : [];
  const whole = stems.slice(-1);
  return stems.slice(0, -1).map((part) => ({ stems: [part, ...whole], start: part, isTyping }));
}

async function find({ stems, start, isTyping }: Asked, index: SearchIndex): Promise<Found> {
  const term = new Map<string, number>();
  const postings = new Map<string, string>();
  const add = (stem: string, weight: number, shard: Shard): void => {
    const pages = shard[stem];
    if (pages === undefined || (term.get(stem) ?? 0) >= weight) return;
    term.set(stem, weight);
    postings.set(stem, pages);
  };
  for (const stem of stems) add(stem, 1, await index.shard(stem));
  const shards = isTyping ? await index.shardsFrom(start) : [await index.shard(start)];
  for (const shard of shards) {
    for (const stem of Object.keys(shard)) add(stem, likeness(stem, start, isTyping), shard);
  }
  return { term, postings };
}

/** Return how well `stem` answers a word of which `start` is known. */
function likeness(stem: string, start: string, isTyping: boolean): number {
  if (stem.startsWith(start)) {
    return start.length < (isTyping ? SHORTEST_TYPED : SHORTEST_START)
      ? 0
      : (BEGINNING * start.length) / stem.length;
  }
  const missing = start.length - stem.length;
  const isBegun = isTyping && missing > 0 && missing <= LONGEST_ENDING && stem.length >= SHORTEST_START;
  return isBegun && start.startsWith(stem) ? (BEGINNING * stem.length) / start.length : 0;
}
