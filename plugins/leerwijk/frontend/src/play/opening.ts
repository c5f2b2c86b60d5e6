// SPDX-License-Identifier: EUPL-1.2
/** The opening of a test: what to know before it begins, and how earlier attempts went. */
import { questionsOf } from "../quiz/draw.ts";
import type { Quiz } from "../quiz/question.ts";
import { percentOf } from "../quiz/summary.ts";
import { element } from "../search/elements.ts";
import type { Say } from "./words.ts";

/** Attempts so far, over all visits for who saves and on this page for everybody else. */
export interface Earlier {
  readonly count: number;
  readonly first: Points;
  readonly best: Points;
}

interface Points {
  readonly score: number;
  readonly max: number;
}

/** Return how many attempts are left; undefined when there is no limit. */
export function attemptsLeft(quiz: Quiz, earlier: Earlier | undefined): number | undefined {
  return quiz.attempts === undefined ? undefined : Math.max(0, quiz.attempts - (earlier?.count ?? 0));
}

/** Return the rules of a test and the button that begins it. */
export function openingOf(quiz: Quiz, count: number, earlier: Earlier | undefined, say: Say): HTMLElement[] {
  const left = attemptsLeft(quiz, earlier);
  const rules = [
    say.count("opening.questions", count),
    ...(quiz.pass_mark === undefined
      ? []
      : [say("opening.mark", { mark: Math.round(quiz.pass_mark * 100) })]),
    say("opening.feedback"),
    ...(left === undefined ? [say("opening.unlimited")] : [say.count("opening.left", left)]),
    ...(questionsOf(quiz).length > count ? [say("opening.draw")] : []),
  ];
  return [
    element("ul", { class: "lw-opening__rules" }, ...rules.map((rule) => element("li", {}, rule))),
    ...(earlier ? [soFar(earlier, say)] : []),
  ];
}

/** Return the first attempt, the best one and how many there were. */
export function soFar({ count, first, best }: Earlier, say: Say): HTMLElement {
  const rows = [
    [say("earlier.count"), say("earlier.times", { n: count })],
    [say("earlier.first"), say("earlier.percent", { n: percentOf(first) })],
    [say("earlier.best"), say("earlier.percent", { n: percentOf(best) })],
  ].map(([term = "", told = ""]) => element("div", {}, element("dt", {}, term), element("dd", {}, told)));
  return element("dl", { class: "lw-earlier" }, ...rows);
}
