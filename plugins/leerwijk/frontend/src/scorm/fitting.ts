// SPDX-License-Identifier: EUPL-1.2
/**
 * Fitting: a memory that has to go into so many characters. Answers and tests always fit, as the build sees to. Where
 * somebody was in a quiz makes room first, quiz by quiz; then what they wrote at length is cut, all texts to the same
 * length, and the learner is told.
 */
import type { Draft } from "../quiz/attempt.ts";
import { answerKey, type State } from "../state/document.ts";
import { canonical } from "../state/merge.ts";
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
  const places = plan.quizzes
    .filter(({ id, purpose }) => purpose !== "final" && isOnlyAPlace(id, memory))
    .map(({ id }) => id);
  for (let count = 1; count <= places.length; count += 1) {
    const text = pack(plan, without(memory, places.slice(0, count)), before);
    if (text.length <= room) return { text, isCut: false };
  }
  const bare = without(memory, places);
  const cutTo = (most: number): string => pack(plan, shortened(bare, most), before);
  let [most, tooMuch] = [0, room];
  while (most + 1 < tooMuch) {
    const middle = Math.floor((most + tooMuch) / 2);
    if (cutTo(middle).length <= room) most = middle;
    else tooMuch = middle;
  }
  const cut = cutTo(most);
  return { text: cut.length <= room ? cut : inWhole(cut, room), isCut: true };
}

/** Say whether an attempt holds nothing that the answers do not tell already, but where somebody was. */
function isOnlyAPlace(quiz: string, { state, drafts }: Memory): boolean {
  return (drafts[quiz]?.given ?? []).every(({ id, response }: Draft["given"][number]) => {
    const saved = state.answers[answerKey(quiz, id)];
    return saved && canonical(saved.response) === canonical(response);
  });
}

function without(memory: Memory, quizzes: readonly string[]): Memory {
  const drafts = Object.entries(memory.drafts).filter(([id]) => !quizzes.includes(id));
  return { ...memory, drafts: Object.fromEntries(drafts) };
}

/** Return the memory with every text of at most so many characters. */
function shortened({ state, drafts }: Memory, most: number): Memory {
  const cut = <Value>(value: Value): Value =>
    typeof value === "object" && value !== null && "text" in value
      ? { ...value, text: String(value.text).slice(0, most) }
      : value;
  const answers = map(state.answers, (answer) => ({ ...answer, response: cut(answer.response) }));
  const written = <Text extends { readonly text: string }>(
    texts: Readonly<Record<string, Text>>,
  ): Record<string, Text> => (most === 0 ? {} : map(texts, cut));
  const cases = map(state.cases, (each) => ({ ...each, notes: written(each.notes) }));
  const short: State = { ...state, answers, cases, reflections: written(state.reflections) };
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
