// SPDX-License-Identifier: EUPL-1.2
/** Interaction: an answer as learning platforms record it, in the words of SCORM 1.2 and of SCORM 2004. */
import type { AnsweredDetail } from "../play/events.ts";
import type { Pattern } from "../quiz/question.ts";
import type { Plan, PlannedQuestion } from "./plan.ts";

export interface Interaction {
  /** Letters, digits, "_" and "-" only: some platforms keep nothing else, and say nothing. */
  readonly id: string;
  readonly question: PlannedQuestion;
  readonly detail: AnsweredDetail;
}

/** Element below `cmi.interactions.n.` → value, in the order of setting. */
export type Elements = readonly (readonly [string, string])[];

const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
const DESCRIPTION = 200;
const SHORT = 250;

/** Return the interaction for an answer; undefined when its question is not in the package. */
export function interactionOf(plan: Plan, detail: AnsweredDetail): Interaction | undefined {
  const quiz = plan.quizzes.find(({ id }) => id === detail.quiz);
  const question = quiz?.questions.find(({ id }) => id === detail.question);
  return question && { id: `${clean(detail.quiz)}_${clean(detail.question)}`, question, detail };
}

/** Return a name of ASCII letters, digits, "_" and "-". */
export function clean(text: string): string {
  const plain = text.normalize("NFD").replace(/[\u0300-\u036f]/gu, "");
  return plain.replace(/[^A-Za-z0-9_-]/gu, "-");
}

/** Return an interaction in the words of SCORM 1.2. */
export function in12({ id, question, detail }: Interaction): Elements {
  const { pattern, latency, at, result, score, max } = detail;
  const say = wordsOf12(question, pattern);
  const share = max > 0 ? score / max : 0;
  const results = { correct: "correct", incorrect: "wrong", unscored: "neutral", partly: decimal(share) };
  return [
    ["id", id],
    ["type", say.type],
    ...(pattern.correct === "" ? [] : [["correct_responses.0.pattern", say.meant(pattern.correct)] as const]),
    ["time", clockOf(new Date(at))],
    ["weighting", decimal(max)],
    ["student_response", say.meant(pattern.response)],
    ["result", results[result]],
    ["latency", span12(latency)],
  ];
}

interface Words12 {
  readonly type: string;
  readonly meant: (text: string) => string;
}

const plain12 = (text: string): string => text.slice(0, SHORT);
const typed = (text: string): string => plain12(text.replaceAll("[,]", ", "));

/** Return how SCORM 1.2 says a pattern: every part is a single letter there. */
function wordsOf12({ parts = [], places = [] }: PlannedQuestion, { type }: Pattern): Words12 {
  const isShort = Math.max(parts.length, places.length) <= LETTERS.length;
  const letter = (keys: readonly string[], key: string): string => LETTERS.charAt(keys.indexOf(key));
  const list = (text: string): string =>
    split(text)
      .map((key) => letter(parts, key))
      .join(",");
  const couples = (text: string): string =>
    split(text)
      .map((couple) => couple.split("[.]"))
      .map(([part = "", place = ""]) => `${letter(parts, part)}.${letter(places, place)}`)
      .join(",");
  const short = (name: string, meant: (text: string) => string): Words12 =>
    isShort ? { type: name, meant } : { type: "fill-in", meant: typed };
  const all: Readonly<Record<Pattern["type"], Words12>> = {
    choice: short("choice", list),
    sequencing: short("sequencing", list),
    matching: short("matching", couples),
    "true-false": { type: "true-false", meant: (text) => text.slice(0, 1) },
    "fill-in": { type: "fill-in", meant: typed },
    "long-fill-in": { type: "fill-in", meant: typed },
    numeric: { type: "numeric", meant: (text) => middle(text) },
    likert: { type: "likert", meant: plain12 },
  };
  return all[type];
}

/** Return an interaction in the words of SCORM 2004. */
export function in2004({ id, question, detail }: Interaction): Elements {
  const { pattern, latency, at, result, score, max } = detail;
  const share = max > 0 ? score / max : 0;
  const results = {
    correct: "correct",
    incorrect: "incorrect",
    unscored: "neutral",
    partly: decimal(share),
  };
  return [
    ["id", id],
    ["type", pattern.type],
    ["timestamp", new Date(at).toISOString().replace(/\.\d+Z$/u, ".00Z")],
    ...(pattern.correct === ""
      ? []
      : [["correct_responses.0.pattern", shaped(pattern, pattern.correct)] as const]),
    ["weighting", decimal(max)],
    ["learner_response", shaped(pattern, pattern.response)],
    ["result", results[result]],
    ["latency", span2004(latency)],
    ["description", question.prompt.slice(0, DESCRIPTION)],
  ];
}

/** Return a pattern with every name in it clean. */
export function shaped({ type }: Pattern, text: string): string {
  switch (type) {
    case "choice":
    case "sequencing":
      return split(text).map(clean).join("[,]");
    case "matching":
      return split(text)
        .map((couple) => couple.split("[.]").map(clean).join("[.]"))
        .join("[,]");
    case "fill-in":
      return split(text)
        .map((each) => each.slice(0, SHORT))
        .join("[,]");
    case "long-fill-in":
      return text.slice(0, 4000);
    default:
      return text;
  }
}

/** Return a span of time as SCORM 1.2 writes it. */
export function span12(milliseconds: number): string {
  const seconds = Math.min(Math.max(0, milliseconds) / 1000, 9999 * 3600);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  const rest = (Math.floor((seconds % 60) * 100) / 100).toFixed(2);
  return [hours, minutes, rest]
    .map((each, place) => String(each).padStart([4, 2, 5][place] ?? 2, "0"))
    .join(":");
}

/** Return a span of time as ISO 8601 and SCORM 2004 write it. */
export function span2004(milliseconds: number): string {
  const seconds = Math.max(0, milliseconds) / 1000;
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
  return `PT${hours}H${minutes}M${(Math.floor((seconds % 60) * 100) / 100).toFixed(2)}S`;
}

/** Return a number as platforms read it. */
export function decimal(number: number): string {
  return String(Math.round(number * 10_000) / 10_000);
}

function clockOf(date: Date): string {
  return [date.getHours(), date.getMinutes(), date.getSeconds()]
    .map((each) => String(each).padStart(2, "0"))
    .join(":");
}

function middle(text: string): string {
  const [low = "", high = low] = text.split("[:]");
  return low === high ? low : decimal((Number(low) + Number(high)) / 2);
}

function split(text: string): readonly string[] {
  return text === "" ? [] : text.split("[,]");
}
