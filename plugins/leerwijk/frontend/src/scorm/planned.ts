// SPDX-License-Identifier: EUPL-1.2
/**
 * Planned: what a player must know of the quizzes and cases on a page, told by the page itself: since a package was
 * made, a site may have corrected them. `exports/plan.py` writes the same into packages.
 */
import type { Case, Question, Quiz } from "../quiz/question.ts";
import type { Plan, PlannedCase, PlannedQuestion, PlannedQuiz } from "./plan.ts";

export type Published = Pick<Plan, "quizzes" | "cases">;

/** Where the keys of the parts of a question stand, and those of their places. */
const PARTS: Partial<Readonly<Record<Question["kind"], readonly [string, string?]>>> = {
  choice: ["options"],
  multiple: ["options"],
  gap: ["gaps"],
  match: ["pairs", "rights"],
  order: ["steps"],
  sort: ["things", "categories"],
  matrix: ["rows", "columns"],
  mark: ["pieces"],
};

/** Return what is on a page. */
export function publishedOn(page: ParentNode): Published {
  return {
    quizzes: dataOf<Quiz>(page, ".lw-quiz__data").map(quizOf),
    cases: dataOf<Case>(page, ".lw-case__data").map(caseOf),
  };
}

function dataOf<Form extends { readonly id: string }>(page: ParentNode, selector: string): readonly Form[] {
  const found = [...page.querySelectorAll(selector)].map(
    ({ textContent }) => JSON.parse(textContent ?? "") as Form,
  );
  return [...new Map(found.map((each) => [each.id, each])).values()];
}

/** Return what a player must know of a quiz; of a pool the mean of its points counts. */
export function quizOf({
  id,
  was,
  purpose,
  module,
  pass_mark,
  questions = [],
  pools = [],
}: Quiz): PlannedQuiz {
  const drawn = pools.map((pool) => (pool.draw * pointsOf(pool.questions)) / pool.questions.length);
  return {
    ...{ id, ...(was?.length ? { was } : {}), purpose },
    ...(module ? { version: module.version } : {}),
    ...(pass_mark == null ? {} : { pass_mark }),
    max: drawn.reduce((sum, points) => sum + points, pointsOf(questions)),
    questions: [...questions, ...pools.flatMap((pool) => pool.questions)].map(questionOf),
  };
}

function pointsOf(questions: readonly Question[]): number {
  return questions.reduce((sum, question) => sum + worth(question), 0);
}

function worth({ kind, points = 1 }: Question): number {
  return kind === "open" || kind === "scale" ? 0 : points;
}

function questionOf(question: Question): PlannedQuestion {
  const { id, was, mark, kind } = question;
  const [parts, places] = (PARTS[kind] ?? []).map((name) => keysOf(question, name));
  return {
    ...{ id, ...(was?.length ? { was } : {}), mark, kind, prompt: "", max: worth(question) },
    ...(parts?.length ? { parts } : {}),
    ...(places?.length ? { places } : {}),
  };
}

function keysOf(question: Question, name = ""): readonly string[] {
  const fields = question as unknown as Readonly<Record<string, readonly { key?: string; id?: string }[]>>;
  return (fields[name] ?? []).flatMap(({ key, id }) => key ?? id ?? []);
}

function caseOf({ id, was, start, nodes = [], notes = [] }: Case): PlannedCase {
  const graph = nodes.map((node) => ({
    id: node.id,
    branches: (node.branches ?? []).map(({ key, to }) => ({ key, to })),
  }));
  return {
    ...{ id, ...(was?.length ? { was } : {}) },
    ...(start ? { start, nodes: graph } : {}),
    ...(notes.length ? { notes: notes.length } : {}),
  };
}
