// SPDX-License-Identifier: EUPL-1.2
/** The page of search: a field, filters with counts and all results; going back goes back to what was asked before. */
import { type Answer, answerTo } from "./answer.ts";
import { type AskedFor, parametersOf, readFrom, type Shown } from "./asked-for.ts";
import { element } from "./elements.ts";
import { excerptOf } from "./excerpt.ts";
import { FacetForm } from "./facet-form.ts";
import { type FacetData, FacetTable } from "./facets.ts";
import { filtersIn, findForm } from "./find-form.ts";
import type { Card, SearchIndex } from "./index.ts";
import { Marker } from "./marker.ts";
import { paced } from "./pace.ts";
import { aboutOf, addressOf, nodesOf } from "./result.ts";
import { Texts } from "./texts.ts";
import { Types } from "./types.ts";

/** In a frame every step would be one of the page around it, whose way back is not ours to fill. */
const IN_FRAME = globalThis.parent !== globalThis.self;
/** A frame that follows the height of its page would push what stands below it out of sight. */
const AT_A_TIME = IN_FRAME ? 10 : 20;

export class Finder {
  readonly root: HTMLElement;
  readonly #index: SearchIndex;
  readonly #base: URL;
  readonly #texts: Texts;
  readonly #table: FacetTable;
  readonly #shown: readonly Shown[];
  readonly #facets: FacetForm;
  readonly #field: HTMLInputElement;
  readonly #status: HTMLElement;
  readonly #chips: HTMLElement;
  readonly #list: HTMLOListElement;
  readonly #more: HTMLButtonElement;
  readonly #lists: HTMLElement | null;
  #answer: Answer;
  #pages: readonly number[] = [];
  #latest = 0;

  /** `lists` are links to leaf through; they make way for results. */
  constructor(index: SearchIndex, data: FacetData, base: URL, lists: HTMLElement | null) {
    this.#index = index;
    this.#base = base;
    this.#lists = lists;
    this.#texts = new Texts(index.words);
    this.#table = tableOf(data, index);
    this.#shown = facetsIn(index, this.#texts);
    this.#facets = new FacetForm(
      this.#table,
      this.#shown.map(({ name }) => name),
      this.#texts,
    );
    this.#answer = { query: "", pages: [], marker: new Marker([], index.language), unknown: [] };
    const { form, field } = findForm(this.#texts.of("label"), this.#texts.of("title"));
    this.#field = field;
    this.#status = element("p", { class: "lw-find__status", role: "status" });
    this.#chips = element("p", { class: "lw-find__chips", hidden: true });
    this.#list = element("ol", { class: "lw-find__results", "aria-label": this.#texts.of("results") });
    const more = { class: "lw-search__more", type: "button", hidden: true };
    this.#more = element("button", more, this.#texts.of("more"));
    this.root = this.#build(form);
    this.#listen();
  }

  /** Show what the address asks for. */
  async start(): Promise<void> {
    const { query, chosen } = readFrom(new URLSearchParams(location.search), this.#table, this.#shown);
    this.#field.value = query;
    this.#facets.choose(chosen);
    await this.#search();
  }

  get #asked(): AskedFor {
    return { query: this.#field.value.trim(), chosen: this.#facets.chosen };
  }

  #build(form: HTMLFormElement): HTMLElement {
    const filters = filtersIn(this.#texts.of("filters"), this.#facets.root);
    const results = element(
      "div",
      { class: "lw-find__main" },
      this.#status,
      this.#chips,
      this.#list,
      this.#more,
    );
    if (this.#lists) results.append(this.#lists);
    return element("div", { class: "lw-find__box" }, form, filters, results);
  }

  #listen(): void {
    this.#field.addEventListener(
      "input",
      paced(() => this.#change("replaceState")),
    );
    this.root.querySelector("form")?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#change("pushState");
    });
    this.#facets.root.addEventListener("change", () => this.#change("pushState"));
    this.#more.addEventListener("click", () => this.#show(this.#list.childElementCount + AT_A_TIME));
    globalThis.addEventListener("popstate", () => this.start());
  }

  #change(how: "pushState" | "replaceState"): void {
    const parameters = parametersOf(this.#asked, this.#table, this.#shown).toString();
    try {
      history[IN_FRAME ? "replaceState" : how](null, "", parameters ? `?${parameters}` : location.pathname);
    } catch {
      // a page on disk may not change its address; it works, but cannot be shared
    }
    this.#search();
  }

  async #search(): Promise<void> {
    const latest = ++this.#latest;
    const { query } = this.#asked;
    try {
      const answer = await answerTo(query, this.#index);
      if (latest !== this.#latest) return;
      this.#answer = answer;
      const all = query ? answer.pages : this.#index.lengths.keys();
      const { pages, counts } = this.#table.filter(all, this.#facets.chosen);
      this.#pages = pages;
      this.#facets.count(counts);
      this.#showChips();
      await this.#show(AT_A_TIME);
    } catch {
      this.#status.textContent = this.#texts.of("failed");
    }
  }

  /** Show the first results; nothing asked for yet is no reason to list the whole site. */
  async #show(most: number): Promise<void> {
    const latest = ++this.#latest;
    const { query, chosen } = this.#asked;
    const isAsked = query !== "" || chosen.size > 0;
    const pages = isAsked ? this.#pages.slice(0, most) : [];
    const cards = await Promise.all(pages.map((page) => this.#index.card(page)));
    if (latest !== this.#latest) return;
    const known = most > AT_A_TIME ? this.#list.childElementCount : 0;
    const items = cards.slice(known).map((card) => this.#item(card));
    if (known === 0) this.#list.replaceChildren();
    this.#list.append(...items);
    if (known > 0) items[0]?.querySelector("a")?.focus();
    if (this.#lists) this.#lists.hidden = isAsked;
    this.#more.hidden = !isAsked || this.#pages.length <= most;
    this.#status.textContent = this.#summary(isAsked);
  }

  #summary(isAsked: boolean): string {
    const n = String(this.#pages.length);
    if (!isAsked) return this.#texts.of("everything", { n });
    if (this.#answer.query === "") return this.#texts.of(n === "1" ? "found.one" : "found.many", { n });
    return this.#texts.summary(this.#answer, this.#pages.length);
  }

  #item(card: Card): HTMLLIElement {
    const excerpt = excerptOf(card, this.#answer.marker);
    const href = addressOf(card, excerpt, this.#base);
    const link = element("a", { href }, ...nodesOf(excerpt.title));
    return element(
      "li",
      { class: "lw-find__result" },
      element("h2", { class: "lw-find__title" }, link),
      ...aboutOf(card, excerpt, this.#index.words, true),
      element("p", { class: "lw-find__excerpt" }, ...nodesOf(excerpt.text)),
    );
  }

  /** Show the values chosen, each with a button that drops it. */
  #showChips(): void {
    const { chosen } = this.#asked;
    const values = this.#table.facets.flatMap((facet) =>
      facet.values.map((value, place) => ({ value, place: facet.first + place })),
    );
    const buttons = values
      .filter(({ place }) => chosen.has(place))
      .map(({ value, place }) =>
        this.#dropping(value, new Set([...chosen].filter((other) => other !== place))),
      );
    if (buttons.length > 1) buttons.push(this.#chip(this.#texts.of("clear"), new Set()));
    this.#chips.replaceChildren(...buttons.flatMap((button) => [button, " "]));
    this.#chips.hidden = buttons.length === 0;
  }

  #dropping(value: string, left: ReadonlySet<number>): HTMLElement {
    const chip = this.#chip(value, left);
    chip.classList.add("lw-find__chip--value");
    chip.setAttribute("aria-label", this.#texts.of("remove", { value }));
    return chip;
  }

  #chip(text: string, left: ReadonlySet<number>): HTMLElement {
    const chip = element("button", { class: "lw-find__chip", type: "button" }, text);
    chip.addEventListener("click", () => {
      this.#facets.choose(left);
      this.#change("pushState");
      this.#field.focus();
    });
    return chip;
  }
}

function tableOf(data: FacetData, index: SearchIndex): FacetTable {
  const types = new Types(index.words);
  const names = types.all.map((type) => types.nameOf(type));
  const kinds = Array.from(index.lengths, (_, page) => types.nameOf(types.of(index.kindOf(page))));
  return new FacetTable(data, kinds, names);
}

/** Return the facets that the catalogue names. */
function facetsIn(index: SearchIndex, texts: Texts): Shown[] {
  const named = index.words["facets"];
  const names = typeof named === "object" ? Object.keys(named) : [];
  return names.map((name) => ({ name, address: texts.of(`facets.${name}.address`) }));
}
