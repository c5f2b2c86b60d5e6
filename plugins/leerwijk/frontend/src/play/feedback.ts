// SPDX-License-Identifier: EUPL-1.2
/** Feedback: what stands below a question that was answered, or whose answer is shown. */
import type { Turn } from "../quiz/attempt.ts";
import type { Html, Link } from "../quiz/question.ts";
import { solutionOf } from "../quiz/scoring.ts";
import { feedbackOn, isConfidentMistake } from "../quiz/summary.ts";
import { element } from "../search/elements.ts";
import { type Marking, remarksOn } from "./marks.ts";
import { nodes } from "./texts.ts";

/** Return the feedback in reading order: verdict, points, texts by result, right answer, explanation. */
export function feedbackOf(marking: Marking, turn: Turn, checklist: readonly HTMLElement[]): HTMLElement[] {
  const { question, isOver, say } = marking;
  const given = turn.last;
  const isSurprising = given !== undefined && isConfidentMistake(given);
  const text = given && turn.phase !== "shown" && feedbackOn(question, given.scored, turn.tries);
  return [
    heading(marking, turn),
    ...points(marking, turn),
    ...paragraphs([...(text ? [text] : []), ...remarks(marking, turn)]),
    ...(isOver ? [...solution(marking, turn), ...checklist] : []),
    ...(isSurprising ? [element("p", { class: "lw-feedback__sure" }, say("certainty.wrong"))] : []),
    ...(isOver || isSurprising ? explanation(marking) : []),
  ];
}

function heading({ say, question, isOver }: Marking, turn: Turn): HTMLElement {
  const result = turn.phase === "shown" ? "shown" : (turn.last?.scored.result ?? "shown");
  const isFinal = isOver && result === "incorrect";
  const text =
    result === "unscored"
      ? say(`unscored.${question.kind}`)
      : say(isFinal ? "part.wrong" : `result.${result}`);
  return element("p", { class: `lw-feedback__title lw-feedback__title--${result}` }, text);
}

/** Tell the points where an answer is worth a part of them, with the rule. */
function points({ say, question }: Marking, turn: Turn): HTMLElement[] {
  const scored = turn.last?.scored;
  if (scored?.result !== "partly") return [];
  const told = say.count("points", scored.max, { score: scored.score });
  return [element("p", { class: "lw-feedback__points" }, `${told} ${say(`rule.${question.kind}`)}`)];
}

function remarks(marking: Marking, turn: Turn): readonly Html[] {
  const { parts = [], notes = [] } = turn.last?.scored ?? {};
  return [...remarksOn(marking, parts), ...notes];
}

/** Return the right answer, where the marks on the parts do not tell it. */
function solution({ question, say }: Marking, turn: Turn): HTMLElement[] {
  const isMarked = question.kind !== "order" && question.kind !== "open";
  const isKnown = turn.last && (isMarked || turn.last.scored.result === "correct");
  const lines = isKnown ? [] : solutionOf(question, { true: say("true"), false: say("false") });
  if (lines.length === 0) return [];
  const isText = question.kind === "open";
  const title = element("p", { class: "lw-feedback__label" }, say(isText ? "model" : "solution"));
  const made = lines.map((line) => element(isText ? "div" : "li", {}, nodes(line)));
  return [title, element(isText ? "div" : "ul", { class: "lw-feedback__solution" }, ...made)];
}

function explanation({ question, say }: Marking): HTMLElement[] {
  const { explanation: text, section, source } = question;
  const reflection = question.kind === "scale" ? question.reflection : undefined;
  const texts = [text, reflection].flatMap((html) => (html ? [html] : []));
  return [
    ...texts.map((html) => element("div", { class: "lw-feedback__why" }, nodes(html))),
    ...(section ? [lead(say("again"), section)] : []),
    ...(source ? [lead(say("source"), source)] : []),
  ];
}

function lead(label: string, { title, url }: Link): HTMLElement {
  return element("p", { class: "lw-feedback__lead" }, `${label} `, element("a", { href: url }, nodes(title)));
}

function paragraphs(texts: readonly Html[]): HTMLElement[] {
  return texts.map((text) => element("p", {}, nodes(text)));
}
