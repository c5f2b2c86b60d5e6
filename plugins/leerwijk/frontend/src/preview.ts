// SPDX-License-Identifier: EUPL-1.2
/** The bundle of the preview for authors: brings each quiz and case in the state that its page asks for. */
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

/** How far a case is walked. */
interface Walk {
  readonly choices?: readonly number[];
  /** Whether the last choice is made without going on. */
  readonly is_halted?: boolean;
  readonly moments?: number;
  /** Whether something is written, and what to compare with is open. */
  readonly is_written?: boolean;
}

const NOTE = "…";

function walk(story: HTMLElement, { choices = [], is_halted, moments = 0, is_written }: Walk): void {
  choices.forEach((choice, index) => {
    const branches = story.querySelectorAll<HTMLElement>(".lw-node:not(.lw-off) .lw-branch");
    branches[choice]?.click();
    const isLast = index === choices.length - 1;
    if (story.querySelector(".lw-node:not(.lw-off) .lw-branches__made") && !(is_halted && isLast))
      press(story, ".lw-story__foot .lw-button--main");
  });
  for (let moment = 1; moment < moments; moment += 1) press(story, ".lw-buttons .lw-button--main");
  if (!is_written) return;
  for (const field of story.querySelectorAll("textarea")) field.value = NOTE;
  for (const answer of story.querySelectorAll<HTMLDetailsElement>(".lw-answer")) answer.open = true;
}

for (const quiz of document.querySelectorAll<HTMLElement>("leerwijk-quiz[data-preview]")) {
  bring(quiz, JSON.parse(quiz.dataset["preview"] ?? "{}") as Wanted);
}
for (const story of document.querySelectorAll<HTMLElement>("leerwijk-case[data-preview]")) {
  walk(story, JSON.parse(story.dataset["preview"] ?? "{}") as Walk);
}
if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
scrollTo(0, 0);
