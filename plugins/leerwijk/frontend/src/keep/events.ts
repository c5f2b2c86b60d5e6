// SPDX-License-Identifier: EUPL-1.2
/** What quizzes and cases tell the page, noted in the document of the learner. */
import type { AnsweredDetail, CompletedDetail, Details, NotedDetail, WalkedDetail } from "../play/events.ts";
import type { OpenResponse } from "../quiz/question.ts";
import { answerKey, type State } from "../state/document.ts";
import { answered, caseNoted, caseWalked, reflected, testTaken } from "../state/record.ts";
import type { Kept } from "../state/storage.ts";

/** A quiz of questions from other quizzes; its question ids are whole keys: "quiz/question". */
export const REVIEW = "herhalen";

type Noted = AnsweredDetail | CompletedDetail | WalkedDetail | NotedDetail;
type Note<Detail> = (state: State, detail: Detail, now: number, from: HTMLElement) => State;

/** Note everything that happens on the page; `then` hears of it. */
export function noteEvents(kept: Kept, then: (from: HTMLElement, detail: Noted) => void): void {
  const on = <Detail extends Noted>(name: keyof Details, note: Note<Detail>): void =>
    document.addEventListener(name, (event) => {
      const from = event.target as HTMLElement;
      const { detail } = event as CustomEvent<Detail>;
      kept.change((state, now) => note(state, detail, now, from));
      then(from, detail);
    });
  on("leerwijk:answered", withAnswer);
  on("leerwijk:completed", withTest);
  on<WalkedDetail>("leerwijk:walked", (state, walked, now) =>
    caseWalked(state, walked.case, walked.path, now),
  );
  on<NotedDetail>("leerwijk:noted", (state, { case: id, note, text }, now) =>
    caseNoted(state, id, note, text, now),
  );
}

function withAnswer(state: State, detail: AnsweredDetail, now: number, from: HTMLElement): State {
  const { mark, response, certainty, isFresh } = detail;
  const key = detail.quiz === REVIEW ? detail.question : answerKey(detail.quiz, detail.question);
  const isReviewed = detail.purpose === "self-check";
  const next = answered(state, { key, mark, response, scored: detail, certainty, isFresh, isReviewed }, now);
  if (detail.kind !== "open") return next;
  const { text } = response as OpenResponse;
  if (text.trim() === "") return next;
  return reflected(
    next,
    key,
    { text, module: detail.module ?? "", title: titleIn(from, detail.question) },
    now,
  );
}

function withTest(state: State, detail: CompletedDetail, now: number): State {
  if (detail.purpose !== "final") return state;
  const { quiz, score, max, drawn, passed = false, version = "" } = detail;
  return testTaken(state, { quiz, score, max, drawn, isPassed: passed, version }, now);
}

/** Return the question that an answer belongs to, as a reader sees it. */
function titleIn(from: HTMLElement, question: string): string {
  const legend = from.querySelector(`fieldset[data-id="${CSS.escape(question)}"] legend`)?.cloneNode(true);
  if (!(legend instanceof HTMLElement)) return "";
  legend.querySelector(".lw-question__number")?.remove();
  return legend.textContent?.trim() ?? "";
}
