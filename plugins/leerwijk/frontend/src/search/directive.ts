// SPDX-License-Identifier: EUPL-1.2
/**
 * Text fragments: the end of an address that lets the browser itself mark words on the page it opens. The page needs
 * no script for it, the words reach no server and no other page, and without support the anchor still works.
 */
import type { Spot } from "./marker.ts";

/** Words that are marked at most: one for each word of a usual query. */
const MOST = 4;
const WORD_BEFORE = /([\p{L}\p{N}]+) $/u;
const WORD_AFTER = /^ ([\p{L}\p{N}]+)/u;

/** Return what marks in `text` the first spot that answers each word of the query. */
export function directiveOf(text: string, spots: readonly Spot[]): string {
  const answered = new Set<number>();
  const chosen = spots.filter(({ terms }) => {
    const isNew = terms.some((term) => !answered.has(term));
    for (const term of terms) answered.add(term);
    return isNew;
  });
  return chosen
    .slice(0, MOST)
    .map((spot) => `text=${inContext(text, spot)}`)
    .join("&");
}

/** Return a spot with the words around it, so that the same word elsewhere on the page is not marked instead. */
function inContext(text: string, { start, end }: Spot): string {
  const before = WORD_BEFORE.exec(text.slice(0, start))?.[1];
  const after = WORD_AFTER.exec(text.slice(end))?.[1];
  const parts = [before && `${coded(before)}-`, coded(text.slice(start, end)), after && `-${coded(after)}`];
  return parts.filter(Boolean).join(",");
}

function coded(text: string): string {
  return encodeURIComponent(text).replaceAll("-", "%2D");
}
