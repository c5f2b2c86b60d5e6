// SPDX-License-Identifier: EUPL-1.2
/** <leerwijk-consent>: asks whether progress may be kept on this device; it stands in the page and covers nothing. */
import { element } from "../search/elements.ts";
import type { Say } from "./say.ts";

export type Answer = "yes" | "not_now" | "never";

const ANSWERS: readonly Answer[] = ["yes", "not_now", "never"];
const THINGS = ["lessons", "answers", "texts", "place"];

export class LeerwijkConsent extends HTMLElement {
  #count = 0;

  /** Put the question; `said` hears the answer and returns what to tell. */
  ask(say: Say, said: (answer: Answer) => string): void {
    this.#count = document.querySelectorAll("leerwijk-consent").length;
    const id = `lw-consent-${this.#count}`;
    const title = element("p", { class: "lw-consent__title", id, tabindex: "-1" }, say("title"));
    const buttons = ANSWERS.map((answer) => {
      const looks = answer === "yes" ? "lw-button lw-button--main" : "lw-button";
      const button = element("button", { type: "button", class: looks, "data-answer": answer }, say(answer));
      button.addEventListener("click", () => this.#close(said(answer)));
      return button;
    });
    const box = element(
      "div",
      { class: "lw-consent", role: "group", "aria-labelledby": id },
      title,
      element("p", {}, say("text")),
      element(
        "details",
        {},
        element("summary", {}, say("what")),
        element("ul", {}, ...THINGS.map((thing) => element("li", {}, say(`things.${thing}`)))),
        element("p", {}, say("where")),
        element("p", {}, say("never_note")),
      ),
      element("div", { class: "lw-consent__buttons" }, ...buttons),
    );
    this.replaceChildren(box);
  }

  /** Bring the reader to the question. */
  override focus(): void {
    this.querySelector<HTMLElement>(".lw-consent__title")?.focus();
  }

  #close(message: string): void {
    const told = element("p", { class: "lw-consent__told", tabindex: "-1" }, message);
    this.replaceChildren(told);
    told.focus();
  }
}
