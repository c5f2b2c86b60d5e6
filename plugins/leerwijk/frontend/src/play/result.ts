// SPDX-License-Identifier: EUPL-1.2
/** The result: what an attempt came to, said in words. */
import { type Attempt, turnOf } from "../quiz/attempt.ts";
import type { Quiz } from "../quiz/question.ts";
import { type Calibration, calibrationOf, isPassed, percentOf, rangeText, totalOf } from "../quiz/summary.ts";
import { element } from "../search/elements.ts";
import { nodes } from "./texts.ts";
import type { Say } from "./words.ts";

/** Return what to say at the end of an attempt, in reading order; the first is its title. */
export function resultOf(quiz: Quiz, attempt: Attempt, say: Say): HTMLElement[] {
  const told = { start: startResult, "self-check": checkResult, final: finalResult }[quiz.purpose];
  return [...told(quiz, attempt, say), ...calibration(quiz, attempt, say)];
}

function startResult(_quiz: Quiz, _attempt: Attempt, say: Say): HTMLElement[] {
  return [title(say("end.start")), element("p", {}, say("end.start_next"))];
}

/** Tell how many went well at once: that is what was remembered. */
function checkResult(quiz: Quiz, attempt: Attempt, say: Say): HTMLElement[] {
  const first = totalOf(quiz, attempt, "first");
  if (first.count === 0) return [title(say("end.done"))];
  const text = rangeText(quiz, first);
  return [
    title(say("end.done")),
    element(
      "p",
      { class: "lw-result__score" },
      say.count("end.at_once", first.count, { right: first.right }),
    ),
    ...(text ? [element("p", {}, nodes(text))] : []),
  ];
}

function finalResult(quiz: Quiz, attempt: Attempt, say: Say): HTMLElement[] {
  const total = totalOf(quiz, attempt);
  const isGood = isPassed(quiz, total);
  const text = rangeText(quiz, total);
  const names = {
    percent: percentOf(total),
    score: total.score,
    max: total.max,
    mark: Math.round((quiz.pass_mark ?? 0) * 100),
  };
  return [
    title(say(isGood ? "end.passed" : "end.failed"), isGood ? "correct" : "incorrect"),
    element("p", { class: "lw-result__score" }, say("end.points", names)),
    element("p", {}, say("end.mark", names)),
    ...(text ? [element("p", {}, nodes(text))] : []),
  ];
}

function title(text: string, result = "done"): HTMLElement {
  return element("p", { class: `lw-result__title lw-feedback__title lw-feedback__title--${result}` }, text);
}

/** Compare how sure the learner was with how it went. */
function calibration(quiz: Quiz, attempt: Attempt, say: Say): HTMLElement[] {
  const given = attempt.drawn.flatMap((id) => turnOf(attempt, id).first ?? []);
  const found = calibrationOf(given);
  if (!quiz.certainty || found.levels.every(({ count }) => count === 0)) return [];
  const bars = found.levels.filter(({ count }) => count > 0).map((level) => bar(level, say));
  return [
    element(
      "section",
      { class: "lw-sureness" },
      element("p", { class: "lw-feedback__label" }, say("calibration.title")),
      element("dl", {}, ...bars),
      element("p", {}, say(`calibration.${found.tendency}`)),
    ),
  ];
}

function bar({ certainty, count, right }: Calibration["levels"][number], say: Say): HTMLElement {
  const meter = element("span", { class: "lw-sureness__bar", "aria-hidden": "true" }, element("span"));
  meter.style.setProperty("--lw-share", String(right / count));
  const told = element("dd", {}, meter, say.count("calibration.right", count, { right }));
  return element("div", {}, element("dt", {}, say(`certainty.${certainty}`)), told);
}
