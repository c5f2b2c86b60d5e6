// SPDX-License-Identifier: EUPL-1.2
/** The filters of the page of search: checkboxes that tell how many results each value leaves. */
import { element } from "./elements.ts";
import type { Facet, FacetTable } from "./facets.ts";
import type { Texts } from "./texts.ts";

/** Values that show at once when there are many; the others are there on request. */
const FEW = 8;
const MANY = 10;

interface Box {
  label: HTMLLabelElement;
  input: HTMLInputElement;
  count: HTMLElement;
}

/** A facet: the places of its values, and the button that shows them all. */
interface Group {
  fieldset: HTMLElement;
  places: readonly number[];
  all: HTMLButtonElement;
  texts: Texts;
  isWhole: boolean;
}

export class FacetForm {
  readonly root: HTMLElement;
  readonly #boxes = new Map<number, Box>();
  readonly #groups: Group[] = [];
  #counts: Uint32Array = new Uint32Array();

  constructor(table: FacetTable, names: readonly string[], texts: Texts) {
    this.root = element("div", { class: "lw-find__facets" });
    for (const name of names) {
      const facet = table.facets.find((each) => each.name === name);
      if (facet && facet.values.length > 0) this.root.append(this.#fieldset(facet, texts));
    }
  }

  get chosen(): Set<number> {
    return new Set([...this.#boxes].filter(([, { input }]) => input.checked).map(([place]) => place));
  }

  choose(chosen: ReadonlySet<number>): void {
    for (const [place, { input }] of this.#boxes) input.checked = chosen.has(place);
  }

  /** Show how many results each value leaves; values that leave none are hidden, unless they are chosen. */
  count(counts: Uint32Array): void {
    this.#counts = counts;
    for (const [place, { count }] of this.#boxes) count.textContent = String(this.#countOf(place));
    for (const group of this.#groups) this.#showFew(group);
  }

  #fieldset(facet: Facet, texts: Texts): HTMLElement {
    const places = facet.values.map((_, place) => facet.first + place);
    const labels = facet.values.map((value, place) => this.#box(value, facet.first + place));
    const legend = element("legend", { class: "lw-find__legend" }, texts.of(`facets.${facet.name}.title`));
    const all = element("button", { class: "lw-find__all", type: "button", hidden: true });
    const fieldset = element("fieldset", { class: "lw-find__facet" }, legend, ...labels, all);
    const group = { fieldset, places, all, texts, isWhole: false };
    all.addEventListener("click", () => {
      group.isWhole = true;
      this.#showFew(group);
      fieldset.querySelector("input")?.focus();
    });
    this.#groups.push(group);
    return fieldset;
  }

  /** Of many values show those that leave most results, and those that are chosen. */
  #showFew({ fieldset, places, all, texts, isWhole }: Group): void {
    const left = places.filter((place) => this.#countOf(place) > 0 || this.#boxes.get(place)?.input.checked);
    const isFew = isWhole || left.length <= MANY;
    const most = [...left].sort((a, b) => this.#countOf(b) - this.#countOf(a) || a - b).slice(0, FEW);
    const shown = new Set(isFew ? left : most);
    for (const place of places) {
      const box = this.#boxes.get(place);
      if (box) box.label.hidden = !shown.has(place) && !box.input.checked;
    }
    all.hidden = isFew;
    all.textContent = texts.of("more_values", { n: String(left.length) });
    fieldset.hidden = left.length === 0;
  }

  #countOf(place: number): number {
    return this.#counts[place] ?? 0;
  }

  #box(value: string, place: number): HTMLLabelElement {
    const input = element("input", { type: "checkbox", value: String(place) });
    const count = element("span", { class: "lw-search__count" });
    const label = element(
      "label",
      { class: "lw-find__value" },
      input,
      element("span", {}, value, " ", count),
    );
    this.#boxes.set(place, { label, input, count });
    return label;
  }
}
