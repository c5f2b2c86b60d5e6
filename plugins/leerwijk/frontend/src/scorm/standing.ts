// SPDX-License-Identifier: EUPL-1.2
/** Standing: what a learning platform hears of a memory: how far, how many points, and whether that is enough. */
import { answerKey, type SavedCase } from "../state/document.ts";
import type { Memory } from "./memory.ts";
import type { Plan, PlannedCase, PlannedQuiz } from "./plan.ts";

export interface Standing {
  readonly isComplete: boolean;
  /** Absent while there is nothing to pass or nothing was tried. */
  readonly isPassed?: boolean;
  /** Share of the points, from 0 to 1; absent where nothing can be scored or nothing was answered yet. */
  readonly share?: number;
  /** Share of the pages and questions that are done, from 0 to 1. */
  readonly progress: number;
}

/** Return how a learner stands; `mark` is the share that the platform asks, if it asks one. */
export function standingOf(plan: Plan, memory: Memory, mark?: number): Standing {
  const { steps, done } = stepsOf(plan, memory);
  const isRead = done === steps;
  const share = shareOf(plan, memory);
  const isPassed = passedIn(plan, memory, share, mark);
  const isComplete = { reading: isRead, passing: isPassed === true, both: isRead && isPassed === true };
  return {
    isComplete: isComplete[plan.rule],
    ...(isPassed === undefined ? {} : { isPassed }),
    ...(share === undefined ? {} : { share }),
    progress: steps === 0 ? 0 : done / steps,
  };
}

/** Return the quizzes whose points count: the final tests, or else the self-checks. */
export function counted({ quizzes }: Plan): readonly PlannedQuiz[] {
  const finals = quizzes.filter(({ purpose }) => purpose === "final");
  return (finals.length > 0 ? finals : quizzes.filter(({ purpose }) => purpose === "self-check")).filter(
    ({ max }) => max > 0,
  );
}

/** Return what there is to do: lessons to read; where there are none, quizzes and cases to finish. */
function stepsOf(plan: Plan, { state }: Memory): { readonly steps: number; readonly done: number } {
  const lessons = plan.pages.flatMap(({ lesson }) => (lesson === undefined ? [] : [lesson]));
  if (lessons.length > 0)
    return { steps: lessons.length, done: lessons.filter((id) => id in state.lessons).length };
  const answered = plan.quizzes.flatMap((quiz) =>
    quiz.purpose === "final"
      ? [quiz.id in state.tests]
      : quiz.questions.map(({ id }) => answerKey(quiz.id, id) in state.answers),
  );
  const worked = plan.cases
    .filter(({ start, notes }) => start !== undefined || notes)
    .map((planned) => isWorkedThrough(planned, state.cases[planned.id]));
  const all = [...answered, ...worked];
  return { steps: all.length, done: all.filter(Boolean).length };
}

/** Say whether a way came to an end, or, where there is no way to go, something was written. */
function isWorkedThrough({ start, nodes = [] }: PlannedCase, saved: SavedCase | undefined): boolean {
  if (start === undefined) return Object.values(saved?.notes ?? {}).some(({ text }) => text.trim() !== "");
  const last = saved?.path.at(-1)?.to;
  return nodes.some(({ id, branches }) => id === last && branches.length === 0);
}

function shareOf(plan: Plan, memory: Memory): number | undefined {
  const points = counted(plan).map((quiz) => pointsOf(quiz, memory));
  const max = points.reduce((sum, each) => sum + each.max, 0);
  if (max === 0 || points.every(({ isTried }) => !isTried)) return undefined;
  return points.reduce((sum, each) => sum + each.score, 0) / max;
}

interface Points {
  readonly score: number;
  readonly max: number;
  readonly isTried: boolean;
}

/** Return the points of the best attempt at a test, or of the last answers to a self-check. */
function pointsOf(quiz: PlannedQuiz, { state }: Memory): Points {
  if (quiz.purpose === "final") {
    const best = state.tests[quiz.id]?.best;
    return best
      ? { score: best.score, max: best.max, isTried: true }
      : { score: 0, max: quiz.max, isTried: false };
  }
  const answers = quiz.questions.map((question) => {
    const answer = state.answers[answerKey(quiz.id, question.id)];
    return answer?.mark === question.mark ? answer : undefined;
  });
  const score = answers.reduce((sum, answer) => sum + (answer?.score ?? 0), 0);
  return { score, max: quiz.max, isTried: answers.some((answer) => answer !== undefined) };
}

/** Say whether everything that can be passed was passed; undefined while something was not tried. */
function passedIn(plan: Plan, memory: Memory, share = 0, mark?: number): boolean | undefined {
  const tests = counted(plan).filter(({ pass_mark }) => pass_mark !== undefined);
  if (tests.length === 0 && mark === undefined) return undefined;
  const results = tests.map((quiz) => resultOf(quiz, memory, mark));
  if (mark !== undefined && results.length === 0) return share > 0 ? share >= mark : undefined;
  if (results.includes(undefined)) return undefined;
  return results.every(Boolean);
}

function resultOf(quiz: PlannedQuiz, memory: Memory, mark = quiz.pass_mark ?? 0): boolean | undefined {
  const { score, max, isTried } = pointsOf(quiz, memory);
  const isWhole =
    quiz.purpose === "final" ||
    quiz.questions.every(({ id }) => answerKey(quiz.id, id) in memory.state.answers);
  const isEnough = isTried && score / max >= mark - 1e-9;
  return isEnough ? true : isTried && isWhole ? false : undefined;
}
