// SPDX-License-Identifier: EUPL-1.2
/** The form of a page that finds: a field for words with its button, and the fold that filters stand in. */
import { element } from "./elements.ts";

export interface FindForm {
  readonly form: HTMLFormElement;
  readonly field: HTMLInputElement;
}

/** Return a field for words in a form of its own. */
export function findForm(label: string, button: string): FindForm {
  const field = element("input", {
    class: "lw-find__field",
    type: "search",
    name: "q",
    autocomplete: "off",
    autocapitalize: "none",
    enterkeyhint: "search",
    spellcheck: "false",
  });
  const form = element(
    "form",
    { class: "lw-find__form", role: "search" },
    element("label", { class: "lw-find__label" }, label, field),
    element("button", { class: "lw-find__button", type: "submit" }, button),
  );
  return { form, field };
}

/** Return filters in a fold, which is open where there is room beside the results. */
export function filtersIn(title: string, ...filters: readonly (Node | string)[]): HTMLDetailsElement {
  const isWide = matchMedia("(min-width: 60em)").matches;
  const summary = element("summary", { class: "lw-find__filters" }, title);
  return element("details", { class: "lw-find__side", open: isWide }, summary, ...filters);
}
