// SPDX-License-Identifier: EUPL-1.2
/** Outcome: how many lessons learned are left, what was chosen, the lessons themselves, or the way out. */
import { element } from "../search/elements.ts";
import type { Texts } from "../search/texts.ts";
import type { State } from "./address.ts";
import type { Controls } from "./controls.ts";
import type { WayOut } from "./way-out.ts";

/** Where things go on the page; `list` holds what stands there without script. */
export interface Places {
  side: HTMLElement;
  main: HTMLElement;
  list: HTMLElement;
}

type LabelOf = (place: number) => string;

export class Outcome {
  readonly more: HTMLButtonElement;
  readonly #places: Places;
  readonly #controls: Controls;
  readonly #texts: Texts;
  readonly #status: HTMLElement;
  readonly #chips: HTMLElement;
  readonly #list: HTMLOListElement;
  readonly #empty: HTMLElement;

  constructor(places: Places, controls: Controls, texts: Texts) {
    this.#places = places;
    this.#controls = controls;
    this.#texts = texts;
    this.#status = element("p", { class: "lw-find__status", role: "status", tabindex: "-1" });
    this.#chips = element("p", { class: "lw-find__chips", hidden: true });
    this.#list = element("ol", { class: "lw-list", "aria-label": texts.of("results"), hidden: true });
    this.#empty = element("div", { class: "lw-callout lw-callout--note lw-browse__empty", hidden: true });
    const more = { class: "lw-search__more", type: "button", hidden: true };
    this.more = element("button", more, texts.of("more"));
    const head = element("div", { class: "lw-browse__head" }, this.#status, controls.order);
    places.side.before(controls.form);
    places.side.replaceChildren(controls.filters);
    places.list.before(head, this.#chips, this.#empty, this.#list, this.more);
  }

  /** Say how many there are, and what was chosen. */
  tell({ query, chosen }: State, count: number, unknown: readonly string[], labelOf: LabelOf): void {
    const n = String(count);
    const found = this.#texts.of(count === 1 ? "found.one" : "found.many", { n });
    const guesses = unknown.map((word) => this.#texts.of("similar", { word }));
    const isAsked = query !== "" || chosen.size > 0;
    const told = count === 0 ? this.#texts.of("none") : isAsked ? found : this.#texts.of("everything", { n });
    this.#status.textContent = [...guesses, told].join(" ");
    this.#showChips(chosen, labelOf);
    this.#empty.hidden = true;
  }

  /** Offer what to leave out of what was asked. */
  offer(ways: readonly WayOut[], labelOf: LabelOf): void {
    const { chosen } = this.#controls.state;
    const items = ways.map(({ dropped, left }) => {
      const name = dropped === undefined ? "without_query" : "without";
      const names = { n: String(left), value: dropped === undefined ? "" : labelOf(dropped) };
      const text = this.#texts.of(`${name}.${left === 1 ? "one" : "many"}`, names);
      const kept = new Set([...chosen].filter((value) => value !== dropped));
      const changes = dropped === undefined ? { query: "" } : { chosen: kept };
      return element("li", {}, this.#button(text, changes));
    });
    items.push(element("li", {}, this.#button(this.#texts.of("clear"), { query: "", chosen: new Set() })));
    const hint = element("p", {}, this.#texts.of("none_hint"));
    this.#empty.replaceChildren(hint, element("ul", { class: "lw-browse__ways" }, ...items));
    this.#empty.hidden = false;
  }

  /** Show the results instead of the list that stands there without script, or that list again. */
  replaceList(isAsked: boolean): void {
    this.#places.list.hidden = isAsked;
    this.#list.hidden = !isAsked;
  }

  /** Show lessons learned, after those that are there already when `from` is not 0. */
  show(items: readonly HTMLElement[], from: number, isMore: boolean): void {
    const rows = items.map((item) => element("li", {}, item));
    if (from === 0) this.#list.replaceChildren(...rows);
    else this.#list.append(...rows);
    this.more.hidden = !isMore;
  }

  /** Move on to the lesson at a place in the list. */
  focus(place: number): void {
    this.#list.children[place]?.querySelector("a")?.focus();
  }

  fail(): void {
    this.#status.textContent = this.#texts.of("failed");
    this.#places.list.hidden = false;
    this.show([], 0, false);
  }

  #showChips(chosen: ReadonlySet<number>, labelOf: LabelOf): void {
    const buttons = [...chosen].map((place) => {
      const kept = new Set([...chosen].filter((other) => other !== place));
      const chip = this.#button(labelOf(place), { chosen: kept });
      chip.classList.add("lw-find__chip--value");
      chip.setAttribute("aria-label", this.#texts.of("remove", { value: labelOf(place) }));
      return chip;
    });
    if (buttons.length > 1) buttons.push(this.#button(this.#texts.of("clear"), { chosen: new Set() }));
    this.#chips.replaceChildren(...buttons.flatMap((button) => [button, " "]));
    this.#chips.hidden = buttons.length === 0;
  }

  #button(text: string, changes: Partial<State>): HTMLButtonElement {
    const button = element("button", { class: "lw-find__chip", type: "button" }, text);
    button.addEventListener("click", () => {
      this.#controls.set(changes);
      this.#status.focus(); // the button is gone
    });
    return button;
  }
}
