// SPDX-License-Identifier: EUPL-1.2
/** Names: four letters for every question, quiz, lesson and case of a package, earlier ids included. */
import { answerKey } from "../state/document.ts";
import { nameOf } from "./digits.ts";
import type { Plan, PlannedCase, PlannedQuestion, PlannedQuiz } from "./plan.ts";

export interface KnownQuestion {
  readonly key: string;
  readonly question: PlannedQuestion;
}

/** Letters → what they stand for. */
export interface Names {
  readonly questions: ReadonlyMap<string, KnownQuestion>;
  readonly quizzes: ReadonlyMap<string, PlannedQuiz>;
  readonly lessons: ReadonlyMap<string, { readonly id: string; readonly module: string }>;
  readonly cases: ReadonlyMap<string, PlannedCase>;
}

/**
 * Return the names of everything in a package. The name of a question changes with its key: an answer to what the
 * question was before is not one to what it is now.
 */
export function namesOf(plan: Plan): Names {
  const questions = new Map<string, KnownQuestion>();
  for (const quiz of plan.quizzes) {
    for (const question of quiz.questions) {
      const known = { key: answerKey(quiz.id, question.id), question };
      for (const quizId of [quiz.id, ...(quiz.was ?? [])]) {
        for (const id of [question.id, ...(question.was ?? [])]) {
          add(questions, nameOf(`${answerKey(quizId, id)} ${question.mark}`), known);
        }
      }
    }
  }
  const read = plan.pages.flatMap(({ lesson, was = [], module = "" }) =>
    lesson === undefined ? [] : [{ id: lesson, was, module }],
  );
  return {
    questions,
    quizzes: byName(plan.quizzes),
    lessons: byName(read),
    cases: byName(plan.cases),
  };
}

/** Return the name of a question as it is now. */
export function questionName(quiz: PlannedQuiz, question: PlannedQuestion): string {
  return nameOf(`${answerKey(quiz.id, question.id)} ${question.mark}`);
}

function byName<Thing extends { readonly id: string; readonly was?: readonly string[] }>(
  things: readonly Thing[],
): ReadonlyMap<string, Thing> {
  const found = new Map<string, Thing>();
  for (const thing of things)
    for (const id of [thing.id, ...(thing.was ?? [])]) add(found, nameOf(id), thing);
  return found;
}

function add<Value>(found: Map<string, Value>, name: string, value: Value): void {
  if (!found.has(name)) found.set(name, value);
}
