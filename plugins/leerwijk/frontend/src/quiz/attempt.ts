// SPDX-License-Identifier: EUPL-1.2
/** Attempt: one time through a quiz, as a value and the steps that change it. */
import { drawn, questionsOf } from "./draw.ts";
import type { Question, Quiz, Response, Result, Scored, Time } from "./question.ts";
import { isAnswered, scoreOf } from "./scoring.ts";

/** So many other questions come between a wrong answer and the question's return. */
export const BETWEEN = 3;

/** How sure a learner was: 1 guessed, 2 rather sure, 3 sure. */
export type Certainty = 1 | 2 | 3;

/** `given`: answered, but not told yet; `shown`: the learner asked for the answer. */
export type Phase = "open" | "given" | "shown" | Result;

/** What was answered at some moment. */
export interface Given {
  readonly response: Response;
  readonly scored: Scored;
  readonly at: Time;
  readonly certainty?: Certainty;
}

/** A question within an attempt. */
export interface Turn {
  readonly phase: Phase;
  /** How often it was checked, over all returns. */
  readonly tries: number;
  /** How many hints were asked for since it was put last. */
  readonly hints: number;
  /** How often it came back. */
  readonly returns: number;
  readonly first?: Given;
  readonly last?: Given;
  /** Whether it went well at once since it was put last; absent while unanswered. */
  readonly wentWell?: boolean;
}

export interface Attempt {
  readonly quiz: string;
  /** Decides the draw and every order in this attempt. */
  readonly seed: string;
  /** Ids of the questions in the order of asking. */
  readonly drawn: readonly string[];
  readonly turns: Readonly<Record<string, Turn>>;
  /** Ids in the order of checking. */
  readonly log: readonly string[];
  readonly current?: string;
  readonly isFinished: boolean;
}

export type Step =
  | {
      readonly type: "answer";
      readonly id: string;
      readonly response: Response;
      readonly at: Time;
      readonly certainty?: Certainty;
    }
  /** Empty an answer that was not told yet. */
  | { readonly type: "take-back"; readonly id: string }
  /** Show one more hint. */
  | { readonly type: "hint"; readonly id: string }
  /** Try the same question again at once. */
  | { readonly type: "retry"; readonly id: string }
  /** Show the answer. */
  | { readonly type: "show"; readonly id: string }
  /** Put a question again that is due to return. */
  | { readonly type: "return"; readonly id: string }
  | { readonly type: "go"; readonly id: string }
  /** Go to what `nextOf` says; where there is nothing, the attempt is finished. */
  | { readonly type: "next" }
  | { readonly type: "finish" };

const UNTOUCHED: Turn = { phase: "open", tries: 0, hints: 0, returns: 0 };

/** Begin an attempt; `previous` holds the ids of the previous draw. */
export function begun(quiz: Quiz, seed: string, previous: readonly string[] = []): Attempt {
  const ids = drawn(quiz, seed, previous);
  const turns = Object.fromEntries(ids.map((id) => [id, UNTOUCHED]));
  const [first] = ids;
  const attempt = { quiz: quiz.id, seed, drawn: ids, turns, log: [], isFinished: false };
  return first === undefined ? attempt : { ...attempt, current: first };
}

/** What is kept of an attempt that is not finished. */
export interface Draft {
  readonly seed: string;
  /** Which attempt it is, from 1. */
  readonly number: number;
  readonly drawn: readonly string[];
  /** In the order of answering. */
  readonly given: readonly DraftAnswer[];
}

export interface DraftAnswer {
  readonly id: string;
  readonly response: Response;
  readonly certainty?: Certainty;
  /** Whether it went well at once; absent while that is not told. */
  readonly wentWell?: boolean;
}

/** Return what to keep of an attempt. */
export function draftOf(quiz: Quiz, attempt: Attempt, number: number): Draft {
  const given = [...new Set(attempt.log)].flatMap((id) => {
    const { last, wentWell } = turnOf(attempt, id);
    if (!last) return [];
    const isTelling = quiz.feedback_moment === "question" && wentWell !== undefined;
    return {
      ...{ id, response: last.response },
      ...(last.certainty ? { certainty: last.certainty } : {}),
      ...(isTelling ? { wentWell } : {}),
    };
  });
  return { seed: attempt.seed, number, drawn: attempt.drawn, given };
}

/** Return an attempt as it was left. */
export function resumed(quiz: Quiz, draft: Draft, at: Time): Attempt {
  const drawn = draft.drawn.filter((id) => questionIn(quiz, id));
  const turns = Object.fromEntries(drawn.map((id) => [id, UNTOUCHED]));
  let attempt: Attempt = { quiz: quiz.id, seed: draft.seed, drawn, turns, log: [], isFinished: false };
  for (const { wentWell, ...answer } of draft.given) {
    // what did not go well at once stays so, also when the last answer was right
    if (wentWell === false) attempt = turned(attempt, answer.id, (turn) => ({ ...turn, wentWell }));
    attempt = stepped(quiz, attempt, { type: "answer", at, ...answer });
  }
  const current = drawn.find((id) => turnOf(attempt, id).last === undefined) ?? drawn.at(-1);
  return current === undefined ? attempt : { ...attempt, current };
}

/** Return the attempt after a step; a step that cannot be made changes nothing. */
export function stepped(quiz: Quiz, attempt: Attempt, step: Step): Attempt {
  switch (step.type) {
    case "answer":
      return answered(quiz, attempt, step);
    case "take-back":
      return takenBack(attempt, step.id);
    case "next":
      return wentOn(quiz, attempt);
    case "go":
      return attempt.drawn.includes(step.id) ? { ...attempt, current: step.id } : attempt;
    case "finish":
      return finished(quiz, attempt);
    case "show":
      return shown({ ...attempt, log: [...attempt.log, step.id] }, step.id);
    case "return":
      return returned(attempt, step.id);
    case "retry":
      return turned(attempt, step.id, (turn) => ({ ...turn, phase: "open" }));
    case "hint":
      return hinted(attempt, step.id, questionIn(quiz, step.id)?.hints?.length ?? 0);
  }
}

/** Return the turn of a question in an attempt. */
export function turnOf(attempt: Attempt, id: string): Turn {
  return attempt.turns[id] ?? UNTOUCHED;
}

/** Return the question with an id. */
export function questionIn(quiz: Quiz, id: string): Question | undefined {
  return questionsOf(quiz).find((question) => question.id === id);
}

/** Say whether feedback shows already. */
export function isTold(quiz: Quiz, attempt: Attempt): boolean {
  return quiz.feedback_moment === "question" || attempt.isFinished;
}

/** Return the question to put next: one that returns, else the first that is unanswered. */
export function nextOf(quiz: Quiz, attempt: Attempt): string | undefined {
  return dueIn(quiz, attempt)[0] ?? attempt.drawn.find((id) => turnOf(attempt, id).tries === 0);
}

/** Return the questions that went wrong and may return now, the longest ago first. */
export function dueIn(quiz: Quiz, attempt: Attempt): readonly string[] {
  return leftIn(quiz, attempt)
    .filter((id) => new Set(since(attempt, id)).size >= BETWEEN)
    .sort((a, b) => attempt.log.lastIndexOf(a) - attempt.log.lastIndexOf(b));
}

/** Return the questions of a self-check that have yet to go well at once. */
export function leftIn(quiz: Quiz, attempt: Attempt): readonly string[] {
  if (quiz.purpose !== "self-check" || quiz.feedback_moment !== "question") return [];
  return attempt.drawn.filter((id) => turnOf(attempt, id).wentWell === false);
}

/** Return what was checked after a question was checked last. */
function since(attempt: Attempt, id: string): readonly string[] {
  return attempt.log.slice(attempt.log.lastIndexOf(id) + 1);
}

function hinted(attempt: Attempt, id: string, most: number): Attempt {
  return turned(attempt, id, (turn) => ({ ...turn, hints: Math.min(turn.hints + 1, most) }));
}

function shown(attempt: Attempt, id: string): Attempt {
  return turned(attempt, id, (turn) => ({ ...turn, phase: "shown", wentWell: turn.wentWell ?? false }));
}

function returned(attempt: Attempt, id: string): Attempt {
  return turned({ ...attempt, current: id, isFinished: false }, id, ({ wentWell: _, ...turn }) => ({
    ...turn,
    phase: "open",
    hints: 0,
    returns: turn.returns + 1,
  }));
}

function turned(attempt: Attempt, id: string, change: (turn: Turn) => Turn): Attempt {
  const turn = attempt.turns[id];
  return turn ? { ...attempt, turns: { ...attempt.turns, [id]: change(turn) } } : attempt;
}

function answered(quiz: Quiz, attempt: Attempt, step: Extract<Step, { type: "answer" }>): Attempt {
  const { id, response, at, certainty } = step;
  const question = questionIn(quiz, id);
  const isClosed = attempt.isFinished && quiz.feedback_moment === "end";
  if (!question || isClosed || !isAnswered(question, response)) return attempt;
  const scored = scoreOf(question, response);
  const given: Given = { response, scored, at, ...(certainty ? { certainty } : {}) };
  const isGood = scored.result === "correct" || scored.result === "unscored";
  return turned({ ...attempt, log: [...attempt.log, id] }, id, (turn) => ({
    ...turn,
    phase: isTold(quiz, attempt) ? scored.result : "given",
    tries: isTold(quiz, attempt) ? turn.tries + 1 : 1,
    first: (isTold(quiz, attempt) && turn.first) || given,
    last: given,
    wentWell: turn.wentWell ?? isGood,
  }));
}

function takenBack(attempt: Attempt, id: string): Attempt {
  if (turnOf(attempt, id).phase !== "given") return attempt;
  return turned({ ...attempt, log: attempt.log.filter((each) => each !== id) }, id, () => UNTOUCHED);
}

function wentOn(quiz: Quiz, attempt: Attempt): Attempt {
  const id = nextOf(quiz, attempt);
  if (id === undefined) return finished(quiz, attempt);
  return turnOf(attempt, id).wentWell === false ? returned(attempt, id) : { ...attempt, current: id };
}

/** Close the attempt: what was given is told. */
function finished(quiz: Quiz, attempt: Attempt): Attempt {
  const { current: _, ...rest } = attempt;
  const turns = Object.entries(attempt.turns).map(([id, turn]) => [id, told(turn)] as const);
  return { ...rest, quiz: quiz.id, turns: Object.fromEntries(turns), isFinished: true };
}

function told(turn: Turn): Turn {
  return turn.phase === "given" && turn.last ? { ...turn, phase: turn.last.scored.result } : turn;
}
