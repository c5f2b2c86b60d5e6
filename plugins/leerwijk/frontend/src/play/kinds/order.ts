// SPDX-License-Identifier: EUPL-1.2
/** `order`: each step has buttons to move it up and down, and a select with its place. */
import type { QuestionOf } from "../../quiz/question.ts";
import { element } from "../../search/elements.ts";
import { partsOf } from "../inputs.ts";
import { plain } from "../texts.ts";
import type { Desk, Opens, View } from "../view.ts";
import { reorder } from "./options.ts";

export const order: Opens<"order"> = (question, work, desk) => new Steps(question, work, desk);

class Steps implements View {
  readonly hosts: ReadonlyMap<string, HTMLElement>;
  readonly #names: ReadonlyMap<string, string>;
  readonly #desk: Desk;
  #isTouched = false;

  constructor({ steps }: QuestionOf<"order">, work: HTMLElement, desk: Desk) {
    this.#desk = desk;
    this.#names = new Map(steps.map(({ key, text }) => [key, plain(text)]));
    this.hosts = partsOf(work);
    for (const [key, host] of this.hosts) this.#equip(key, host);
    this.#showPlaces();
  }

  read(): string[] | undefined {
    return this.#isTouched ? this.#keys() : undefined;
  }

  write(response: unknown): void {
    this.#isTouched = Array.isArray(response);
    this.arrange(Array.isArray(response) ? response : []);
  }

  arrange(keys: readonly string[]): void {
    reorder(this.hosts, keys);
    this.#showPlaces();
  }

  #keys(): string[] {
    const place = (host: HTMLElement): number => [...(host.parentElement?.children ?? [])].indexOf(host);
    return [...this.hosts].sort(([, one], [, other]) => place(one) - place(other)).map(([key]) => key);
  }

  #equip(key: string, host: HTMLElement): void {
    const select = host.querySelector("select");
    select?.querySelector("option[value='']")?.remove();
    select?.addEventListener("change", () => this.#move(key, Number(select.value) - 1, select));
    const up = this.#button(key, "up", -1);
    const down = this.#button(key, "down", 1);
    host.append(element("span", { class: "lw-moves" }, up, down));
  }

  #button(key: string, way: "up" | "down", by: number): HTMLButtonElement {
    const name = this.#desk.say(`order.${way}`, { step: this.#names.get(key) ?? "" });
    const button = element("button", {
      type: "button",
      class: `lw-move lw-move--${way}`,
      "aria-label": name,
    });
    button.addEventListener("click", () => this.#move(key, this.#keys().indexOf(key) + by, button));
    return button;
  }

  /** Put a step at a place; the control that was used keeps the focus. */
  #move(key: string, place: number, control: HTMLElement): void {
    const others = this.#keys().filter((one) => one !== key);
    const to = Math.max(0, Math.min(others.length, place));
    this.#isTouched = true;
    this.arrange([...others.slice(0, to), key, ...others.slice(to)]);
    control.focus();
    const names = { step: this.#names.get(key) ?? "", n: to + 1, of: this.hosts.size };
    this.#desk.announce(this.#desk.say("order.moved", names));
    for (const type of ["input", "change"]) {
      this.hosts.get(key)?.dispatchEvent(new Event(type, { bubbles: true }));
    }
  }

  #showPlaces(): void {
    this.#keys().forEach((key, index) => {
      const select = this.hosts.get(key)?.querySelector("select");
      if (select) select.value = String(index + 1);
    });
  }
}
