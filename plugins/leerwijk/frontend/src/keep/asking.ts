// SPDX-License-Identifier: EUPL-1.2
/**
 * Asking: when and where a learner is asked whether progress may be kept. At most once a page by itself; never
 * again for who asked not to be asked, which is the one thing that is then remembered.
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
    try {
      return localStorage.getItem(this.#key) !== null;
    } catch {
      return false;
    }
  }

  /** Ask at the end of a part of the page, when there is reason to. */
  atFirst(place: Element, say: Say): void {
    if (this.#wasAsked || this.isQuiet || this.#kept.isAgreed || !this.#kept.isAvailable) return;
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
    this.#remember(false);
  }

  #said(answer: Answer, say: Say): string {
    this.#status.textContent = "";
    if (answer === "yes") {
      this.#remember(false);
      this.#kept.agree();
      return say(this.#kept.notice ? `problem.${this.#kept.notice}` : "saved_now");
    }
    if (answer === "never") this.#remember(true);
    return say("refused");
  }

  #remember(isQuiet: boolean): void {
    try {
      if (isQuiet) localStorage.setItem(this.#key, "1");
      else localStorage.removeItem(this.#key);
    } catch {
      // a browser that keeps nothing asks again on the next page
    }
  }
}
