// SPDX-License-Identifier: EUPL-1.2
/** Marks: a verdict on each part of a question, with a sign and in words, what belonged there, and why. */
import type { Html, Part, Question } from "../quiz/question.ts";
import { element } from "../search/elements.ts";
import { nodes } from "./texts.ts";
import type { View } from "./view.ts";
import type { Say } from "./words.ts";

const MARK = "lw-part";
const INLINE = "span, label";
/** Kinds whose parts explain why they are wrong; elsewhere the explanation of a part gives the answer away. */
const EXPLAINS_WRONG: ReadonlySet<string> = new Set(["choice", "true-false", "multiple", "text"]);
const ONE_IS_RIGHT: ReadonlySet<string> = new Set(["choice", "true-false"]);

/** What there is to mark: the question, its view, and whether the right answer may show. */
export interface Marking {
  readonly question: Question;
  readonly view: View;
  readonly isOver: boolean;
  readonly say: Say;
}

/** Take away every mark. */
export function unmark(view: View): void {
  for (const host of view.hosts.values()) {
    delete host.dataset["verdict"];
    for (const mark of host.querySelectorAll(`.${MARK}`)) mark.remove();
  }
}

/** Mark each part where it stands. */
export function markParts(marking: Marking, parts: readonly Part[]): void {
  for (const part of parts) {
    const host = marking.view.hosts.get(part.key);
    if (!host) continue;
    const isInline = host.matches(INLINE);
    const content = [
      ...verdictOn(marking, part),
      ...(isInline ? [] : feedbackOn(marking, part).map((text) => element("span", {}, nodes(text)))),
    ];
    if (content.length === 0) continue;
    host.dataset["verdict"] = part.verdict;
    host.append(element("span", { class: MARK }, ...content));
  }
}

/** Return the feedback on parts that stand in running text, where there is no room for it. */
export function remarksOn(marking: Marking, parts: readonly Part[]): readonly Html[] {
  const inline = parts.filter((part) => marking.view.hosts.get(part.key)?.matches(INLINE));
  return inline.flatMap((part) => feedbackOn(marking, part));
}

function verdictOn(marking: Marking, part: Part): HTMLElement[] {
  const { view, isOver, say } = marking;
  if (part.verdict === "left" || (part.verdict === "missed" && !isOver)) return [];
  const correction = isOver && part.verdict !== "right" ? view.corrections?.get(part.key) : undefined;
  const sign = element("span", { class: `lw-verdict lw-verdict--${part.verdict}` }, wordFor(marking, part));
  return correction
    ? [
        sign,
        element("span", { class: "lw-part__answer" }, nodes(say("part.correction", { answer: correction }))),
      ]
    : [sign];
}

function wordFor({ question, view, say }: Marking, { key, verdict }: Part): string {
  if (verdict !== "missed") return say(`part.${verdict}`);
  if (view.corrections?.has(key)) return say("part.empty");
  return say(ONE_IS_RIGHT.has(question.kind) ? "part.answer" : "part.missed");
}

function feedbackOn({ question, isOver }: Marking, { verdict, feedback }: Part): Html[] {
  const isTelling =
    isOver || verdict === "right" || (verdict === "wrong" && EXPLAINS_WRONG.has(question.kind));
  return feedback && isTelling ? [feedback] : [];
}
