// SPDX-License-Identifier: EUPL-1.2
/** Names: what this page knows of earlier ids, so that what was kept under them is found. */
import type { Case, Quiz } from "../quiz/question.ts";
import { type Named, type Names, namesIn } from "../state/rename.ts";

interface Outline extends Named {
  readonly lessons?: readonly Named[];
  readonly cases?: readonly Named[];
}

/** Return the names in the quizzes, cases and course table that stand on the page. */
export function namesOnPage(): Names {
  const there = namesIn(dataOf<Quiz>(".lw-quiz__data"), dataOf<Case>(".lw-case__data"));
  const [course = []] = dataOf<readonly Outline[]>("#lw-course");
  return {
    ...there,
    cases: [...there.cases, ...course.flatMap(({ cases = [] }) => cases)],
    lessons: [...there.lessons, ...course.flatMap(({ lessons = [] }) => lessons)],
    modules: [...there.modules, ...course.filter(({ id }) => id)],
  };
}

function dataOf<Value>(selector: string): Value[] {
  return [...document.querySelectorAll(selector)].map(
    (script) => JSON.parse(script.textContent ?? "") as Value,
  );
}
