// SPDX-License-Identifier: EUPL-1.2
/**
 * Fitting: a memory that has to go into so many characters. Answers always fit, as the build sees to; what somebody
 * wrote at length is cut, all texts to the same length, and the learner is told.
 */
import type { State } from "../state/document.ts";
import { pack, type Unpacked } from "./codec.ts";
import type { Memory } from "./memory.ts";
import type { Plan } from "./plan.ts";

export interface Fitted {
  readonly text: string;
  /** Whether something that was written had to be cut. */
  readonly isCut: boolean;
}

/** Return a memory as text of at most so many characters. */
export function fitted(plan: Plan, memory: Memory, before: Unpacked, room: number): Fitted {
  const text = pack(plan, memory, before);
  if (text.length <= room) return { text, isCut: false };
  const cutTo = (most: number): string => pack(plan, shortened(memory, most), before);
  let [most, tooMuch] = [0, room];
  while (most + 1 < tooMuch) {
    const middle = Math.floor((most + tooMuch) / 2);
    if (cutTo(middle).length <= room) most = middle;
    else tooMuch = middle;
  }
  const cut = cutTo(most);
  return { text: cut.length <= room ? cut : inWhole(cut, room), isCut: true };
}

/** Return the memory with every text of at most so many characters. */
function shortened({ state, drafts }: Memory, most: number): Memory {
  const cut = <Value>(value: Value): Value =>
    typeof value === "object" && value !== null && "text" in value
      ? { ...value, text: String(value.text).slice(0, most) }
      : value;
  const answers = map(state.answers, (answer) => ({ ...answer, response: cut(answer.response) }));
  const cases = map(state.cases, (each) => ({ ...each, notes: map(each.notes, cut) }));
  const short: State = { ...state, answers, cases, reflections: map(state.reflections, cut) };
  const given = map(drafts, (draft) => ({
    ...draft,
    given: draft.given.map((answer) => ({ ...answer, response: cut(answer.response) })),
  }));
  return { state: short, drafts: given };
}

/** Return as many records as there is room for. */
function inWhole(text: string, room: number): string {
  const end = text.lastIndexOf("|", room);
  return text.slice(0, Math.max(0, end));
}

function map<Value>(
  entries: Readonly<Record<string, Value>>,
  change: (value: Value) => Value,
): Record<string, Value> {
  return Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, change(value)]));
}
