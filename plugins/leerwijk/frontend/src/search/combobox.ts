// SPDX-License-Identifier: EUPL-1.2
/**
 * A field with a list of links below it, after the combobox pattern of the ARIA Authoring Practices: focus stays in
 * the field, the arrow keys move the active link, Enter opens it.
 */
import { element } from "./elements.ts";

/** Links that belong together, and what they are called. */
export interface Group {
  name: string;
  links: readonly HTMLAnchorElement[];
}

export class Combobox {
  readonly field: HTMLInputElement;
  readonly list: HTMLElement;

  constructor(label: string, listLabel: string) {
    this.list = element("div", { id: "lw-search-results", class: "lw-search__results", role: "listbox" });
    this.list.setAttribute("aria-label", listLabel);
    this.field = element("input", {
      class: "lw-search__field",
      type: "text",
      role: "combobox",
      "aria-label": label,
      "aria-autocomplete": "list",
      "aria-controls": this.list.id,
      "aria-expanded": "false",
      autocomplete: "off",
      autocapitalize: "none",
      enterkeyhint: "go",
      placeholder: label,
      spellcheck: "false",
    });
    this.field.addEventListener("keydown", (event) => this.#press(event));
  }

  /** Put these links in the list, group by group; the active one stays active when the list only grew. */
  offer(groups: readonly Group[]): void {
    const active = this.#links.indexOf(this.#active as HTMLAnchorElement);
    const links = groups.flatMap((group) => group.links);
    const isLonger = this.#links.every((link, place) => link.href === links[place]?.href);
    for (const [place, link] of links.entries()) link.id = `${this.list.id}-${place}`;
    this.list.replaceChildren(...groups.map((group, place) => this.#grouped(group, place)));
    this.field.setAttribute("aria-expanded", String(links.length > 0));
    this.#activate(isLonger ? links[active] : undefined);
  }

  #grouped({ name, links }: Group, place: number): HTMLElement {
    const id = `${this.list.id}-group-${place}`;
    const heading = element("div", { class: "lw-search__group-name", id, role: "presentation" }, name);
    return element(
      "div",
      { class: "lw-search__group", role: "group", "aria-labelledby": id },
      heading,
      ...links,
    );
  }

  get #links(): HTMLAnchorElement[] {
    return [...this.list.querySelectorAll("a")];
  }

  get #active(): HTMLAnchorElement | null {
    return this.list.querySelector('a[aria-selected="true"]');
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const links = this.#links;
    const place = links.indexOf(this.#active as HTMLAnchorElement);
    if (event.key === "ArrowDown") this.#activate(links[place + 1] ?? links[0]);
    else if (event.key === "ArrowUp")
      this.#activate(links[(place < 0 ? links.length : place) - 1] ?? links.at(-1));
    else if (event.key === "Enter") (links[place] ?? links[0])?.click();
    else return;
    event.preventDefault();
  }

  #activate(link: HTMLAnchorElement | undefined): void {
    this.#active?.setAttribute("aria-selected", "false");
    if (!link) {
      this.field.removeAttribute("aria-activedescendant");
      return;
    }
    link.setAttribute("aria-selected", "true");
    link.scrollIntoView({ block: "nearest" });
    this.field.setAttribute("aria-activedescendant", link.id);
  }
}
