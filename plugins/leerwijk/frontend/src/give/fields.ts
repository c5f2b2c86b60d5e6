// SPDX-License-Identifier: EUPL-1.2
/** The questions on the page: which are asked, which were answered, and what is wrong with them. */
import { element } from "../search/elements.ts";
import type { Wrong, Wrongs } from "./checks.ts";
import { OTHER } from "./known.ts";
import type { Saying } from "./saying.ts";

const CONTROLS = "input, select, textarea";

export class Fields {
  readonly #form: HTMLFormElement;
  readonly #saying: Saying;
  readonly #fields: ReadonlyMap<string, HTMLElement>;
  readonly #summary: HTMLElement | null;
  readonly #touched = new Set<string>();

  constructor(form: HTMLFormElement, saying: Saying) {
    const fields = [...form.querySelectorAll<HTMLElement>("[data-field]")];
    this.#form = form;
    this.#saying = saying;
    this.#fields = new Map(fields.map((field) => [field.dataset["field"] ?? "", field]));
    this.#summary = form.querySelector(".lw-give__summary");
  }

  /** Ask for more where somebody chose what the list does not hold. */
  showMore(): void {
    for (const more of this.#form.querySelectorAll<HTMLElement>("[data-for]")) {
      const select = this.#form.elements.namedItem(more.dataset["for"] ?? "");
      more.hidden = !(select instanceof HTMLSelectElement && select.value === OTHER);
    }
  }

  /** Return what is wrong, in the order of the page. */
  asked(wrongs: Wrongs): Wrongs {
    const found = [...this.#fields.keys()].flatMap((name) => {
      const wrong = wrongs.get(name);
      return wrong ? [[name, wrong] as const] : [];
    });
    return new Map(found);
  }

  /** Note that somebody left a question; say whether it was new. */
  touch(left: EventTarget | null, entered: EventTarget | null): boolean {
    const field = left instanceof Element ? left.closest<HTMLElement>("[data-field]") : null;
    const name = field?.dataset["field"];
    if (!field || !name || this.#touched.has(name)) return false;
    if (entered instanceof Node && field.contains(entered)) return false;
    this.#touched.add(name);
    return true;
  }

  touchAll(): void {
    for (const name of this.#fields.keys()) this.#touched.add(name);
  }

  forget(): void {
    this.#touched.clear();
    if (this.#summary) this.#summary.hidden = true;
  }

  show(wrongs: Wrongs): void {
    for (const [name, field] of this.#fields) {
      this.#tell(name, field, this.#touched.has(name) ? wrongs.get(name) : undefined);
    }
    if (this.#summary && !this.#summary.hidden) this.#summarize(wrongs);
    this.#wrongs = wrongs;
  }

  #wrongs: Wrongs = new Map();

  /** Bring somebody to the list of what is left to do. */
  focusSummary(): void {
    this.#summarize(this.#wrongs);
    this.#summary?.focus();
  }

  #tell(name: string, field: HTMLElement, wrong: Wrong | undefined): void {
    const place = field.querySelector(`#geef-${name}-fout`);
    const text = wrong ? this.#text(wrong) : "";
    if (place && place.textContent !== text) place.textContent = text;
    field.classList.toggle("lw-give__field--wrong", wrong !== undefined);
    for (const control of field.querySelectorAll(CONTROLS)) {
      if (wrong) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    }
  }

  #text({ rule, found = "" }: Wrong): string {
    return this.#saying.of(rule, { found });
  }

  #summarize(wrongs: Wrongs): void {
    const summary = this.#summary;
    if (!summary) return;
    summary.hidden = wrongs.size === 0;
    const items = [...wrongs].map(([name, wrong]) => element("li", {}, this.#link(name, wrong)));
    const title = element("h2", {}, this.#saying.count("summary", wrongs.size));
    summary.replaceChildren(title, element("ul", {}, ...items));
  }

  #link(name: string, wrong: Wrong): HTMLAnchorElement {
    const field = this.#fields.get(name);
    const control = field?.querySelector<HTMLElement>(CONTROLS);
    const label = field?.querySelector("label, legend")?.firstChild?.textContent?.trim() ?? name;
    const link = element("a", { href: `#${control?.id ?? ""}` }, `${label} `, this.#text(wrong));
    link.addEventListener("click", (event) => {
      event.preventDefault();
      control?.focus();
    });
    return link;
  }
}
