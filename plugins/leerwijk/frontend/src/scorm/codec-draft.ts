// SPDX-License-Identifier: EUPL-1.2
/** An unfinished attempt in few letters: its seed, its questions in order, and what was answered so far. */
import type { Certainty, Draft, DraftAnswer } from "../quiz/attempt.ts";
import { answerKey, type State } from "../state/document.ts";
import { canonical } from "../state/merge.ts";
import { idsOf } from "./codec-test.ts";
import { escaped, nameOf, packed, unescaped, unpacked } from "./digits.ts";
import type { PlannedQuestion, PlannedQuiz } from "./plan.ts";
import { packedResponse, unpackedResponse } from "./responses.ts";

const INDEX = 2;
/** Between the answers; no answer has it. */
const NEXT = "=";
/** In place of an answer that is kept as such. */
const SAVED = ",,";
const HOW_IT_WENT = [undefined, false, true] as const;

/** Return a draft in few letters. */
export function packedDraft(quiz: PlannedQuiz, draft: Draft, state: State): string {
  const ids = idsOf(quiz);
  const index = (id: string): string => packed(ids.indexOf(id), INDEX);
  const given = draft.given.flatMap((answer) => {
    const question = quiz.questions.find(({ id }) => id === answer.id);
    const text = question && responseOf(quiz, question, answer, state);
    return text === undefined ? [] : [`${index(answer.id)}${flags(answer)}${text}`];
  });
  const head = `${checkOf(quiz)}${packed(draft.number, 1)}${escaped(draft.seed)}`;
  return [head, draft.drawn.map(index).join(""), ...given].join(NEXT);
}

/** Return the draft in some letters; undefined when the questions are no longer the same. */
export function unpackedDraft(quiz: PlannedQuiz, text: string, state: State): Draft | undefined {
  const [head = "", drawn = "", ...given] = text.split(NEXT);
  const ids = idsOf(quiz);
  const order = (drawn.match(/../gu) ?? []).map((letters) => ids[unpacked(letters) ?? -1]);
  const known = order.filter((id) => id !== undefined);
  if (head.slice(0, 4) !== checkOf(quiz) || known.length === 0 || known.length < order.length)
    return undefined;
  const answers = given.map((letters) => answerIn(quiz, ids, letters, state));
  return {
    seed: unescaped(head.slice(5)),
    number: unpacked(head.charAt(4)) ?? 1,
    drawn: known,
    given: answers.filter((answer) => answer !== undefined),
  };
}

function checkOf(quiz: PlannedQuiz): string {
  return nameOf(
    quiz.questions
      .map(({ id, mark }) => `${id} ${mark}`)
      .sort()
      .join(" "),
  );
}

function flags({ certainty, wentWell }: DraftAnswer): string {
  return packed((certainty ?? 0) + 4 * HOW_IT_WENT.indexOf(wentWell), 1);
}

function responseOf(
  quiz: PlannedQuiz,
  question: PlannedQuestion,
  answer: DraftAnswer,
  state: State,
): string | undefined {
  const saved = state.answers[answerKey(quiz.id, question.id)];
  const isSaved = saved?.mark === question.mark && canonical(saved.response) === canonical(answer.response);
  return isSaved ? SAVED : packedResponse(question, answer.response);
}

function answerIn(
  quiz: PlannedQuiz,
  ids: readonly string[],
  letters: string,
  state: State,
): DraftAnswer | undefined {
  const question = quiz.questions.find(({ id }) => id === ids[unpacked(letters.slice(0, INDEX)) ?? -1]);
  const told = unpacked(letters.charAt(INDEX));
  const text = letters.slice(INDEX + 1);
  if (!question || told === undefined) return undefined;
  const saved = state.answers[answerKey(quiz.id, question.id)]?.response;
  const response = text === SAVED ? saved : unpackedResponse(question, text);
  if (response === undefined) return undefined;
  const certainty = told % 4 || undefined;
  const wentWell = HOW_IT_WENT[Math.floor(told / 4)];
  return {
    id: question.id,
    response,
    ...(certainty ? { certainty: certainty as Certainty } : {}),
    ...(wentWell === undefined ? {} : { wentWell }),
  };
}
