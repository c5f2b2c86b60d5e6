// SPDX-License-Identifier: EUPL-1.2
/** The spot of a page that answers a query, with the answering words marked. */
import { directiveOf } from "./directive.ts";
import type { Card, Section } from "./index.ts";
import type { Marker, Spot } from "./marker.ts";

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
  /** What lets the browser mark the words on that page; "" when there is nothing to mark. */
  directive: string;
}

/** A section with the spots that answer the query. */
interface Candidate {
  section: Section;
  heading: readonly Spot[];
  text: readonly Spot[];
  /** How many words of the query it answers. */
  answers: number;
}

/** Characters of text that a result shows, and how many of them before the first marked word. */
const LENGTH = 170;
const BEFORE = 50;

/** Return the spot of `card` that answers most words of the query. */
export function excerptOf(card: Card, marker: Marker): Excerpt {
  const title = marker.spotsIn(card.title);
  const best = bestOf(card.sections.map((section) => candidate(section, marker)));
  const isTop = !best || (title.length > 0 && answersOf(title) >= best.answers);
  const text = best && best.text.length > 0 ? best.section[2] : opening(card, isTop ? "" : best.section[2]);
  return {
    title: marked(card.title, title),
    heading: isTop ? [] : marked(best.section[1], best.heading),
    text: around(text, marker.spotsIn(text)),
    anchor: isTop ? "" : best.section[0],
    directive: isTop ? "" : directiveOf(best.section[2], best.text),
  };
}

function candidate(section: Section, marker: Marker): Candidate {
  const [heading, text] = [marker.spotsIn(section[1]), marker.spotsIn(section[2])];
  return { section, heading, text, answers: answersOf([...heading, ...text]) };
}

function bestOf(candidates: readonly Candidate[]): Candidate | undefined {
  const spots = ({ heading, text }: Candidate): number => heading.length + text.length;
  let best: Candidate | undefined;
  for (const each of candidates) {
    const isBetter = best
      ? each.answers > best.answers || (each.answers === best.answers && spots(each) > spots(best))
      : each.answers > 0;
    if (isBetter) best = each;
  }
  return best;
}

function answersOf(spots: readonly Spot[]): number {
  return new Set(spots.flatMap((spot) => spot.terms)).size;
}

/** Return the stretch of text that answers most words; the beginning when nothing does. */
function around(text: string, spots: readonly Spot[]): Piece[] {
  const first = fullest(spots);
  const from = wordStart(text, Math.max(0, (first?.start ?? 0) - BEFORE));
  const to = wordEnd(text, Math.max(first?.end ?? 0, from + LENGTH));
  const shifted = spots
    .filter((spot) => spot.start >= from && spot.end <= to)
    .map((spot) => ({ ...spot, start: spot.start - from, end: spot.end - from }));
  const before: Piece[] = from > 0 ? [{ text: "… ", isMarked: false }] : [];
  const after: Piece[] = to < text.length ? [{ text: " …", isMarked: false }] : [];
  return [...before, ...marked(text.slice(from, to), shifted), ...after];
}

/** Return the first spot of the stretch that answers most words. */
function fullest(spots: readonly Spot[]): Spot | undefined {
  const worth = (spot: Spot, place: number): number => {
    const beyond = spots.findIndex((other) => other.end > spot.start + LENGTH - BEFORE);
    return answersOf(spots.slice(place, beyond < 0 ? undefined : Math.max(beyond, place + 1)));
  };
  const worths = spots.map(worth);
  return spots[worths.indexOf(Math.max(...worths))];
}

/** Return what to show when no text answers the query: the first that says more than the title. */
function opening(card: Card, text: string): string {
  const texts = [text, card.description, ...card.sections.map((section) => section[2])];
  return texts.find((each) => each !== "" && each !== card.title) ?? "";
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
