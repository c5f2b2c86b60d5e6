// SPDX-License-Identifier: EUPL-1.2
/** What several kinds share: parts that are picked, and parts that are put in place. */
import type { Grade, Html, Part, Pattern, Verdict } from "../question.ts";

export interface Pickable {
  readonly key: string;
  readonly correct?: boolean;
  readonly feedback?: Html;
  readonly feedback_unchosen?: Html;
}

/** A place to fill: its key, what belongs there, and what to say. */
export interface Slot {
  readonly key: string;
  readonly answer: string;
  readonly feedback?: Html | undefined;
}

/** Return a part, without a feedback that is absent. */
export function part(key: string, verdict: Verdict, feedback: Html | undefined): Part {
  return feedback === undefined ? { key, verdict } : { key, verdict, feedback };
}

/** Return what became of each thing that could be picked. */
export function pickedParts(things: readonly Pickable[], chosen: readonly string[]): readonly Part[] {
  return things.map((thing) => {
    const isChosen = chosen.includes(thing.key);
    const verdict = isChosen ? (thing.correct ? "right" : "wrong") : thing.correct ? "missed" : "left";
    return part(thing.key, verdict, isChosen ? thing.feedback : thing.feedback_unchosen);
  });
}

/** Return (right − wrong chosen) ÷ right, at least 0. */
export function shareOfPicks(parts: readonly Part[]): number {
  const [right, wrong, missed] = [count(parts, "right"), count(parts, "wrong"), count(parts, "missed")];
  return right + missed === 0 ? 0 : Math.max(0, (right - wrong) / (right + missed));
}

/** Grade what was put in each place by the share that is right. */
export function gradePlaces(slots: readonly Slot[], given: ReadonlyMap<string, string>): Grade {
  const parts = slots.map(({ key, answer, feedback }) => {
    const value = given.get(key);
    return part(key, value === undefined ? "missed" : value === answer ? "right" : "wrong", feedback);
  });
  return {
    share: shareOfRight(parts),
    parts,
    pattern: matching(
      slots.flatMap(({ key }) => [...(given.has(key) ? [[key, given.get(key) ?? ""] as const] : [])]),
      slots.map(({ key, answer }) => [key, answer] as const),
    ),
  };
}

/** Return the share of the parts that is right. */
export function shareOfRight(parts: readonly Part[]): number {
  return parts.length === 0 ? 0 : count(parts, "right") / parts.length;
}

/** Return the pattern of picked keys. */
export function picking(chosen: readonly string[], right: readonly string[]): Pattern {
  return { type: "choice", response: chosen.join("[,]"), correct: right.join("[,]") };
}

type Couples = readonly (readonly [string, string])[];

function matching(given: Couples, right: Couples): Pattern {
  const written = (couples: Couples): string => couples.map((couple) => couple.join("[.]")).join("[,]");
  return { type: "matching", response: written(given), correct: written(right) };
}

function count(parts: readonly Part[], verdict: Verdict): number {
  return parts.filter((each) => each.verdict === verdict).length;
}
