// SPDX-License-Identifier: EUPL-1.2
/** Controls: the field for words, the filters with their counts, and the choice of an order. */
import type { Shown } from "../search/asked-for.ts";
import { element } from "../search/elements.ts";
import { FacetForm } from "../search/facet-form.ts";
import type { FacetTable } from "../search/facets.ts";
import { filtersIn, findForm } from "../search/find-form.ts";
import type { Texts } from "../search/texts.ts";
import type { State } from "./address.ts";
import { ORDERS } from "./order.ts";

/** Called when a reader typed, and when a reader changed something else. */
export interface Listeners {
  typed: () => void;
  changed: () => void;
}

export class Controls {
  /** The facets there are filters for. */
  readonly shown: readonly Shown[];
  readonly form: HTMLFormElement;
  readonly filters: HTMLElement;
  readonly order: HTMLElement;
  readonly #field: HTMLInputElement;
  readonly #select: HTMLSelectElement;
  readonly #forms: readonly FacetForm[];
  readonly #fold: HTMLDetailsElement;

  constructor(table: FacetTable, isKnown: (shown: Shown) => boolean, texts: Texts) {
    const groups = ["main_facets", "more_facets"].map((group) =>
      texts
        .of(group)
        .split(" ")
        .map((name) => ({ name, address: texts.of(`facets.${name}.address`) }))
        .filter(isKnown),
    );
    this.shown = groups.flat();
    this.#forms = groups.map(
      (group) =>
        new FacetForm(
          table,
          group.map(({ name }) => name),
          texts,
        ),
    );
    const { form, field } = findForm(texts.of("label"), texts.of("search"));
    this.form = form;
    this.#field = field;
    this.#select = element(
      "select",
      { class: "lw-browse__select" },
      ...ORDERS.map((order) => element("option", { value: order }, texts.of(`sorts.${order}`))),
    );
    this.order = element("label", { class: "lw-browse__order" }, texts.of("sort"), " ", this.#select);
    const [main, more] = this.#forms.map(({ root }) => root);
    this.#fold = element(
      "details",
      { class: "lw-browse__more" },
      element("summary", { class: "lw-find__filters" }, texts.of("more_filters")),
      more ?? "",
    );
    this.filters = filtersIn(texts.of("filters"), main ?? "", this.#fold);
  }

  get state(): State {
    const chosen = new Set(this.#forms.flatMap((form) => [...form.chosen]));
    const order = this.#select.value === ORDERS[0] ? "" : this.#select.value;
    return { query: this.#field.value.trim(), chosen, order };
  }

  set state({ query, chosen, order }: State) {
    this.#field.value = query;
    this.choose(chosen);
    this.#select.value = order || ORDERS[0];
    if (this.#forms[1] && this.#forms[1].chosen.size > 0) this.#fold.open = true;
  }

  choose(chosen: ReadonlySet<number>): void {
    for (const form of this.#forms) form.choose(chosen);
  }

  /** Change what is asked as a reader would. */
  set(changes: Partial<State>): void {
    this.state = { ...this.state, ...changes };
    this.form.requestSubmit();
  }

  count(counts: Uint32Array): void {
    for (const form of this.#forms) form.count(counts);
  }

  listen({ typed, changed }: Listeners): void {
    this.#field.addEventListener("input", typed);
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      changed();
    });
    this.filters.addEventListener("change", changed);
    this.#select.addEventListener("change", changed);
  }
}
