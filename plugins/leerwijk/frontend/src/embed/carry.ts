// SPDX-License-Identifier: EUPL-1.2
/**
 * Carry: a code with the learner's progress, to copy and to put back. Browsers keep what a frame stores apart for
 * every site around it, or keep nothing at all; the code leads from one to the other.
 */
import { fileNamed } from "../files.ts";
import { namesOnPage } from "../keep/names.ts";
import { shell } from "../keep/page.ts";
import { type Catalogue, type Say, sayOf } from "../keep/say.ts";
import { button, line } from "../progress/parts.ts";
import { element } from "../search/elements.ts";
import { previewOf } from "../state/bring.ts";
import { codeOf, textOf } from "../state/code.ts";
import { keptFor } from "../state/page.ts";
import { renamed } from "../state/rename.ts";
import type { Kept } from "../state/storage.ts";

const KEEPING = ".lw-quiz, .lw-case, leerwijk-lesson";

/** Offer the code below a page that has something to keep, in a frame whose storage is apart. */
export function offerCode(): void {
  const main = document.querySelector("main");
  const words = document.querySelector<HTMLElement>("[data-embed-words]")?.dataset["embedWords"];
  if (!main?.querySelector(KEEPING) || !words || !isApart()) return;
  fileNamed("words/embed", new URL(words, document.baseURI).href)
    .then((found) => main.append(carryPart(sayOf((found as { embed: Catalogue }).embed))))
    .catch(() => undefined); // without words there is nothing to offer
}

/** Say whether the page around the frame is another site's, so that browsers keep our storage apart. */
function isApart(): boolean {
  try {
    return globalThis.parent.location.origin !== location.origin;
  } catch {
    return true;
  }
}

function carryPart(say: Say): HTMLElement {
  const { site, base } = shell();
  const kept = (): Kept => {
    const names = namesOnPage();
    return keptFor(site, (state) => renamed(state, names));
  };
  const progress = element(
    "a",
    { href: new URL("mijn-voortgang/", base).href, target: "_blank" },
    say("carry.page"),
  );
  return element(
    "details",
    { class: "lw-carry" },
    element("summary", {}, say("carry.title")),
    line(say("carry.text")),
    ...takePart(kept, say),
    line(say("carry.where"), " ", progress),
    ...bringPart(kept, say),
  );
}

/** Return what makes a code and lets the learner copy it. */
function takePart(kept: () => Kept, say: Say): HTMLElement[] {
  const label = element("label", { for: "lw-code" }, say("carry.code"));
  const field = element("textarea", { id: "lw-code", readonly: true, rows: "3", spellcheck: "false" });
  const told = element("p", { role: "status" });
  const shown = element("div", { hidden: true }, label, field);
  const make = async (): Promise<void> => {
    field.value = await codeOf(kept().state);
    shown.hidden = false;
    field.select();
    told.textContent = say((await isCopied(field.value)) ? "copied" : "carry.copy_yourself");
  };
  return [element("p", {}, button(say("carry.make"), make)), shown, told];
}

/** Return what puts a code back. */
function bringPart(kept: () => Kept, say: Say): HTMLElement[] {
  const field = element("textarea", { id: "lw-code-back", rows: "3", spellcheck: "false" });
  const label = element("label", { for: field.id }, say("carry.have"));
  const told = element("p", { role: "status" });
  const bring = async (): Promise<void> => {
    if (!field.value.trim()) return;
    const mine = kept();
    const found = previewOf(mine.state, await textOf(field.value));
    if (typeof found === "string") {
      told.textContent = say(`carry.refused.${found}`);
      return;
    }
    mine.change(found.merge);
    if (mine.isAvailable) mine.agree();
    // what stands on the page began before: with a storage it can begin again where the code left it
    if (mine.isAgreed && !mine.notice) location.reload();
    else told.textContent = say("carry.brought");
  };
  return [element("div", {}, label, field), element("p", {}, button(say("carry.bring"), bring)), told];
}

/** Copy a text where the browser allows it; frames often may not. */
export async function isCopied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return document.execCommand("copy");
  }
}
