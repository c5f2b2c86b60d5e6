// SPDX-License-Identifier: EUPL-1.2
/** Stage: what a quiz has in the page, for whoever plays it. */
import type { Question, Quiz } from "../quiz/question.ts";
import { element } from "../search/elements.ts";
import type { LeerwijkQuestion } from "./leerwijk-question.ts";
import type { Teller } from "./telling.ts";
import type { Say } from "./words.ts";

export interface Stage {
  readonly quiz: Quiz;
  readonly say: Say;
  readonly teller: Teller;
  readonly section: HTMLElement;
  /** Beside the questions: opening, question whether to hand in, result. */
  readonly panel: HTMLElement;
  /** The questions by id, and where each stands in the page. */
  readonly asked: ReadonlyMap<string, Question>;
  readonly hosts: ReadonlyMap<string, LeerwijkQuestion>;
  /** Make a question answerable. */
  readonly begin: (host: LeerwijkQuestion, question: Question) => void;
  readonly announce: (text: string) => void;
}

/** A button of the panel. */
export interface Offer {
  readonly name: string;
  readonly isMain?: boolean;
  readonly act: () => void;
}

/** Show the panel with its buttons, or hide it where there is nothing to show. */
export function showPanel({ panel }: Stage, content: readonly Node[], offers: readonly Offer[] = []): void {
  panel.hidden = content.length === 0;
  panel.replaceChildren(...content, ...(offers.length > 0 ? [buttons(offers)] : []));
}

/** Return buttons in a row. */
export function buttons(offers: readonly Offer[]): HTMLElement {
  const made = offers.map(({ name, isMain, act }) => {
    const button = element(
      "button",
      { type: "button", class: isMain ? "lw-button lw-button--main" : "lw-button" },
      name,
    );
    button.addEventListener("click", act);
    return button;
  });
  return element("div", { class: "lw-buttons" }, ...made);
}

/** Bring an element to the top of the screen where its beginning cannot be seen. */
export function bringUp(shown: Element): void {
  const { top } = shown.getBoundingClientRect();
  if (top < 0 || top > innerHeight * 0.6) shown.scrollIntoView({ block: "start" });
}
