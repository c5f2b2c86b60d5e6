// SPDX-License-Identifier: EUPL-1.2
/** The step bar: which questions there are, how each stands, and the way to each. */
import type { Turn } from "../quiz/attempt.ts";
import { element } from "../search/elements.ts";
import type { Stage } from "./stage.ts";
import { plain } from "./texts.ts";
import type { Say } from "./words.ts";

/** How a question stands, as the bar tells it. */
export type Standing =
  | "open"
  | "given"
  | "correct"
  | "partly"
  | "incorrect"
  | "shown"
  | "unscored"
  | "returning";

/** Return how a question stands, from its turn. */
export function standingOf({ phase, tries }: Turn): Standing {
  return phase === "open" && tries > 0 ? "returning" : phase;
}

export class StepBar {
  readonly root: HTMLElement;
  readonly #buttons: readonly HTMLButtonElement[];
  readonly #say: Say;

  constructor(count: number, { say, quiz }: Pick<Stage, "say" | "quiz">, go: (index: number) => void) {
    this.#say = say;
    this.#buttons = Array.from({ length: count }, (_, index) => {
      const button = element("button", { type: "button", class: "lw-step-bar__step" }, String(index + 1));
      button.addEventListener("click", () => go(index));
      return button;
    });
    const steps = this.#buttons.map((button) => element("li", {}, button));
    this.root = element(
      "nav",
      { class: "lw-step-bar", "aria-label": say("steps", { quiz: plain(quiz.title) }) },
      element("ol", {}, ...steps),
    );
  }

  show(standings: readonly Standing[], current: number | undefined): void {
    this.#buttons.forEach((button, index) => {
      const standing = standings[index] ?? "open";
      button.dataset["standing"] = standing;
      button.setAttribute(
        "aria-label",
        this.#say("step", { n: index + 1, standing: this.#say(`standing.${standing}`) }),
      );
      if (index === current) button.setAttribute("aria-current", "step");
      else button.removeAttribute("aria-current");
    });
  }
}
