// SPDX-License-Identifier: EUPL-1.2
/** <leerwijk-give>: checks a lesson learned while somebody writes it, and makes the file of it. */
import { answersOf } from "./answers.ts";
import { type Wrongs, wrongsIn } from "./checks.ts";
import { Fields } from "./fields.ts";
import type { Known } from "./known.ts";
import { givenIn } from "./record.ts";
import { Result } from "./result.ts";
import { Saying } from "./saying.ts";

interface Parts {
  form: HTMLFormElement;
  state: HTMLElement;
  fields: Fields;
  result: Result;
  saying: Saying;
  known: Known;
}

export class LeerwijkGive extends HTMLElement {
  #parts: Parts | undefined;
  /** When each box was ticked: the first is the most important. */
  readonly #ticked: string[] = [];
  /** Whether the file was asked for. */
  #isMade = false;
  readonly #warn = (event: BeforeUnloadEvent): void => event.preventDefault();

  connectedCallback(): void {
    if (this.#parts) return;
    const saying = new Saying(jsonIn(this, "[data-words]"));
    const known = jsonIn<Known>(this, "[data-known]");
    const form = this.querySelector("form");
    const state = this.querySelector<HTMLElement>("[role='status']");
    const result = this.querySelector<HTMLElement>(".lw-give__result");
    if (!form || !state || !result) return;
    const fields = new Fields(form, saying);
    this.#parts = { form, state, fields, saying, known, result: new Result(result, saying, known) };
    this.querySelector(".lw-give__by-hand")?.remove();
    form.hidden = false;
    this.#listen(form, fields);
    this.#look();
  }

  #listen(form: HTMLFormElement, fields: Fields): void {
    form.addEventListener("input", (event) => {
      this.#note(event.target);
      addEventListener("beforeunload", this.#warn);
      this.#look();
    });
    form.addEventListener("focusout", (event) => {
      if (fields.touch(event.target, event.relatedTarget)) this.#look();
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#make();
    });
    form.addEventListener("reset", (event) => this.#clear(event));
    this.addEventListener("leerwijk:taken", () => removeEventListener("beforeunload", this.#warn));
  }

  disconnectedCallback(): void {
    removeEventListener("beforeunload", this.#warn);
  }

  #note(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement) || target.type !== "checkbox") return;
    const place = this.#ticked.indexOf(target.value);
    if (place >= 0) this.#ticked.splice(place, 1);
    if (target.checked) this.#ticked.push(target.value);
  }

  /** Check all answers; show what is wrong with those that were given, and the file when there is one. */
  #look(): Wrongs {
    const parts = this.#parts;
    if (!parts) return new Map();
    const { form, fields, known, result, saying, state } = parts;
    fields.showMore();
    const answers = answersOf(this.#written(form));
    const given = givenIn(answers, known);
    const wrongs = fields.asked(wrongsIn(answers, given, known));
    fields.show(wrongs);
    const left = saying.count("left", wrongs.size);
    if (state.textContent !== left) state.textContent = left;
    if (this.#isMade) result.show(wrongs.size === 0 ? given : undefined, answers);
    return wrongs;
  }

  /** Return what is written in the form, boxes in the order in which they were ticked. */
  #written(form: HTMLFormElement): [string, string][] {
    const pairs = [...new FormData(form)].map(([name, value]) => [name, String(value)] as [string, string]);
    const place = (value: string): number => this.#ticked.indexOf(value) + 1 || Number.MAX_SAFE_INTEGER;
    const isTicked = ([name]: [string, string]): boolean =>
      form.querySelector(`input[type="checkbox"][name="${name}"]`) !== null;
    const ticked = pairs.filter(isTicked).sort(([, a], [, b]) => place(a) - place(b));
    return [...pairs.filter((pair) => !isTicked(pair)), ...ticked];
  }

  #make(): void {
    const parts = this.#parts;
    if (!parts) return;
    parts.fields.touchAll();
    this.#isMade = true;
    if (this.#look().size > 0) parts.fields.focusSummary();
    else parts.result.focus();
  }

  #clear(event: Event): void {
    const parts = this.#parts;
    if (!parts) return;
    if (!confirm(parts.saying.of("leave"))) {
      event.preventDefault();
      return;
    }
    removeEventListener("beforeunload", this.#warn);
    this.#isMade = false;
    this.#ticked.length = 0;
    parts.fields.forget();
    parts.result.hide();
    setTimeout(() => this.#look()); // the form is emptied after this event
  }
}

function jsonIn<T>(root: HTMLElement, selector: string): T {
  return JSON.parse(root.querySelector(selector)?.textContent || "{}") as T;
}
