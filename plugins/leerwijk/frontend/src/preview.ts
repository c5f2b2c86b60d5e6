// SPDX-License-Identifier: EUPL-1.2
/** The bundle of the preview for authors: brings each quiz in the state that its page asks for. */
import type { Response } from "./quiz/question.ts";

interface Wanted {
  /** By the id of the question; null where nothing is answered. */
  readonly answers: Answers;
  /** What is answered when a question comes back. */
  readonly again?: Answers;
  readonly certainty?: number;
  readonly then?: string;
  /** Whether to go on to the end. */
  readonly finish?: boolean;
}

type Answers = Readonly<Record<string, Response | null>>;
type Question = HTMLElement & { response: Response | undefined };

/** More turns than any quiz takes. */
const MANY = 500;

function bring(quiz: HTMLElement, wanted: Wanted): void {
  const isTest = quiz.querySelector("section")?.dataset["purpose"] === "final";
  if (isTest) press(quiz, ".lw-result .lw-button--main");
  const seen = new Set<Question>();
  for (let turn = 0; turn < (wanted.finish ? MANY : 1); turn += 1) {
    const question = quiz.querySelector<Question>("leerwijk-question:not(.lw-off)");
    if (!question) break;
    answer(question, (seen.has(question) && wanted.again) || wanted.answers, wanted.certainty);
    seen.add(question);
    if (wanted.then === "hint") question.querySelector<HTMLElement>(".lw-hint summary")?.click();
    if (wanted.then === "show") press(question, ".lw-question__foot .lw-button:not(.lw-button--main)");
    if (wanted.finish) press(question, ".lw-question__foot .lw-button:last-child");
  }
  if (isTest) press(quiz, ".lw-result .lw-button--main");
}

function answer(question: Question, answers: Answers, certainty: number | undefined): void {
  const given = answers[question.querySelector("fieldset")?.dataset["id"] ?? ""];
  if (given === undefined || given === null) return;
  question.response = given;
  question.querySelector(".lw-question__work")?.dispatchEvent(new Event("change"));
  const sure = question.querySelector<HTMLInputElement>(`.lw-certainty input[value="${certainty}"]`);
  if (sure) sure.checked = true;
  if (question.querySelectorAll(".lw-question__foot .lw-button").length === 1)
    press(question, ".lw-question__foot .lw-button--main");
}

function press(below: HTMLElement, selector: string): void {
  below.querySelector<HTMLElement>(selector)?.click();
}

for (const quiz of document.querySelectorAll<HTMLElement>("leerwijk-quiz[data-preview]")) {
  bring(quiz, JSON.parse(quiz.dataset["preview"] ?? "{}") as Wanted);
}
if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
scrollTo(0, 0);
