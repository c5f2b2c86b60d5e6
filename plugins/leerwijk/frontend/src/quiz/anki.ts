// SPDX-License-Identifier: EUPL-1.2
/** Anki: a learner's wrong answers as a file of cards that Anki reads. */
import { answerKey, isOutdated, type SavedAnswer, type State } from "../state/document.ts";
import { questionsOf } from "./draw.ts";
import type { Html, Question, Quiz, SolutionWords } from "./question.ts";
import { isScored, solutionOf } from "./scoring.ts";

export interface Deck extends SolutionWords {
  readonly name: string;
  readonly tag: string;
}

/** Links within the site lead nowhere from a card. */
const LINK = /<\/?a\b[^>]*>/g;

/** Return the cards of all questions that went wrong at first or the last time; undefined when there are none. */
export function ankiOf(quizzes: readonly Quiz[], state: State, deck: Deck): string | undefined {
  const rows = quizzes.flatMap((quiz) =>
    questionsOf(quiz)
      .filter((question) => isScored(question) && wentWrong(state, quiz, question))
      .map((question) => rowOf(state.site, quiz, question, deck)),
  );
  if (rows.length === 0) return undefined;
  const header = [
    "#separator:Comma",
    "#html:true",
    `#deck:${deck.name}`,
    "#columns:ID,Front,Back,Tags",
    "#guid column:1",
    "#tags column:4",
  ];
  return `${[...header, ...rows].join("\n")}\n`;
}

function wentWrong(state: State, quiz: Quiz, question: Question): boolean {
  const key = answerKey(quiz.id, question.id);
  const saved: SavedAnswer | undefined = Object.hasOwn(state.answers, key) ? state.answers[key] : undefined;
  if (!saved) return false;
  return [saved.first, saved].some(
    (answer) => !isOutdated(answer, question) && answer.max > 0 && answer.score < answer.max,
  );
}

function rowOf(site: string, quiz: Quiz, question: Question, deck: Deck): string {
  const guid = `leerwijk:${site}:${answerKey(quiz.id, question.id)}`;
  const tags = [deck.tag, quiz.module?.id, quiz.id].filter((tag) => tag !== undefined).join(" ");
  return [guid, frontOf(question), backOf(question, deck), tags].map(cell).join(",");
}

function frontOf(question: Question): Html {
  return `<p>${question.prompt}</p>${listOf(offered(question))}`;
}

function backOf(question: Question, words: SolutionWords): Html {
  return listOf(solutionOf(question, words)) + (question.explanation ?? "").replace(LINK, "");
}

/** Return what a learner chooses from, so that the card can be answered without the page. */
function offered(question: Question): readonly Html[] {
  switch (question.kind) {
    case "choice":
    case "multiple":
      return question.options.map(({ text }) => text);
    case "match":
      return [...question.pairs.map(({ left }) => left), ...question.rights.map(({ text }) => text)];
    case "order":
      return question.steps.map(({ text }) => text);
    case "sort":
      return [...question.categories.map(({ label }) => label), ...question.things.map(({ text }) => text)];
    case "matrix":
      return [...question.columns, ...question.rows].map(({ text }) => text);
    case "gap":
    case "mark":
      return [question.pieces.map((piece) => (piece.gap ? "…" : (piece.text ?? ""))).join("")];
    default:
      return [];
  }
}

function listOf(lines: readonly Html[]): Html {
  return lines.length === 0 ? "" : `<ul>${lines.map((line) => `<li>${line}</li>`).join("")}</ul>`;
}

function cell(text: string): string {
  return `"${text.replaceAll('"', '""').replace(/[\r\n]+/g, " ")}"`;
}
