// SPDX-License-Identifier: EUPL-1.2
/** Bring: what a learner takes along from another device, seen before it is merged. */
import type { State } from "./document.ts";
import { canonical, merged } from "./merge.ts";
import { read } from "./reading.ts";

/** Longest text that is read; localStorage holds about as much. */
const LONGEST = 5_000_000;

/** Why a file cannot be brought in. */
export type Refused = "too-large" | "unreadable" | "newer" | "other-site";

/** What would change of one sort of entries. */
export interface Counts {
  readonly added: number;
  readonly changed: number;
  /** Here already, the same or newer. */
  readonly kept: number;
}

type Sort = "lessons" | "answers" | "tests" | "reflections" | "cases";
const SORTS: readonly Sort[] = ["lessons", "answers", "tests", "reflections", "cases"];

export interface Preview {
  readonly counts: Readonly<Record<Sort, Counts>>;
  /** Entries in the file that made no sense; they are left out. */
  readonly dropped: number;
  /** Merges the file into a state; for `Kept.change`. */
  readonly merge: (state: State) => State;
}

/** Return what bringing in a file would change, or why it cannot be brought in. */
export function previewOf(
  state: State,
  text: string,
  tidy: (state: State) => State = (each) => each,
): Preview | Refused {
  if (text.length > LONGEST) return "too-large";
  const found = read(text);
  if (typeof found === "string") return found;
  if (found.state.site !== state.site) return "other-site";
  const brought = tidy(found.state);
  const { agreed: _, ...others } = brought;
  const merge = (into: State): State => ({ ...merged(into, others), device: into.device });
  const after = merge(state);
  const counts = SORTS.map((sort) => [sort, countsOf(state[sort], brought[sort], after[sort])] as const);
  return { counts: Object.fromEntries(counts) as Record<Sort, Counts>, dropped: found.dropped, merge };
}

/** Return the document as a file for another device. */
export function fileOf(state: State): string {
  return `${JSON.stringify(state, undefined, 2)}\n`;
}

type Entries = Readonly<Record<string, unknown>>;

function countsOf(before: Entries, brought: Entries, after: Entries): Counts {
  const keys = Object.keys(brought);
  const added = keys.filter((key) => !Object.hasOwn(before, key)).length;
  const changed = keys.filter(
    (key) => Object.hasOwn(before, key) && canonical(before[key]) !== canonical(after[key]),
  ).length;
  return { added, changed, kept: keys.length - added - changed };
}
