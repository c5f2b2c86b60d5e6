// SPDX-License-Identifier: EUPL-1.2
/** A filter on page type: radio buttons that tell how many results there are of each type. */
import { element } from "./elements.ts";
import type { Words } from "./index.ts";
import { textAt } from "./texts.ts";

const ALL = "";
const OTHER = "other";

interface Choice {
  label: HTMLLabelElement;
  input: HTMLInputElement;
  count: HTMLElement;
}

export class TypeFilter {
  readonly root: HTMLFieldSetElement;
  readonly #types: ReadonlyMap<string, string>;
  readonly #choices: ReadonlyMap<string, Choice>;

  constructor(kinds: readonly string[], words: Words) {
    const nameOf = (type: string): string | undefined => textAt(words, `types.${type}`);
    this.#types = new Map(kinds.map((kind) => [kind, nameOf(kind) ? kind : OTHER]));
    const named = typeof words["types"] === "object" ? Object.keys(words["types"]) : [];
    const shown = named.filter((type) => [...this.#types.values()].includes(type));
    const choices = [ALL, ...shown].map(
      (type) => [type, choice(type, nameOf(type || "all") ?? type)] as const,
    );
    this.#choices = new Map(choices);
    const legend = element("legend", { class: "lw-hidden" }, textAt(words, "filter") ?? "");
    const labels = choices.map(([, { label }]) => label);
    this.root = element("fieldset", { class: "lw-search__types", hidden: true }, legend, ...labels);
    const all = this.#choices.get(ALL);
    if (all) all.input.checked = true;
  }

  /** Say whether the filter lets pages of this kind through. */
  lets(kind: string): boolean {
    const chosen = this.#chosen;
    return chosen === ALL || this.#types.get(kind) === chosen;
  }

  /** Show how many results there are of each type, given the kind of every result. */
  count(kinds: readonly string[]): void {
    const totals = new Map<string, number>([[ALL, kinds.length]]);
    for (const kind of kinds) {
      const type = this.#types.get(kind) ?? OTHER;
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
