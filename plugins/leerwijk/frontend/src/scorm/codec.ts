// SPDX-License-Identifier: EUPL-1.2
/**
 * Codec: what a package remembers, as one text that fits in the suspend data of a learning platform, and back.
 * A text is a version and records between bars; the first letter of a record says what it is. A record that this
 * package does not know stays as it is, in its place: the order of the answers is that of the interactions.
 */
import type { Draft } from "../quiz/attempt.ts";
import type { SavedAnswer, SavedResponse, State } from "../state/document.ts";
import { packedCase, unpackedCase } from "./codec-case.ts";
import { packedDraft, unpackedDraft } from "./codec-draft.ts";
import { packedTest, unpackedTest } from "./codec-test.ts";
import { escaped, nameOf, packed, unescaped, unpacked } from "./digits.ts";
import { blank, type Memory } from "./memory.ts";
import { type Names, namesOf } from "./names.ts";
import type { Plan, PlannedQuestion } from "./plan.ts";
import { packedResponse, unpackedResponse } from "./responses.ts";

const VERSION = "1";
/** Scores keep four decimals. */
const PARTS = 10_000;
const MINUTE = 60_000;
const MOST_TRIES = 15;

/** What an LMS gave back: the memory, and records that are to stay. */
export interface Unpacked {
  readonly memory: Memory;
  /** Names of the answers, known or not, in the order in which they were first given. */
  readonly order: readonly string[];
  /** Records that this package does not know. */
  readonly unknown: readonly string[];
}

/** Return a memory as text; `before` is what was unpacked when the visit began. */
export function pack(plan: Plan, memory: Memory, before: Unpacked): string {
  const { state, drafts } = memory;
  const answers = answersOf(plan, state);
  const gone = new Map(before.unknown.map((record) => [record.slice(1, 5), record]));
  const order = [...new Set([...before.order, ...answers.keys()])];
  const begun = new Set(Object.keys(drafts).map((quiz) => `D${nameOf(quiz)}`));
  const rest = before.unknown.filter((record) => !record.startsWith("A") && !begun.has(record.slice(0, 5)));
  return [
    VERSION + packed(state.updated / MINUTE, 5),
    ...order.flatMap((name) => answers.get(name) ?? gone.get(name) ?? []),
    ...Object.keys(state.lessons).map((id) => `L${nameOf(id)}`),
    ...plan.quizzes.flatMap((quiz) => {
      const [test, draft] = [state.tests[quiz.id], drafts[quiz.id]];
      return [
        ...(test ? [`T${nameOf(quiz.id)}${packedTest(quiz, test)}`] : []),
        ...(draft ? [`D${nameOf(quiz.id)}${packedDraft(quiz, draft, state)}`] : []),
      ];
    }),
    ...plan.cases.flatMap((each) => {
      const saved = state.cases[each.id];
      return saved ? [`C${nameOf(each.id)}${packedCase(each, saved)}`] : [];
    }),
    ...reflectionsOf(plan, state),
    ...rest,
  ].join("|");
}

/** Return the memory in a text; whatever makes no sense is left out. */
export function unpack(plan: Plan, text: string): Unpacked {
  const [head = "", ...records] = text.split("|");
  const found = new Finding(plan, (unpacked(head.slice(1)) ?? 0) * MINUTE);
  if (head.startsWith(VERSION)) for (const record of records) found.take(record);
  return found.all();
}

/** Return name → record of every answer to a question of this package. */
function answersOf(plan: Plan, state: State): ReadonlyMap<string, string> {
  const known = new Map<string, PlannedQuestion>(
    plan.quizzes.flatMap((quiz) =>
      quiz.questions.map((question) => [`${quiz.id}/${question.id}`, question] as const),
    ),
  );
  const found = new Map<string, string>();
  for (const [key, answer] of Object.entries(state.answers)) {
    const question = known.get(key);
    if (question === undefined || answer.mark !== question.mark) continue;
    const response = packedResponse(question, answer.response);
    const name = nameOf(`${key} ${question.mark}`);
    if (response !== undefined) found.set(name, `A${name}${flagsOf(answer)}${scoreOf(answer)}${response}`);
  }
  return found;
}

function flagsOf({ tries, certainty }: SavedAnswer): string {
  return packed(Math.min(tries, MOST_TRIES) * 4 + (certainty ?? 0), 1);
}

function scoreOf({ score, max }: SavedAnswer): string {
  if (score === max) return "z";
  return score === 0 ? "0" : `p${packed(score * PARTS, 4)}`;
}

/** Return what was written; what stands in an answer is not told twice. */
function reflectionsOf(plan: Plan, { reflections, answers }: State): readonly string[] {
  const isAnswer = (id: string, text: string): boolean => {
    const response = answers[id]?.response;
    return typeof response === "object" && "text" in response && response.text === text;
  };
  const modules = plan.pages.map(({ module = "" }) => module);
  return Object.entries(reflections)
    .filter(([id, { text }]) => !isAnswer(id, text))
    .map(
      ([id, { text, module }]) => `R${escaped(id)}=${packed(modules.indexOf(module) + 1, 1)}${escaped(text)}`,
    );
}

type Mutable<Value> = { -readonly [Name in keyof Value]: Value[Name] };

/** Takes records one by one. */
class Finding {
  readonly #plan: Plan;
  readonly #names: Names;
  readonly #at: number;
  readonly #state: { -readonly [Name in keyof State]: Mutable<State[Name]> };
  readonly #drafts: Record<string, Draft> = {};
  readonly #order: string[] = [];
  readonly #unknown: string[] = [];
  readonly #later: (() => void)[] = [];

  constructor(plan: Plan, at: number) {
    this.#plan = plan;
    this.#names = namesOf(plan);
    this.#at = at;
    this.#state = { ...structuredClone(blank(plan.site).state), updated: at };
  }

  take(record: string): void {
    const [kind, name, rest] = [record.charAt(0), record.slice(1, 5), record.slice(5)];
    if (kind === "A") this.#order.push(this.#nameNow(name));
    const takers: Readonly<Record<string, () => boolean>> = {
      A: () => this.#answer(name, rest),
      L: () => this.#lesson(name),
      T: () => this.#test(name, rest),
      D: () => this.#draft(name, rest),
      C: () => this.#case(name, rest),
      R: () => this.#reflection(record.slice(1)),
    };
    const taker = Object.hasOwn(takers, kind) ? takers[kind] : undefined;
    if (record !== "" && !taker?.()) this.#unknown.push(record);
  }

  all(): Unpacked {
    for (const finish of this.#later) finish();
    const memory = { state: this.#state as State, drafts: this.#drafts };
    return { memory, order: this.#order, unknown: this.#unknown };
  }

  /** Return the name that a question has now, where it had another one. */
  #nameNow(name: string): string {
    const known = this.#names.questions.get(name);
    return known ? nameOf(`${known.key} ${known.question.mark}`) : name;
  }

  #answer(name: string, text: string): boolean {
    const known = this.#names.questions.get(name);
    const flags = unpacked(text.charAt(0));
    const isPart = text.charAt(1) === "p";
    if (!known || flags === undefined) return false;
    const { max, mark, kind } = known.question;
    const part = isPart ? (unpacked(text.slice(2, 6)) ?? 0) / PARTS : undefined;
    const response = unpackedResponse(known.question, text.slice(isPart ? 6 : 2));
    if (response === undefined) return false;
    const score = Math.min(part ?? (text.charAt(1) === "z" ? max : 0), max);
    const certainty = ([undefined, 1, 2, 3] as const)[flags % 4];
    const given: SavedResponse = {
      ...{ mark, response, score, max, at: this.#at },
      ...(certainty ? { certainty } : {}),
    };
    this.#state.answers = {
      ...this.#state.answers,
      [known.key]: { ...given, tries: Math.max(1, Math.floor(flags / 4)), first: given },
    };
    if (kind === "open") this.#written(known.key, (response as { text: string }).text, "");
    return true;
  }

  #lesson(name: string): boolean {
    const lesson = this.#names.lessons.get(name);
    if (lesson)
      this.#state.lessons = {
        ...this.#state.lessons,
        [lesson.id]: { read: this.#at, module: lesson.module },
      };
    return lesson !== undefined;
  }

  #test(name: string, text: string): boolean {
    const quiz = this.#names.quizzes.get(name);
    const test = quiz && unpackedTest(quiz, text, this.#at);
    if (test) this.#state.tests = { ...this.#state.tests, [quiz.id]: test };
    return test !== undefined;
  }

  /** Drafts refer to answers, which may stand behind them. */
  #draft(name: string, text: string): boolean {
    const quiz = this.#names.quizzes.get(name);
    if (!quiz) return false;
    this.#later.push(() => {
      const draft = unpackedDraft(quiz, text, this.#state as State);
      if (draft) this.#drafts[quiz.id] = draft;
      else this.#unknown.push(`D${name}${text}`); // an attempt at other questions, which a site may have by now
    });
    return true;
  }

  #case(name: string, text: string): boolean {
    const planned = this.#names.cases.get(name);
    if (planned)
      this.#state.cases = { ...this.#state.cases, [planned.id]: unpackedCase(planned, text, this.#at) };
    return planned !== undefined;
  }

  #reflection(text: string): boolean {
    const [id = "", ...rest] = text.split("=");
    if (id === "" || rest.length === 0) return false;
    const value = rest.join("=");
    const module = this.#plan.pages[(unpacked(value.charAt(0)) ?? 0) - 1]?.module ?? "";
    this.#written(unescaped(id), unescaped(value.slice(1)), module);
    return true;
  }

  #written(id: string, text: string, module: string): void {
    const reflection = { text, at: this.#at, module, title: "" };
    this.#state.reflections = { ...this.#state.reflections, [id]: reflection };
  }
}
