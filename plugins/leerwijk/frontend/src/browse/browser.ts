// SPDX-License-Identifier: EUPL-1.2
/** Browser: what a reader asks of the lessons learned, and what comes of it; going back goes back. */
import { type Answer, answerTo } from "../search/answer.ts";
import { excerptOf } from "../search/excerpt.ts";
import type { FacetData, Filtered } from "../search/facets.ts";
import type { Card, SearchIndex, Words } from "../search/index.ts";
import { Marker } from "../search/marker.ts";
import { addressOf } from "../search/result.ts";
import { Texts } from "../search/texts.ts";
import { Addresses, type State } from "./address.ts";
import { Catalogue } from "./catalogue.ts";
import type { Cluster } from "./clusters.ts";
import { Controls } from "./controls.ts";
import { ordered } from "./order.ts";
import { Outcome, type Places } from "./outcome.ts";
import { statementOf } from "./statement.ts";
import { waysOut } from "./way-out.ts";

/** Kind of page with a lesson learned of this site itself. */
const OWN = "lesson-learned";
const AT_A_TIME = 20;
/** Lessons that show before the others have come. */
const AT_ONCE = 5;
/** Milliseconds without a key before a search starts. */
const PAUSE = 120;

export class Browser {
  readonly #index: SearchIndex;
  readonly #base: URL;
  readonly #words: Words;
  readonly #catalogue: Catalogue;
  readonly #addresses: Addresses;
  readonly #controls: Controls;
  readonly #outcome: Outcome;
  #answer: Answer;
  #pages: readonly number[] = [];
  #shown = 0;
  #latest = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    index: SearchIndex,
    data: FacetData,
    clusters: readonly Cluster[],
    words: Words,
    base: URL,
    places: Places,
  ) {
    this.#index = index;
    this.#base = base;
    this.#words = words;
    this.#catalogue = new Catalogue(index, data, clusters);
    const texts = new Texts(words["browse"] as Words);
    const isKnown = ({ name }: { name: string }): boolean =>
      this.#catalogue.table.facets.some((facet) => facet.name === name);
    this.#controls = new Controls(this.#catalogue.table, isKnown, texts);
    this.#addresses = new Addresses(this.#catalogue.table, this.#controls.shown, {
      name: texts.of("sort_address"),
      of: (order) => texts.of(`sort_addresses.${order}`),
    });
    this.#answer = { query: "", pages: [], marker: new Marker([], index.language), unknown: [] };
    this.#outcome = new Outcome(places, this.#controls, texts);
    this.#controls.listen({
      typed: () => this.#later(() => this.#change("replaceState")),
      changed: () => this.#change("pushState"),
    });
    this.#outcome.more.addEventListener("click", () => this.#show(this.#shown));
    globalThis.addEventListener("popstate", () => this.start());
  }

  /** Show what the address asks for. */
  start(): Promise<void> {
    this.#controls.state = this.#addresses.read(location.search);
    return this.#find();
  }

  #later(act: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, PAUSE);
  }

  #change(how: "pushState" | "replaceState"): void {
    clearTimeout(this.#timer);
    const address = this.#addresses.write(this.#controls.state);
    try {
      if (address !== location.search) history[how](null, "", address || location.pathname);
    } catch {
      // a page on disk may not change its address; it works, but cannot be shared
    }
    this.#find();
  }

  async #find(): Promise<void> {
    const latest = ++this.#latest;
    const state = this.#controls.state;
    try {
      const answer = await answerTo(state.query, this.#index);
      if (latest !== this.#latest) return;
      this.#answer = answer;
      await this.#tell(state);
    } catch {
      this.#outcome.fail();
    }
  }

  /** Show how many lessons learned there are under the filters, and the first of them. */
  async #tell(state: State): Promise<void> {
    const { everything, table } = this.#catalogue;
    const known = new Set(everything);
    const found = state.query ? this.#answer.pages.filter((page) => known.has(page)) : everything;
    const { pages, counts }: Filtered = table.filter(found, state.chosen);
    this.#controls.count(counts);
    this.#pages = ordered(pages, state.order, table);
    this.#outcome.tell(state, pages.length, this.#answer.unknown, (place) => this.#catalogue.labelOf(place));
    const isAsked = state.query !== "" || state.chosen.size > 0 || state.order !== "";
    if (pages.length === 0) {
      this.#outcome.offer(waysOut(table, state.chosen, found, everything), (place) =>
        this.#catalogue.labelOf(place),
      );
    }
    this.#outcome.replaceList(isAsked);
    if (isAsked && pages.length > 0) await this.#show(0);
    else this.#outcome.show([], 0, false);
  }

  /** Show more of the lessons learned, after the first `from`. */
  async #show(from: number): Promise<void> {
    const latest = this.#latest;
    const next = this.#pages.slice(from, from + AT_A_TIME);
    this.#shown = from + next.length;
    const isMore = this.#shown < this.#pages.length;
    for (const part of [next.slice(0, AT_ONCE), next.slice(AT_ONCE)]) {
      const cards = await Promise.all(part.map((page) => this.#index.card(page)));
      if (latest !== this.#latest) return;
      const items = cards.map((card, place) => this.#item(part[place] ?? 0, card));
      const isFirst = part[0] === next[0];
      this.#outcome.show(items, isFirst ? from : from + AT_ONCE, isMore && !isFirst);
      if (isFirst && from > 0) this.#outcome.focus(from);
    }
  }

  #item(page: number, card: Card): HTMLElement {
    const whole = { ...card, title: card.description, sections: [] };
    const { title } = excerptOf(whole, this.#answer.marker);
    const excerpt = { title, heading: [], text: [], anchor: "", directive: "" };
    const href = addressOf(card, excerpt, this.#base);
    const told = this.#catalogue.valuesOf(page);
    const origin = card.kind === OWN ? [] : (told["origin"] ?? []);
    const values = { ...told, origin, weight: card.facets["weight"] ?? [] };
    return statementOf(href, title, values, this.#words);
  }
}
