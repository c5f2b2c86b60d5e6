// SPDX-License-Identifier: EUPL-1.2
/** Rename: what was kept under earlier ids is found under those of today. */
import { questionsOf } from "../quiz/draw.ts";
import type { Case, Quiz } from "../quiz/question.ts";
import { answerKey, type Reflection, type SavedAnswer, type State } from "./document.ts";
import { mergedAnswer, mergedCase, mergedLesson, mergedTest, newest } from "./merge.ts";

/** Something with an id of today and earlier ones. */
export interface Named {
  readonly id: string;
  readonly was?: readonly string[];
}

/** The names that a page knows: of the whole site, or only of what stands on it. */
export interface Names {
  readonly quizzes: readonly (Named & {
    readonly questions: readonly (Named & { readonly mark: string })[];
  })[];
  readonly cases: readonly Named[];
  readonly lessons: readonly Named[];
  readonly modules: readonly Named[];
}

type Entries<Value> = Readonly<Record<string, Value>>;
/** Earlier name → name of today. */
type Today = ReadonlyMap<string, string>;

/** Return the names in quizzes and cases. */
export function namesIn(quizzes: readonly Quiz[], cases: readonly Case[] = []): Names {
  const all = [...quizzes, ...cases];
  return {
    quizzes: quizzes.map((quiz) => ({ id: quiz.id, was: quiz.was ?? [], questions: questionsOf(quiz) })),
    cases,
    lessons: all.flatMap(({ lesson }) => lesson ?? []),
    modules: all.flatMap(({ module }) => module ?? []),
  };
}

/** Return the state under the names of today; what has no known name stays as it is. */
export function renamed(state: State, names: Names): State {
  const questions = todayOfQuestions(names);
  const [quizzes, cases, lessons, modules] = [names.quizzes, names.cases, names.lessons, names.modules].map(
    (named) => today(named),
  ) as [Today, Today, Today, Today];
  const inModule = <Value extends { readonly module: string }>(value: Value): Value => ({
    ...value,
    module: modules.get(value.module) ?? value.module,
  });
  const next: State = {
    ...state,
    lessons: moved(mapped(state.lessons, inModule), (id) => lessons.get(id), mergedLesson),
    answers: withMoved(
      moved(state.answers, (key) => questions.get(key), mergedAnswer),
      names,
    ),
    tests: moved(state.tests, (id) => quizzes.get(id), mergedTest),
    reflections: moved(
      mapped(state.reflections, inModule),
      (id) => questions.get(id) ?? todayOfReflection(id, lessons),
      newest<Reflection>,
    ),
    cases: moved(state.cases, (id) => cases.get(id), mergedCase),
  };
  return JSON.stringify(next) === JSON.stringify(state) ? state : next;
}

/** Return earlier names → names of today; a name that is in use today stays. */
function today(named: readonly Named[]): Today {
  const current = new Set(named.map(({ id }) => id));
  return new Map(
    named.flatMap(({ id, was = [] }) =>
      was.filter((old) => !current.has(old)).map((old) => [old, id] as const),
    ),
  );
}

/** Return earlier keys → keys of today: of a renamed question, of a renamed quiz, and of both. */
function todayOfQuestions({ quizzes }: Names): Today {
  const keys = quizzes.flatMap((quiz) =>
    quiz.questions.map((question) => ({
      id: answerKey(quiz.id, question.id),
      was: [quiz.id, ...(quiz.was ?? [])].flatMap((quizId) =>
        [question.id, ...(question.was ?? [])].map((id) => answerKey(quizId, id)),
      ),
    })),
  );
  return today(keys);
}

function todayOfReflection(id: string, lessons: Today): string | undefined {
  const [lesson = "", ...rest] = id.split("#");
  const now = lessons.get(lesson);
  return now === undefined ? undefined : [now, ...rest].join("#");
}

/**
 * Give a question that moved from another quiz its answer: same id, same key. The answer stays where it was
 * too, since the page may not know whether the question is still asked there.
 */
function withMoved(answers: Entries<SavedAnswer>, { quizzes }: Names): Entries<SavedAnswer> {
  const same = (id: string, mark: string): string => `${id} ${mark}`;
  const known = new Map<string, SavedAnswer>();
  for (const [key, saved] of Object.entries(answers)) {
    const name = same(key.slice(key.indexOf("/") + 1), saved.mark);
    const other = known.get(name);
    known.set(name, other ? mergedAnswer(other, saved) : saved);
  }
  const found = quizzes.flatMap((quiz) =>
    quiz.questions.flatMap(({ id, mark }) => {
      const saved = known.get(same(id, mark));
      const key = answerKey(quiz.id, id);
      return saved && !Object.hasOwn(answers, key) ? [[key, saved] as const] : [];
    }),
  );
  return found.length > 0 ? { ...answers, ...Object.fromEntries(found) } : answers;
}

function moved<Value>(
  kept: Entries<Value>,
  nowOf: (key: string) => string | undefined,
  merge: (a: Value, b: Value) => Value,
): Entries<Value> {
  const all = new Map<string, Value>();
  for (const [key, value] of Object.entries(kept)) {
    const now = nowOf(key) ?? key;
    const other = all.get(now);
    all.set(now, other === undefined ? value : merge(other, value));
  }
  return Object.fromEntries(all);
}

function mapped<Value>(kept: Entries<Value>, change: (value: Value) => Value): Entries<Value> {
  return Object.fromEntries(Object.entries(kept).map(([key, value]) => [key, change(value)]));
}
