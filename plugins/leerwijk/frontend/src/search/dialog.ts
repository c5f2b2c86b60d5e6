// SPDX-License-Identifier: EUPL-1.2
/** The search dialog: a field, a filter on page type, results, and a line that tells how many there are. */
import { isSlashOn, switchSlash } from "../slash.ts";
import { Combobox } from "./combobox.ts";
import { element } from "./elements.ts";
import { excerptOf } from "./excerpt.ts";
import type { SearchIndex } from "./index.ts";
import { Marker } from "./marker.ts";
import { lookUp } from "./query.ts";
import { ranked } from "./ranking.ts";
import { linkTo } from "./result.ts";
import { textAt } from "./texts.ts";
import { TypeFilter } from "./type-filter.ts";

const AT_A_TIME = 8;
/** Milliseconds without a key before a search starts. */
const PAUSE = 200;

export class SearchDialog {
  readonly root: HTMLDialogElement;
  readonly #index: SearchIndex;
  readonly #base: URL;
  readonly #combobox: Combobox;
  readonly #filter: TypeFilter;
  readonly #status: HTMLElement;
  readonly #more: HTMLButtonElement;
  #marker = new Marker([]);
  #pages: number[] = [];
  #latest = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(index: SearchIndex, base: URL) {
    this.#index = index;
    this.#base = base;
    this.#combobox = new Combobox(this.#text("label"), this.#text("results"));
    this.#filter = new TypeFilter(index.kinds, index.words);
    this.#status = element("p", { class: "lw-search__status", role: "status" });
    this.#more = element(
      "button",
      { class: "lw-search__more", type: "button", hidden: true },
      this.#text("more"),
    );
    this.root = this.#build();
    this.#listen();
  }

  show(): void {
    if (!this.root.open) this.root.showModal();
    this.#combobox.field.select();
    if (this.#query === "") this.#say(this.#text("hint"));
  }

  get #query(): string {
    return this.#combobox.field.value.trim();
  }

  #text(path: string, names?: Record<string, string>): string {
    return textAt(this.#index.words, path, names) ?? path;
  }

  #build(): HTMLDialogElement {
    const close = element("button", { class: "lw-search__close", type: "submit" }, this.#text("close"));
    const form = element("form", { class: "lw-search__form", method: "dialog" }, this.#combobox.field, close);
    const body = element("div", { class: "lw-search__body" }, this.#combobox.list, this.#more);
    const box = element("div", { class: "lw-search__box" });
    box.append(form, this.#filter.root, this.#status, body, this.#foot());
    return element("dialog", { class: "lw-search", "aria-label": this.#text("title") }, box);
  }

  #foot(): HTMLElement {
    const box = element("input", { type: "checkbox" });
    box.checked = isSlashOn();
    box.addEventListener("change", () => switchSlash(box.checked));
    const slash = element("label", { class: "lw-search__slash" }, box, this.#text("slash"));
    return element("p", { class: "lw-search__foot" }, element("span", {}, this.#text("keys")), slash);
  }

  #listen(): void {
    const { field, list } = this.#combobox;
    field.addEventListener("input", () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.#search(), PAUSE);
    });
    list.addEventListener("click", (event) => {
      if (!event.ctrlKey && !event.metaKey && !event.shiftKey) this.root.close();
    });
    this.root.addEventListener("click", (event) => {
      if (event.target === this.root) this.root.close();
    });
    this.#filter.root.addEventListener("change", () => this.#show(AT_A_TIME));
    this.#more.addEventListener("click", () => this.#show(list.childElementCount + AT_A_TIME));
  }

  async #search(): Promise<void> {
    const latest = ++this.#latest;
    try {
      const found = await lookUp(this.#combobox.field.value, this.#index);
      if (latest !== this.#latest) return;
      this.#marker = new Marker(found.map(({ term }) => term));
      this.#pages = ranked(found, this.#index);
      this.#filter.count(this.#pages.map((page) => this.#index.kindOf(page)));
      await this.#show(AT_A_TIME);
    } catch {
      this.#say(this.#text("failed"));
    }
  }

  async #show(most: number): Promise<void> {
    const latest = ++this.#latest;
    const pages = this.#pages.filter((page) => this.#filter.lets(this.#index.kindOf(page)));
    const cards = await Promise.all(pages.slice(0, most).map((page) => this.#index.card(page)));
    if (latest !== this.#latest) return;
    const links = cards.map((card) =>
      linkTo(card, excerptOf(card, this.#marker), this.#index.words, this.#base),
    );
    this.#combobox.offer(links);
    this.#more.hidden = pages.length <= most;
    this.#say(this.#summary(pages.length));
  }

  #summary(count: number): string {
    if (this.#query === "") return this.#text("hint");
    if (count === 0) return this.#text("none", { query: this.#query });
    return this.#text(count === 1 ? "found.one" : "found.many", { n: String(count) });
  }

  /** Tell it, also to who does not see it. */
  #say(text: string): void {
    this.#status.textContent = text;
  }
}
