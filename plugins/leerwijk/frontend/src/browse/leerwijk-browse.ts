// SPDX-License-Identifier: EUPL-1.2
/** <leerwijk-browse>: filters over all lessons learned. Without script the list within it stands as it is. */
import type { Words } from "../search/index.ts";
import { openIndex } from "../search/opening.ts";
import { Browser } from "./browser.ts";
import type { Cluster } from "./clusters.ts";

const SCRIPT = "script[data-search]";

export class LeerwijkBrowse extends HTMLElement {
  connectedCallback(): void {
    this.#upgrade().catch(() => this.classList.add("lw-browse--plain")); // the list is there all the same
  }

  async #upgrade(): Promise<void> {
    const script = document.querySelector<HTMLScriptElement>(SCRIPT);
    const base = new URL(script?.dataset["base"] ?? "", document.baseURI);
    const [words, clusters] = [...this.querySelectorAll("script")].map(({ text }) => JSON.parse(text));
    const [side, main, list] = ["side", "main", "list"].map((name) =>
      this.querySelector<HTMLElement>(`.lw-browse__${name}`),
    );
    if (!side || !main || !list) return;
    const index = await openIndex(base);
    const data = await index.facets();
    await new Browser(index, data, clusters as Cluster[], words as Words, base, { side, main, list }).start();
  }
}
