// SPDX-License-Identifier: EUPL-1.2
/** <leerwijk-compare data-parameter="regios">: lets readers pick two to four columns of the table within it. */
import type { Words } from "../search/index.ts";
import { textAt } from "../search/texts.ts";
import { addressWith, chosenIn, FEWEST, MOST } from "./choice.ts";
import { Matrix } from "./matrix.ts";
import { GROUPS } from "./order.ts";

interface Parts {
  form: HTMLFormElement;
  boxes: readonly HTMLInputElement[];
  all: HTMLButtonElement;
  status: HTMLElement;
  matrix: Matrix;
  words: Words;
}

export class LeerwijkCompare extends HTMLElement {
  #parts: Parts | undefined;
  readonly #follow = (): void => this.#set(this.#inAddress());

  connectedCallback(): void {
    const parts = partsOf(this);
    if (!parts || this.#parts) return;
    this.#parts = parts;
    parts.form.hidden = false;
    parts.form.addEventListener("change", () => this.#choose(boxesOn(parts)));
    parts.form.addEventListener("submit", (event) => event.preventDefault());
    parts.all.addEventListener("click", () => {
      this.#choose([]);
      parts.boxes[0]?.focus(); // the button is gone
    });
    addEventListener("popstate", this.#follow);
    this.#set(this.#inAddress());
  }

  disconnectedCallback(): void {
    removeEventListener("popstate", this.#follow);
  }

  get #parameter(): string {
    return this.dataset["parameter"] ?? "";
  }

  #inAddress(): string[] {
    const known = this.#parts?.matrix.columns.map(({ id }) => id) ?? [];
    return chosenIn(location.search, this.#parameter, known);
  }

  /** Show what a reader chose, and keep it in the address. */
  #choose(chosen: readonly string[]): void {
    const address = addressWith(location.href, this.#parameter, chosen);
    if (address !== location.href) history.pushState(null, "", address);
    this.#set(chosen);
  }

  #set(chosen: readonly string[]): void {
    const parts = this.#parts;
    if (!parts) return;
    for (const box of parts.boxes) {
      box.checked = chosen.includes(box.value);
      box.disabled = !box.checked && chosen.length >= MOST;
    }
    parts.all.hidden = chosen.length === 0;
    parts.status.textContent = statusOf(parts, chosen);
  }
}

/** Show the comparison; return what it shows, in words. */
function statusOf({ matrix, words, boxes }: Parts, chosen: readonly string[]): string {
  const say = (path: string, names: Record<string, string> = {}): string =>
    textAt(words, `compare.${path}`, names) ?? "";
  if (chosen.length < FEWEST) {
    matrix.restore();
    return say(chosen.length === 0 ? "everything" : "choose_more");
  }
  const counts = matrix.compare(chosen, (group) => say(`groups.${group}`));
  const titles = matrix.columns.filter(({ id }) => chosen.includes(id)).map(({ title }) => title);
  const names = new Intl.ListFormat(document.documentElement.lang || "nl").format(titles);
  const groups = GROUPS.filter((group) => counts.get(group))
    .map((group) => say(`counts.${group}`, { n: String(counts.get(group)) }))
    .join(", ");
  const most = chosen.length === MOST && boxes.length > MOST ? ` ${say("most")}` : "";
  return say("chosen", { names, groups }) + most;
}

function boxesOn({ boxes }: Parts): string[] {
  return boxes.filter((box) => box.checked).map((box) => box.value);
}

function partsOf(root: HTMLElement): Parts | undefined {
  const form = root.querySelector("form");
  const table = root.querySelector("table");
  const all = root.querySelector("button");
  const status = root.querySelector<HTMLElement>("[role='status']");
  if (!form || !table || !all || !status) return undefined;
  const words = JSON.parse(root.querySelector("script")?.textContent || "{}") as Words;
  const boxes = [...form.querySelectorAll<HTMLInputElement>("input[type='checkbox']")];
  return { form, boxes, all, status, matrix: new Matrix(table), words };
}
