// SPDX-License-Identifier: EUPL-1.2
/** <leerwijk-seek>: the button in a player that searches the package, and takes the learner to what was found. */
import { run } from "../run.ts";
import type { Followed } from "../search/dialog.ts";
import { element } from "../search/elements.ts";
import type { LeerwijkSearch } from "../search/leerwijk-search.ts";
import { asksForSearch } from "./asking.ts";
import { FRAME, heard, type Said, send } from "./messages.ts";
import type { Plan } from "./plan.ts";

const PAGES = "pages/";
const CODE = "assets/search.js";
const INDEX = "assets/search.index.js";

export class LeerwijkSeek extends HTMLElement {
  #loading: Promise<LeerwijkSearch> | undefined;
  /** Words to mark on the page that was asked for, until it is there. */
  #words: readonly string[] | undefined;
  /** Address of the page that is shown, and where messages to it go. */
  #shown = { url: "", origin: "" };

  connectedCallback(): void {
    if (this.firstChild) return;
    const plan = JSON.parse(document.getElementById("lw-plan")?.textContent ?? "") as Plan;
    const button = element(
      "button",
      {
        type: "button",
        class: "lw-player__search",
        "aria-haspopup": "dialog",
        "aria-keyshortcuts": "Control+K",
      },
      plan.words["search"] ?? "",
    );
    const open = (): void => void this.#open().catch(() => this.#giveUp(button, plan));
    button.addEventListener("click", open);
    this.append(button);
    addEventListener("message", (event) => this.#hear(event, open));
    addEventListener("keydown", (event) => {
      if (!asksForSearch(event) || document.querySelector("dialog[open]")) return;
      event.preventDefault();
      open();
    });
    addEventListener("leerwijk:follow", (event) => {
      event.preventDefault();
      this.#follow((event as CustomEvent<Followed>).detail);
    });
  }

  get #frame(): HTMLIFrameElement | null {
    return document.querySelector(`iframe[name="${FRAME}"]`);
  }

  async #open(): Promise<void> {
    this.#loading ??= this.#load();
    await (await this.#loading).open();
  }

  async #load(): Promise<LeerwijkSearch> {
    await run(new URL(CODE, document.baseURI).href);
    const search = document.createElement("leerwijk-search");
    Object.assign(search.dataset, { base: PAGES, index: INDEX });
    document.body.append(search);
    return search as LeerwijkSearch;
  }

  #giveUp(button: HTMLButtonElement, { words }: Plan): void {
    button.disabled = true;
    button.textContent = words["search_failed"] ?? "";
  }

  /** Go to what was found as the contents of the player do, and mark the words there. */
  #follow({ url, anchor, words }: Followed): void {
    const page = url.replace(/index\.html$/u, "");
    const isShown = anchor !== "" && new URL(PAGES + url, document.baseURI).href === this.#shown.url;
    this.#words = words;
    this.dispatchEvent(
      new CustomEvent("leerwijk:open", {
        bubbles: true,
        detail: { url: anchor ? `${page}#${anchor}` : page },
      }),
    );
    if (isShown) this.#mark();
    this.#frame?.focus();
  }

  #hear(event: MessageEvent, open: () => void): void {
    const said = heard<Said>(event, this.#frame?.contentWindow ?? null);
    if (said?.type === "search") open();
    if (said?.type !== "hello") return;
    this.#shown = { url: said.url.replace(/#.*$/u, ""), origin: event.origin };
    this.#mark();
  }

  #mark(): void {
    const page = this.#frame?.contentWindow;
    if (page && this.#words) send(page, this.#shown.origin, { type: "found", words: this.#words });
    this.#words = undefined;
  }
}
