// SPDX-License-Identifier: EUPL-1.2
/** Buttons: what may be done with a question as it stands. */
import type { Turn } from "../quiz/attempt.ts";
import type { Question } from "../quiz/question.ts";
import { element } from "../search/elements.ts";
import type { Wish } from "./wish.ts";
import type { Say } from "./words.ts";

/** What goes below a question besides feedback. */
export interface Footing {
  /** Whether this question may still be answered; a test that was handed in only shows. */
  readonly isOpen: boolean;
  /** The button that goes on; none where there is nothing to go on to. */
  readonly onward?: string | undefined;
  /** Whether there is a way back. */
  readonly hasBack?: boolean;
  /** A remark above the buttons. */
  readonly remark?: string | undefined;
}

/** What decides which buttons there are. */
export interface Offering {
  readonly question: Question;
  readonly turn: Turn;
  readonly isToldAtOnce: boolean;
  readonly isOver: boolean;
  readonly say: Say;
  readonly wish: (wish: Wish) => void;
  readonly check: () => void;
}

/** Return the remark and the buttons below a question. */
export function offered(offering: Offering, { isOpen, onward, hasBack, remark }: Footing): HTMLElement[] {
  const { question, turn, isToldAtOnce, isOver, say, wish, check } = offering;
  if (!isOpen) return [];
  const button = (name: string, act: () => void, isMain = false): HTMLElement => {
    const made = element(
      "button",
      { type: "button", class: `lw-button${isMain ? " lw-button--main" : ""}` },
      say(name),
    );
    made.addEventListener("click", act);
    return made;
  };
  const said = remark ? [element("p", { class: "lw-question__remark" }, remark)] : [];
  const back = hasBack ? [button("previous", () => wish({ type: "previous" }))] : [];
  const next = (isMain: boolean): HTMLElement[] =>
    onward ? [button(onward, () => wish({ type: "next" }), isMain)] : [];
  if (!isToldAtOnce || isOver) return [...said, ...back, ...next(true)];
  if (turn.phase === "open") {
    const isWritten = question.kind === "open" || question.kind === "scale";
    return [...said, button(`check.${isWritten ? question.kind : "rest"}`, check, true)];
  }
  return [
    ...said,
    button("retry", () => wish({ type: "retry" }), true),
    button("show", () => wish({ type: "show" })),
    ...next(false),
  ];
}
