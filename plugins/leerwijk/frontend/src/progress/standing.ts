// SPDX-License-Identifier: EUPL-1.2
/** Standing: how far a learner is, by module and quiz, worked out from what is kept and what the site asks today. */
import { questionsOf } from "../quiz/draw.ts";
import type { Question, Quiz, Result } from "../quiz/question.ts";
import { isDue } from "../quiz/schedule.ts";
import {
  answerKey,
  isOutdated,
  type Reflection,
  type SavedAnswer,
  type SavedCase,
  type SavedResponse,
  type SavedTest,
  type State,
} from "../state/document.ts";
import { type Module, type Part, quizzesOf } from "./course.ts";

export interface Answer {
  readonly key: string;
  readonly question: Question;
  readonly saved: SavedAnswer;
  readonly isOutdated: boolean;
}

export interface QuizStanding {
  readonly part: Part;
  /** Questions that the quiz asks today. */
  readonly of: number;
  readonly answers: readonly Answer[];
  readonly test?: SavedTest;
  /** Whether its questions could be loaded. */
  readonly isLoaded: boolean;
}

export interface ModuleStanding {
  readonly module: Module;
  readonly lessons: readonly { readonly part: Part; readonly read?: number }[];
  readonly quizzes: readonly QuizStanding[];
  readonly cases: readonly { readonly part: Part; readonly saved: SavedCase }[];
  readonly texts: readonly { readonly id: string; readonly saved: Reflection }[];
}

export interface Standing {
  readonly modules: readonly ModuleStanding[];
  /** Keys of what the site no longer has. */
  readonly gone: readonly string[];
  readonly lessons: { readonly read: number; readonly of: number };
  readonly answered: number;
  readonly rightFirst: number;
  /** Scored questions among those answered. */
  readonly scored: number;
  readonly due: readonly string[];
  /** When the next question comes back. */
  readonly next?: number;
  /** Whether a date lies in the future: the clock was wrong. */
  readonly isAhead: boolean;
}

/** How much a clock may be off without a word about it. */
const TOLERANCE = 24 * 60 * 60 * 1000;

/** Return how far a learner is. */
export function standingOf(
  state: State,
  course: readonly Module[],
  quizzes: ReadonlyMap<string, Quiz>,
  now: number,
): Standing {
  const modules = course.map((module) => moduleOf(state, module, quizzes)).filter(hasSomething);
  const current = modules.flatMap((each) => each.quizzes.flatMap(({ answers }) => answers));
  const valid = current.filter((answer) => !answer.isOutdated);
  const waiting = valid.flatMap(({ key, saved: { box, due } }) =>
    box !== undefined && due !== undefined ? [{ key, box, due }] : [],
  );
  const scored = valid.filter(({ saved }) => saved.first.max > 0);
  const due = waiting.filter((each) => isDue(each, now));
  const later = waiting.filter((each) => !isDue(each, now)).map((each) => each.due);
  return {
    modules,
    gone: goneFrom(state, course, quizzes, new Set(current.map(({ key }) => key))),
    lessons: {
      read: modules.reduce((total, { lessons }) => total + lessons.filter(({ read }) => read).length, 0),
      of: course.reduce((total, { lessons = [] }) => total + lessons.length, 0),
    },
    answered: current.length,
    scored: scored.length,
    rightFirst: scored.filter(({ saved }) => resultOf(saved.first) === "correct").length,
    due: due.map(({ key }) => key),
    ...(later.length > 0 ? { next: Math.min(...later) } : {}),
    isAhead: timesIn(state).some((time) => time > now + TOLERANCE),
  };
}

/** Return what an answer was worth, in words. */
export function resultOf({ score, max }: Pick<SavedResponse, "score" | "max">): Result {
  if (max === 0) return "unscored";
  if (score >= max) return "correct";
  return score > 0 ? "partly" : "incorrect";
}

/** Return the state without review dates of questions that changed or are gone; their answers stay. */
export function withoutStale(state: State, course: readonly Module[], quizzes: readonly Quiz[]): State {
  const marks = new Map(
    quizzes.flatMap((quiz) =>
      questionsOf(quiz).map(({ id, mark }) => [answerKey(quiz.id, id), mark] as const),
    ),
  );
  const loaded = new Set(quizzes.map(({ id }) => id));
  const known = idsOf(quizzesOf(course));
  const isStale = ([key, { mark, due }]: readonly [string, SavedAnswer]): boolean =>
    due !== undefined && marks.get(key) !== mark && (loaded.has(ownerOf(key)) || !known.has(ownerOf(key)));
  const stale = Object.entries(state.answers).filter(isStale);
  if (stale.length === 0) return state;
  const idle = stale.map(([key, { box: _, due: __, ...answer }]) => [key, answer] as const);
  return { ...state, answers: { ...state.answers, ...Object.fromEntries(idle) } };
}

function moduleOf(state: State, module: Module, quizzes: ReadonlyMap<string, Quiz>): ModuleStanding {
  const { lessons = [], quizzes: parts = [], cases = [] } = module;
  const own = new Set([...lessons, ...parts].map(({ id }) => id));
  return {
    module,
    lessons: lessons.map((part) => {
      const read = state.lessons[part.id]?.read;
      return { part, ...(read === undefined ? {} : { read }) };
    }),
    quizzes: parts.map((part) => quizOf(state, part, quizzes.get(part.id))).filter(wasTouched),
    cases: cases.flatMap((part) => {
      const saved = state.cases[part.id];
      return saved ? [{ part, saved }] : [];
    }),
    texts: Object.entries(state.reflections)
      .filter(([id, { text }]) => text !== "" && own.has(ownerOf(id)))
      .map(([id, saved]) => ({ id, saved })),
  };
}

function quizOf(state: State, part: Part, quiz: Quiz | undefined): QuizStanding {
  const test = state.tests[part.id];
  const questions = quiz ? questionsOf(quiz) : [];
  const answers = questions.flatMap((question) => {
    const key = answerKey(part.id, question.id);
    const saved = state.answers[key];
    return saved ? [{ key, question, saved, isOutdated: isOutdated(saved, question) }] : [];
  });
  const isMissing = !quiz && Object.keys(state.answers).some((key) => key.startsWith(`${part.id}/`));
  return { part, of: questions.length, answers, isLoaded: !isMissing, ...(test ? { test } : {}) };
}

function wasTouched({ answers, test, isLoaded }: QuizStanding): boolean {
  return answers.length > 0 || test !== undefined || !isLoaded;
}

function hasSomething({ lessons, quizzes, cases, texts }: ModuleStanding): boolean {
  return lessons.some(({ read }) => read) || quizzes.length + cases.length + texts.length > 0;
}

/** Return the keys of answers, lessons, tests, cases and texts that the site no longer has. */
function goneFrom(
  state: State,
  course: readonly Module[],
  quizzes: ReadonlyMap<string, Quiz>,
  asked: ReadonlySet<string>,
): readonly string[] {
  const lessons = idsOf(course.flatMap((module) => module.lessons ?? []));
  const cases = idsOf(course.flatMap((module) => module.cases ?? []));
  const known = idsOf(quizzesOf(course));
  const isUnloaded = (quiz: string): boolean => known.has(quiz) && !quizzes.has(quiz);
  const lacks = (entries: Readonly<Record<string, unknown>>, has: (id: string) => boolean): string[] =>
    Object.keys(entries).filter((id) => !has(id));
  return [
    ...lacks(state.lessons, (id) => lessons.has(id)),
    ...lacks(state.answers, (key) => asked.has(key) || isUnloaded(ownerOf(key))),
    ...lacks(state.tests, (id) => known.has(id)),
    ...lacks(state.cases, (id) => cases.has(id)),
    ...lacks(state.reflections, (id) => lessons.has(ownerOf(id)) || known.has(ownerOf(id))),
  ];
}

function idsOf(parts: readonly Part[]): ReadonlySet<string> {
  return new Set(parts.map(({ id }) => id));
}

/** Return the quiz of an answer or the lesson of a reflection. */
function ownerOf(key: string): string {
  return key.split(/[#/]/u)[0] ?? "";
}

function timesIn(state: State): readonly number[] {
  return [
    ...Object.values(state.lessons).map(({ read }) => read),
    ...[state.answers, state.reflections, state.cases].flatMap((entries) =>
      Object.values(entries as Readonly<Record<string, { readonly at: number }>>).map(({ at }) => at),
    ),
    ...Object.values(state.tests).map(({ last }) => last.at),
  ];
}
