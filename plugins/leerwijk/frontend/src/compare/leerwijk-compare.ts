// SPDX-License-Identifier: EUPL-1.2
/**
 * <leerwijk-compare data-parameter="regios">: lets readers pick two to four columns of the table within it. With
 * `data-columns` that table has none yet: each is fetched from that folder when it is chosen.
 */
import type { Words } from "../search/index.ts";
import { textAt } from "../search/texts.ts";
import { addressWith, chosenIn, FEWEST, MOST } from "./choice.ts";
import { columnOf } from "./column.ts";
import { Matrix } from "./matrix.ts";
import { narrowBy } from "./narrow.ts";
import { GROUPS } from "./order.ts";

interface Parts {
  form: HTMLFormElement;
  boxes: readonly HTMLInputElement[];
  all: HTMLButtonElement;
  status: HTMLElement;
  matrix: Matrix;
  words: Words;
  /** Where columns are that are not there yet. */
  columns: URL | undefined;
}

export class LeerwijkCompare extends HTMLElement {
  #parts: Parts | undefined;
  #latest = 0;
  readonly #follow = (): void => void this.#set(this.#inAddress());

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
    const field = parts.form.querySelector<HTMLInputElement>("input[type='search']");
    if (field) narrowBy(field, parts.form);
    const chosen = this.#inAddress();
    for (const box of parts.boxes.filter(({ value }) => chosen.includes(value))) {
      const fold = box.closest("details");
      if (fold) fold.open = true;
    }
    this.#set(chosen);
  }

  disconnectedCallback(): void {
    removeEventListener("popstate", this.#follow);
  }

  get #parameter(): string {
    return this.dataset["parameter"] ?? "";
  }

  #inAddress(): string[] {
    const known = this.#parts?.boxes.map(({ value }) => value) ?? [];
    return chosenIn(location.search, this.#parameter, known);
  }

  /** Show what a reader chose, and keep it in the address. */
  #choose(chosen: readonly string[]): void {
    const address = addressWith(location.href, this.#parameter, chosen);
    try {
      if (address !== location.href) history.pushState(null, "", address);
    } catch {
      // a page on disk may not change its address; it compares all the same
    }
    this.#set(chosen);
  }

  async #set(chosen: readonly string[]): Promise<void> {
    const parts = this.#parts;
    const latest = ++this.#latest;
    if (!parts) return;
    for (const box of parts.boxes) {
      box.checked = chosen.includes(box.value);
      box.disabled = !box.checked && chosen.length >= MOST;
    }
    parts.all.hidden = chosen.length === 0;
    if (parts.columns) {
      const isThere = await fetched(parts, parts.columns, chosen);
      if (latest !== this.#latest) return;
      parts.matrix.isShown = isThere && chosen.length >= FEWEST;
      if (!isThere) {
        parts.status.textContent = said(parts.words, "compare_pilots.failed");
        return;
      }
    }
    parts.status.textContent = statusOf(parts, chosen);
  }
}

/** Put the chosen columns in the table; say whether they could be fetched. */
async function fetched(
  { matrix, words, status }: Parts,
  folder: URL,
  chosen: readonly string[],
): Promise<boolean> {
  if (chosen.length < FEWEST) return true;
  status.textContent = said(words, "compare_pilots.loading");
  try {
    matrix.put(await Promise.all(chosen.map((pilot) => columnOf(pilot, folder))));
    return true;
  } catch {
    return false;
  }
}

function said(words: Words, path: string, names: Record<string, string> = {}): string {
  return textAt(words, path, names) ?? "";
}

/** Show the comparison; return what it shows, in words. */
function statusOf({ matrix, words, boxes, columns }: Parts, chosen: readonly string[]): string {
  const say = (path: string, names: Record<string, string> = {}): string =>
    said(words, `compare.${path}`, names);
  if (chosen.length < FEWEST) {
    matrix.restore();
    if (chosen.length > 0) return say("choose_more");
    return columns ? said(words, "compare_pilots.choose_some") : say("everything");
  }
  const counts = matrix.compare(chosen, (group) => say(`groups.${group}`));
  const titles = boxes.filter((box) => chosen.includes(box.value)).map((box) => titleOf(box));
  const names = new Intl.ListFormat(document.documentElement.lang || "nl").format(titles);
  const groups = GROUPS.filter((group) => counts.get(group))
    .map((group) => say(`counts.${group}`, { n: String(counts.get(group)) }))
    .join(", ");
  const most = chosen.length === MOST && boxes.length > MOST ? ` ${say("most")}` : "";
  return say("chosen", { names, groups }) + most;
}

function titleOf(box: HTMLInputElement): string {
  return box.labels?.[0]?.textContent.trim() ?? "";
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
  const folder = root.dataset["columns"];
  const columns = folder === undefined ? undefined : new URL(folder, document.baseURI);
  return { form, boxes, all, status, matrix: new Matrix(table), words, columns };
}
