// SPDX-License-Identifier: EUPL-1.2
/** What a visitor typed, as words with everything that answers them. */
import { type Language, type Part, wholeOf } from "./language.ts";
import type { Alternative, Synonyms } from "./synonyms.ts";
import { chainsOf } from "./text.ts";

/** A word of the query before it is looked up. */
export interface Asked {
  word: string;
  stem: string;
  /** Whether it hardly counts beside other words. */
  isWeak: boolean;
  /** Whether more letters may follow. */
  isTyping: boolean;
  /** What answers it, itself first. */
  alternatives: readonly Alternative[];
  /** What answers it a little, when nothing else does. */
  resorts: readonly Alternative[];
  /** Stems of it and the words around it written as one. */
  joined: readonly string[];
}

/** How well the words of a query written as one word answer them: "crisis opvang", "crisisopvang". */
const JOINED = 0.9;
const MOST_JOINED = 3;
/** How well a verb answers of which the preposition stands elsewhere: "draag ... over". */
const SEPARATED = 0.9;
/** How well the parts of a compound together answer it, its last part does, and at last its first part. */
const PARTS = 0.6;
const LAST_PART = 0.35;
const FIRST_PART = 0.3;

interface Unit {
  word: string;
  stem: string;
  chain: string;
  alternatives: Alternative[];
  joined: string[];
}

/** Return the words of `query` that count. */
export function asked(query: string, language: Language, synonyms: Synonyms): Asked[] {
  const isTyping = /[\p{L}\p{N}]$/u.test(query);
  const units = unitsOf(query, language);
  addJoined(units, language);
  addSeparated(units, chainsOf(query), language, synonyms);
  const stems = units.map(({ stem }) => stem);
  const weak = new Set(units.filter(({ word }) => language.weak.has(word)));
  for (const { places, alternatives } of synonyms.phrasesIn(stems)) {
    const phrase = units.filter((_, place) => places.includes(place));
    for (const unit of phrase) unit.alternatives.push(...alternatives);
    // words that say little alone may say something together: "wie doet wat"
    if (phrase.length > 1 && phrase.every((unit) => weak.has(unit)))
      for (const unit of phrase) weak.delete(unit);
  }
  return units.map((unit, place) => {
    const { word, stem, alternatives } = unit;
    const parts = apart(word, language, synonyms);
    return {
      word,
      stem,
      isWeak: weak.has(unit),
      isTyping: isTyping && place === units.length - 1,
      alternatives: best([...alternatives, ...parts.alternatives]),
      resorts: parts.resorts,
      joined: unit.joined,
    };
  });
}

/** A word with hyphens is its parts, each of which the whole answers too. */
function unitsOf(query: string, language: Language): Unit[] {
  return chainsOf(query).flatMap((chain) => {
    const words = language.wordsOf(chain);
    const whole = language.stemOf(wholeOf(chain));
    return words.map((word) => {
      const stem = language.stemOf(word);
      const stems = words.length > 1 ? [stem, whole] : [stem];
      const alternatives = stems.map((each) => ({ stems: [each], weight: 1 }));
      return { word, stem, chain, alternatives, joined: [] };
    });
  });
}

/** Words that stand apart may be one word in the text. */
function addJoined(units: readonly Unit[], language: Language): void {
  for (let length = 2; length <= MOST_JOINED; length++) {
    for (let start = 0; start + length <= units.length; start++) {
      const span = units.slice(start, start + length);
      if (span.every(({ chain }) => chain === span[0]?.chain)) continue;
      const stem = language.stemOf(span.map(({ word }) => word).join(""));
      for (const unit of span) {
        unit.alternatives.push({ stems: [stem], weight: JOINED });
        unit.joined.push(stem);
      }
    }
  }
}

/** A verb and its preposition may stand apart; the preposition may be a word that does not count: "schakel ... in". */
function addSeparated(
  units: readonly Unit[],
  chains: readonly string[],
  language: Language,
  synonyms: Synonyms,
): void {
  for (const [place, particle] of chains.entries()) {
    if (!language.particles.has(particle)) continue;
    for (const verb of units.filter(({ chain }) => chains.indexOf(chain) < place)) {
      const alternatives = withOthers(language.stemOf(particle + verb.word), SEPARATED, synonyms);
      for (const unit of units) {
        if (unit === verb || unit.chain === particle) unit.alternatives.push(...alternatives);
      }
    }
  }
}

/** Return a stem and what means the same, as alternatives that answer so well. */
export function withOthers(stem: string, weight: number, synonyms: Synonyms): Alternative[] {
  const others = synonyms.phrasesIn([stem]).flatMap(({ alternatives }) => alternatives);
  return [{ stems: [stem], weight: 1 }, ...others].map((each) => ({ ...each, weight: each.weight * weight }));
}

/** What is written as one word may stand apart in the text. */
function apart(
  word: string,
  language: Language,
  synonyms: Synonyms,
): Pick<Asked, "alternatives" | "resorts"> {
  const parts = language.partsOf(word);
  const stemOf = ([start, end]: Part): string => language.stemOf(word.slice(start, end));
  const last = parts.filter(([, end]) => end === word.length);
  const pairs = last.flatMap((part) =>
    parts
      .filter((first) => first[0] === 0 && language.startsAfter(word, first).includes(part[0]))
      .map((first) => ({ stems: [stemOf(first), stemOf(part)], weight: PARTS })),
  );
  const first = parts.filter(([start]) => start === 0);
  const alone = (part: Part, weight: number): Alternative[] => withOthers(stemOf(part), weight, synonyms);
  return {
    alternatives: [...pairs, ...last.flatMap((part) => alone(part, LAST_PART))],
    resorts: first.flatMap((part) => alone(part, FIRST_PART)),
  };
}

/** Return each alternative once, with its best weight. */
function best(alternatives: readonly Alternative[]): Alternative[] {
  const found = new Map<string, Alternative>();
  for (const alternative of alternatives) {
    const key = alternative.stems.join(" ");
    if (alternative.weight > (found.get(key)?.weight ?? 0)) found.set(key, alternative);
  }
  return [...found.values()];
}
