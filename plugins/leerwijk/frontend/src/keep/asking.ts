// SPDX-License-Identifier: EUPL-1.2
/**
 * Asking: when and where a learner is asked whether progress may be kept. Once by itself; who says "not now" is
 * not asked again in this tab, who asks not to be asked never. That choice is the one thing that is then remembered.
 */
import { element } from "../search/elements.ts";
import type { Kept } from "../state/storage.ts";
import type { Answer, LeerwijkConsent } from "./consent.ts";
import type { Say } from "./say.ts";

export class Asking {
  readonly #kept: Kept;
  readonly #key: string;
  readonly #status = element("p", { class: "lw-hidden", role: "status" });
  #wasAsked = false;

  constructor(kept: Kept, site: string) {
    this.#kept = kept;
    this.#key = `leerwijk:${site}:quiet`;
    document.body.append(this.#status);
  }

  /** Whether the learner asked not to be asked. */
  get isQuiet(): boolean {
    return this.#isRemembered(() => localStorage);
  }

  /** Ask at the end of a part of the page, when there is reason to. */
  atFirst(place: Element, say: Say): void {
    if (this.#wasAsked || this.#kept.isAgreed || !this.#kept.isAvailable) return;
    if (this.isQuiet || this.#isRemembered(() => sessionStorage)) return;
    this.put(place, say);
    this.#status.textContent = say("asked");
  }

  /** Ask because the learner wants to be asked. */
  put(place: Element, say: Say): LeerwijkConsent {
    this.#wasAsked = true;
    for (const earlier of document.querySelectorAll("leerwijk-consent")) earlier.remove();
    const consent = document.createElement("leerwijk-consent") as LeerwijkConsent;
    place.append(consent);
    consent.ask(say, (answer) => this.#said(answer, say));
    return consent;
  }

  /** Forget that the learner asked not to be asked. */
  forget(): void {
    for (const area of [() => localStorage, () => sessionStorage]) this.#remember(area, false);
  }

  #said(answer: Answer, say: Say): string {
    this.#status.textContent = "";
    this.forget();
    if (answer === "yes") {
      this.#kept.agree();
      return say(this.#kept.notice ? `problem.${this.#kept.notice}` : "saved_now");
    }
    this.#remember(answer === "never" ? () => localStorage : () => sessionStorage, true);
    return say("refused");
  }

  #isRemembered(area: () => Storage): boolean {
    try {
      return area().getItem(this.#key) !== null;
    } catch {
      return false;
    }
  }

  #remember(area: () => Storage, isQuiet: boolean): void {
    try {
      if (isQuiet) area().setItem(this.#key, "1");
      else area().removeItem(this.#key);
    } catch {
      // a browser that keeps nothing asks again on the next page
    }
  }
}
