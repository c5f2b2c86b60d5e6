// SPDX-License-Identifier: EUPL-1.2
/** The course as the page tells of it: modules with their lessons, quizzes and cases. */
import type { Quiz } from "../quiz/question.ts";

/** A lesson, quiz or case. */
export interface Part {
  readonly id: string;
  readonly was?: readonly string[];
  /** Plain. */
  readonly title: string;
  /** Absent for what stands on no page of a module. */
  readonly url?: string;
  /** Only of quizzes. */
  readonly purpose?: Quiz["purpose"];
}

/** A module; without an id: what stands in none. */
export interface Module {
  readonly id?: string;
  readonly title?: string;
  readonly url?: string;
  readonly version?: string;
  /** Address of its proof of participation. */
  readonly proof?: string;
  readonly lessons?: readonly Part[];
  readonly quizzes?: readonly Part[];
  readonly cases?: readonly Part[];
}

/** Return the course that stands in the page. */
export function courseOnPage(): readonly Module[] {
  return JSON.parse(document.getElementById("lw-course")?.textContent ?? "[]") as Module[];
}

/** Return every quiz of the course. */
export function quizzesOf(course: readonly Module[]): readonly Part[] {
  return course.flatMap(({ quizzes = [] }) => quizzes);
}
