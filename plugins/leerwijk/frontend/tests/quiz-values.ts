// SPDX-License-Identifier: EUPL-1.2
/** Quizzes for tests, as small as they can be. */
import type { Question, Quiz } from "../src/quiz/question.ts";

/** Return a question whose right answer is "a"; "b" is wrong. */
export function question(id: string, more: Partial<Question> = {}): Question {
  return {
    id,
    mark: `m-${id}`,
    kind: "choice",
    prompt: `${id}?`,
    options: [
      { key: "a", text: "A", correct: true },
      { key: "b", text: "B" },
      { key: "c", text: "C" },
    ],
    ...more,
  } as Question;
}

export function selfCheck(ids: readonly string[], more: Partial<Quiz> = {}): Quiz {
  return {
    id: "check",
    title: "Check",
    purpose: "self-check",
    feedback_moment: "question",
    questions: ids.map((id) => question(id)),
    ...more,
  };
}

export function finalTest(pools: Readonly<Record<string, readonly string[]>>, draw: number): Quiz {
  return {
    id: "final",
    title: "Final",
    purpose: "final",
    feedback_moment: "end",
    pass_mark: 0.7,
    pools: Object.entries(pools).map(([id, ids]) => ({
      id,
      draw,
      questions: ids.map((each) => question(each)),
    })),
  };
}
