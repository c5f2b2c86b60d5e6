// SPDX-License-Identifier: EUPL-1.2
/**
 * On every page: shows the search buttons and opens search, whose own code loads when somebody is about to use it.
 *
 * `<script src="…/leerwijk.js" data-base="../../" data-search="…/search.js" defer>`: both addresses relative to the
 * page, so that the site works from disk, below any path and inside a package.
 */
import type { LeerwijkSearch } from "./search/leerwijk-search.ts";
import { isSlashOn } from "./slash.ts";

const BUTTONS = "[data-lw-search]";
const TYPED_IN = "input, textarea, select, [contenteditable]";

function searchOf(code: string, base: string): () => Promise<LeerwijkSearch> {
  let loading: Promise<LeerwijkSearch> | undefined;
  return () => {
    loading ??= run(code).then(() => {
      const search = document.createElement("leerwijk-search") as LeerwijkSearch;
      search.dataset["base"] = base;
      document.body.append(search);
      return search;
    });
    return loading;
  };
}

function run(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", reject);
    document.head.append(script);
  });
}

/** Say whether the keys pressed ask for search: Ctrl or Cmd with K, or "/" outside a field. */
function asksForSearch(event: KeyboardEvent): boolean {
  if (event.altKey || event.isComposing || event.defaultPrevented) return false;
  if (event.ctrlKey || event.metaKey) return event.key.toLowerCase() === "k" && !event.shiftKey;
  const isInField = event
    .composedPath()
    .some((target) => target instanceof Element && target.matches(TYPED_IN));
  return event.key === "/" && !isInField && isSlashOn();
}

function offerSearch(code: string, base: string): void {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>(BUTTONS)];
  const load = searchOf(code, base);
  const giveUp = (): void => {
    for (const button of buttons) button.disabled = true;
  };
  const open = (): void => {
    load()
      .then((search) => search.open())
      .catch(giveUp);
  };
  for (const button of buttons) {
    button.hidden = false;
    button.addEventListener("click", open);
    button.addEventListener("pointerenter", () => load().catch(giveUp), { once: true });
  }
  document.addEventListener("keydown", (event) => {
    if (!asksForSearch(event) || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    open();
  });
}

const script = document.currentScript;
const code = script?.dataset["search"];
if (code)
  offerSearch(
    new URL(code, document.baseURI).href,
    new URL(script.dataset["base"] ?? "", document.baseURI).href,
  );
