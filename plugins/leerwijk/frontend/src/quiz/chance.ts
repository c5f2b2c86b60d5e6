// SPDX-License-Identifier: EUPL-1.2
/** Chance that can be repeated: the same seed gives the same order. */

/** Return a source of numbers from 0 up to 1, which a seed decides. */
export function randomFrom(seed: string): () => number {
  let state = digitsOf(seed);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Return the same things in an order that the seed decides. */
export function shuffled<Thing>(things: readonly Thing[], seed: string): Thing[] {
  const random = randomFrom(seed);
  return things
    .map((thing) => [random(), thing] as const)
    .sort(([a], [b]) => a - b)
    .map(([, thing]) => thing);
}

/** Return a number of 32 bits that the whole text decides. */
export function digitsOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}
