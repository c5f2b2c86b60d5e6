// SPDX-License-Identifier: EUPL-1.2
/** Checklist: the points that a learner looks for in an open answer, beside the model. */
import type { QuestionOf } from "../quiz/question.ts";
import { element } from "../search/elements.ts";
import { nodes } from "./texts.ts";
import type { Say } from "./words.ts";

/** Return the checklist of an open question; `tick` hears the positions of the ticked points. */
export function checklistOf(
  { checklist = [] }: QuestionOf<"open">,
  say: Say,
  tick: (ticked: readonly number[]) => void,
): HTMLElement[] {
  if (checklist.length === 0) return [];
  const boxes = checklist.map(() => element("input", { type: "checkbox" }));
  const points = checklist.map((point, index) => {
    const text = element("span", {}, nodes(point));
    return element("li", {}, element("label", {}, ...boxes.slice(index, index + 1), text));
  });
  const list = element("ul", { class: "lw-checklist" }, ...points);
  list.addEventListener("change", () => tick(boxes.flatMap((box, index) => (box.checked ? [index] : []))));
  return [element("p", { class: "lw-feedback__label" }, say("checklist")), list];
}
