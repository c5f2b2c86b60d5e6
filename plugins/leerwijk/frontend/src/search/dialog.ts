// SPDX-License-Identifier: EUPL-1.2
/** The search dialog: a field, a filter on type of page, results by type, and a line that tells how many there are. */
import { isSlashOn, switchSlash } from "../slash.ts";
import { type Answer, answerTo } from "./answer.ts";
import { Combobox, type Group } from "./combobox.ts";
import { element } from "./elements.ts";
import { type Excerpt, excerptOf } from "./excerpt.ts";
import type { Card, SearchIndex } from "./index.ts";
import { keepFocusIn } from "./keep-focus.ts";
import { Marker } from "./marker.ts";
import { paced } from "./pace.ts";
import { aboutOf, addressOf, nodesOf } from "./result.ts";
import { Texts } from "./texts.ts";
import { TypeFilter } from "./type-filter.ts";
import { OTHER, Types } from "./types.ts";

const AT_A_TIME = 8;

/** What `leerwijk:follow` tells: the spot that a result leads to, and the words that answered as they stand there. */
export interface Followed {
  readonly url: string;
  readonly anchor: string;
  readonly words: readonly string[];
}

export class SearchDialog {
  readonly root: HTMLDialogElement;
  readonly #index: SearchIndex;
  readonly #base: URL;
  readonly #texts: Texts;
  readonly #types: Types;
  readonly #combobox: Combobox;
  readonly #filter: TypeFilter;
  readonly #status: HTMLElement;
  readonly #more: HTMLButtonElement;
  readonly #all: HTMLAnchorElement;
  readonly #spots = new WeakMap<HTMLAnchorElement, Followed>();
  #answer: Answer;
  #shown = 0;
  #latest = 0;

  constructor(index: SearchIndex, base: URL) {
    this.#index = index;
    this.#base = base;
    this.#texts = new Texts(index.words);
    this.#types = new Types(index.words);
    this.#answer = { query: "", pages: [], marker: new Marker([], index.language), unknown: [] };
    this.#combobox = new Combobox(this.#texts.of("label"), this.#texts.of("results"));
    this.#filter = new TypeFilter(this.#types, this.#texts.of("filter"));
    this.#status = element("p", { class: "lw-search__status", role: "status" });
    const more = { class: "lw-search__more", type: "button", hidden: true };
    this.#more = element("button", more, this.#texts.of("more"));
    this.#all = element("a", { class: "lw-search__all", hidden: true }, this.#texts.of("all"));
    this.root = this.#build();
    this.#listen();
  }

  show(): void {
    if (!this.root.open) this.root.showModal();
    this.#combobox.field.select();
    if (this.#query === "") this.#say(this.#texts.of("hint"));
  }

  get #query(): string {
    return this.#combobox.field.value.trim();
  }

  #build(): HTMLDialogElement {
    const close = element("button", { class: "lw-search__close", type: "submit" }, this.#texts.of("close"));
    const form = element("form", { class: "lw-search__form", method: "dialog" }, this.#combobox.field, close);
    const ends = element("p", { class: "lw-search__ends" }, this.#more, this.#all);
    const body = element("div", { class: "lw-search__body" }, this.#combobox.list, ends);
    const box = element("div", { class: "lw-search__box" });
    box.append(form, this.#filter.root, this.#status, body, this.#foot());
    return element("dialog", { class: "lw-search", "aria-label": this.#texts.of("title") }, box);
  }

  #foot(): HTMLElement {
    const keys = element("span", {}, this.#texts.of("keys"));
    if (!("slash" in this.#index.words)) return element("p", { class: "lw-search__foot" }, keys);
    const box = element("input", { type: "checkbox" });
    box.checked = isSlashOn();
    box.addEventListener("change", () => switchSlash(box.checked));
    const slash = element("label", { class: "lw-search__slash" }, box, this.#texts.of("slash"));
    return element("p", { class: "lw-search__foot" }, keys, slash);
  }

  #listen(): void {
    const { field, list } = this.#combobox;
    keepFocusIn(this.root);
    field.addEventListener(
      "input",
      paced(() => this.#search()),
    );
    list.addEventListener("click", (event) => {
      const isHere = !event.ctrlKey && !event.metaKey && !event.shiftKey;
      const link = isHere && event.target instanceof Element ? event.target.closest("a") : null;
      if (!link) return;
      this.root.close();
      if (!this.#follows(link)) event.preventDefault();
    });
    this.root.addEventListener("click", (event) => {
      if (event.target === this.root) this.root.close();
    });
    this.#filter.root.addEventListener("change", () => this.#show(AT_A_TIME));
    this.#more.addEventListener("click", () => this.#show(this.#shown + AT_A_TIME));
  }

  /** Tell who is around which spot was chosen; say whether nobody else leads there. */
  #follows(link: HTMLAnchorElement): boolean {
    const detail = this.#spots.get(link);
    return this.root.dispatchEvent(
      new CustomEvent("leerwijk:follow", { bubbles: true, cancelable: true, detail }),
    );
  }

  async #search(): Promise<void> {
    const latest = ++this.#latest;
    try {
      const answer = await answerTo(this.#combobox.field.value, this.#index);
      if (latest !== this.#latest) return;
      this.#answer = answer;
      this.#filter.count(answer.pages.map((page) => this.#index.kindOf(page)));
      await this.#show(AT_A_TIME);
    } catch {
      this.#say(this.#texts.of("failed"));
    }
  }

  async #show(most: number): Promise<void> {
    const latest = ++this.#latest;
    const lets = this.#filter.lets();
    const pages = this.#answer.pages.filter((page) => lets(this.#index.kindOf(page)));
    const cards = await Promise.all(pages.slice(0, most).map((page) => this.#index.card(page)));
    if (latest !== this.#latest) return;
    this.#shown = cards.length;
    this.#combobox.offer(this.#groups(cards));
    this.#more.hidden = pages.length <= most;
    this.#offerAll(pages.length);
    this.#say(this.#texts.summary(this.#answer, pages.length));
  }

  /** Return the results by type of page, the type of the best one first. */
  #groups(cards: readonly Card[]): Group[] {
    const types = [...new Set(cards.map((card) => this.#types.of(card.kind)))];
    return types.map((type) => ({
      name: this.#types.nameOf(type),
      links: cards
        .filter((card) => this.#types.of(card.kind) === type)
        .map((card) => this.#option(card, type === OTHER)),
    }));
  }

  #option(card: Card, withKind: boolean): HTMLAnchorElement {
    const excerpt = excerptOf(card, this.#answer.marker);
    const parts = [
      element("span", { class: "lw-search__title" }, ...nodesOf(excerpt.title)),
      ...aboutOf(card, excerpt, this.#index.words, withKind),
      element("span", { class: "lw-search__excerpt" }, ...nodesOf(excerpt.text)),
    ];
    const href = addressOf(card, excerpt, this.#base);
    const attributes = { class: "lw-search__result", href, role: "option", tabindex: "-1" };
    const link = element(
      "a",
      { ...attributes, "aria-selected": "false" },
      ...parts.flatMap((part) => [part, " "]),
    );
    this.#spots.set(link, { url: card.url, anchor: excerpt.anchor, words: wordsOf(card, excerpt) });
    return link;
  }

  /** Offer the page where the same results have more filters. */
  #offerAll(count: number): void {
    this.#all.hidden = this.#index.page === "" || count === 0;
    const address = new URL(this.#index.page, this.#base);
    if (this.#base.protocol === "file:") address.pathname += "index.html";
    address.searchParams.set("q", this.#query);
    this.#all.href = address.href;
  }

  /** Tell it, also to who does not see it. */
  #say(text: string): void {
    this.#status.textContent = text;
  }
}

/** Return the words to mark where a result leads; a term stands there as the heading of its section says. */
function wordsOf({ kind, sections }: Card, { heading, text }: Excerpt): string[] {
  if (kind === "term") return sections.map(([, used]) => used);
  return [...new Set([...heading, ...text].filter(({ isMarked }) => isMarked).map((piece) => piece.text))];
}
