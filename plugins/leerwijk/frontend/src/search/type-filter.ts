// SPDX-License-Identifier: EUPL-1.2
/** A filter on type of page: radio buttons that tell how many results there are of each type. */
import { element } from "./elements.ts";
import type { Types } from "./types.ts";

const ALL = "all";

interface Choice {
  label: HTMLLabelElement;
  input: HTMLInputElement;
  count: HTMLElement;
}

export class TypeFilter {
  readonly root: HTMLFieldSetElement;
  readonly #types: Types;
  readonly #choices: ReadonlyMap<string, Choice>;

  constructor(types: Types, legend: string) {
    this.#types = types;
    const choices = [ALL, ...types.all].map((type) => [type, choice(type, types.nameOf(type))] as const);
    this.#choices = new Map(choices);
    const labels = choices.map(([, { label }]) => label);
    const name = element("legend", { class: "lw-hidden" }, legend);
    this.root = element("fieldset", { class: "lw-search__types", hidden: true }, name, ...labels);
    const all = this.#choices.get(ALL);
    if (all) all.input.checked = true;
  }

  /** Return what says whether pages of a kind are let through, as things are now. */
  lets(): (kind: string) => boolean {
    const chosen = this.#chosen;
    return (kind) => chosen === ALL || this.#types.of(kind) === chosen;
  }

  /** Show how many results there are of each type, given the kind of every result. */
  count(kinds: readonly string[]): void {
    const totals = new Map<string, number>([[ALL, kinds.length]]);
    for (const kind of kinds) {
      const type = this.#types.of(kind);
      totals.set(type, (totals.get(type) ?? 0) + 1);
    }
    const chosen = this.#chosen;
    for (const [type, { label, count }] of this.#choices) {
      const total = totals.get(type) ?? 0;
      count.textContent = String(total);
      label.hidden = total === 0 && type !== chosen && type !== ALL;
    }
    this.root.hidden = totals.size < 3 && chosen === ALL;
  }

  get #chosen(): string {
    return [...this.#choices].find(([, { input }]) => input.checked)?.[0] ?? ALL;
  }
}

function choice(type: string, name: string): Choice {
  const input = element("input", {
    class: "lw-search__radio",
    type: "radio",
    name: "lw-search-type",
    value: type,
  });
  const count = element("span", { class: "lw-search__count" });
  return { input, count, label: element("label", { class: "lw-search__type" }, input, `${name} `, count) };
}
