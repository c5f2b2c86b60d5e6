// SPDX-License-Identifier: EUPL-1.2
/** The spot of a page that answers a query, with the answering words marked. */
import type { Card, Section } from "./index.ts";
import type { Term } from "./query.ts";
import { chainsOf, stemsOf } from "./words.ts";

/** A piece of text, marked when it is a word that answers the query. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

/** What a result shows of a page. */
export interface Excerpt {
  title: readonly Piece[];
  /** Heading of the spot; empty at the top of the page. */
  heading: readonly Piece[];
  text: readonly Piece[];
  /** Id to jump to; "" is the top of the page. */
  anchor: string;
}

const WORD = /[\p{L}\p{N}\p{M}\u00ad]+(?:[-\u2010\u2011][\p{L}\p{N}\p{M}\u00ad]+)*/gu;
const LENGTH = 170;
const BEFORE = 50;

/** A word in a text that answers terms of the query. */
interface Spot {
  start: number;
  end: number;
  terms: readonly number[];
}

/** Return the spot of `card` that answers most of the `terms`. */
export function excerptOf(card: Card, terms: readonly Term[]): Excerpt {
  const title = spotsIn(card.title, terms);
  const best = bestSection(card.sections, terms);
  const answersInTitle = termsOf(title).size;
  const isTop = !best || (answersInTitle > 0 && answersInTitle >= best.answers);
  const spots = best ? spotsIn(best.section[2], terms) : [];
  return {
    title: marked(card.title, title),
    heading: best && !isTop ? marked(best.section[1], spotsIn(best.section[1], terms)) : [],
    text:
      spots.length > 0 && best
        ? around(best.section[2], spots)
        : start(best && !isTop ? best.section[2] : "", card),
    anchor: best && !isTop ? best.section[0] : "",
  };
}

function bestSection(sections: readonly Section[], terms: readonly Term[]) {
  let best: { section: Section; answers: number; spots: number } | undefined;
  for (const section of sections) {
    const spots = [...spotsIn(section[1], terms), ...spotsIn(section[2], terms)];
    const answers = termsOf(spots).size;
    const isBetter = best
      ? answers > best.answers || (answers === best.answers && spots.length > best.spots)
      : answers > 0;
    if (isBetter) best = { section, answers, spots: spots.length };
  }
  return best;
}

function spotsIn(text: string, terms: readonly Term[]): Spot[] {
  const spots: Spot[] = [];
  for (const word of text.matchAll(WORD)) {
    const stems = chainsOf(word[0]).flatMap(stemsOf);
    const answered = terms.flatMap((term, number) => (stems.some((stem) => term.has(stem)) ? [number] : []));
    if (answered.length > 0)
      spots.push({ start: word.index, end: word.index + word[0].length, terms: answered });
  }
  return spots;
}

function termsOf(spots: readonly Spot[]): Set<number> {
  return new Set(spots.flatMap((spot) => spot.terms));
}

/** Return the stretch of text that holds most terms. */
function around(text: string, spots: readonly Spot[]): Piece[] {
  const within = (first: Spot): readonly Spot[] =>
    spots.filter((spot) => spot.start >= first.start && spot.end <= first.start + LENGTH - BEFORE);
  const best = spots.reduce((a, b) => (termsOf(within(b)).size > termsOf(within(a)).size ? b : a));
  const from = wordStart(text, Math.max(0, best.start - BEFORE));
  const to = wordEnd(text, Math.max(best.end, from + LENGTH));
  const shifted = spots
    .filter((spot) => spot.start >= from && spot.end <= to)
    .map((spot) => ({ ...spot, start: spot.start - from, end: spot.end - from }));
  const before: Piece[] = from > 0 ? [{ text: "… ", isMarked: false }] : [];
  const after: Piece[] = to < text.length ? [{ text: " …", isMarked: false }] : [];
  return [...before, ...marked(text.slice(from, to), shifted), ...after];
}

function start(text: string, card: Card): Piece[] {
  const whole = text || card.description || (card.sections[0]?.[2] ?? "");
  const end = wordEnd(whole, LENGTH);
  return [{ text: whole.slice(0, end) + (end < whole.length ? " …" : ""), isMarked: false }];
}

function wordStart(text: string, from: number): number {
  return from === 0 ? 0 : text.indexOf(" ", from) + 1;
}

function wordEnd(text: string, to: number): number {
  if (to >= text.length) return text.length;
  const end = text.lastIndexOf(" ", to);
  return end > 0 ? end : to;
}

function marked(text: string, spots: readonly Spot[]): Piece[] {
  const pieces: Piece[] = [];
  let place = 0;
  for (const spot of spots) {
    if (spot.start > place) pieces.push({ text: text.slice(place, spot.start), isMarked: false });
    pieces.push({ text: text.slice(spot.start, spot.end), isMarked: true });
    place = spot.end;
  }
  if (place < text.length) pieces.push({ text: text.slice(place), isMarked: false });
  return pieces;
}
