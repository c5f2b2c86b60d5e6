// SPDX-License-Identifier: EUPL-1.2
/**
 * On every page: shows the search buttons, and loads what this page needs: search when somebody is about to use it,
 * quizzes, progress, comparisons and filters where there are any, and progress on all pages for who keeps it.
 *
 * `<script src="…/leerwijk.js" data-base="../../" data-search="…/search.js" … defer>`: addresses relative to the
 * page, so that the site works from disk, below any path and inside a package.
 */
import { run } from "./run.ts";
import { hostSettled } from "./scorm/host.ts";
import { FRAME } from "./scorm/messages.ts";
import type { LeerwijkSearch } from "./search/leerwijk-search.ts";
import { isSlashOn } from "./slash.ts";

const BUTTONS = "[data-lw-search]";
const SEARCH_PAGE = "leerwijk-find";
const PERSONAL = "leerwijk-progress, leerwijk-review, leerwijk-proof";
const QUIZZES = ".lw-quiz, .lw-case, leerwijk-review";
const KEEPING = `${PERSONAL}, ${QUIZZES}, leerwijk-lesson, [data-lw-reflection]`;
/** Files of the index that every search begins with. */
const FIRST_OF_INDEX = ["search/manifest.js", "search/lexicon.js"];
const TYPED_IN = "input, textarea, select, [contenteditable]";

/** Run the search bundle, while the browser fetches what it will ask for first. */
function runBeside(code: string, base: string): Promise<void> {
  for (const name of FIRST_OF_INDEX) {
    const link = document.createElement("link");
    Object.assign(link, { rel: "preload", as: "script", href: new URL(name, base).href });
    document.head.append(link);
  }
  return run(code);
}

function searchOf(code: string, base: string): () => Promise<LeerwijkSearch> {
  let loading: Promise<LeerwijkSearch> | undefined;
  return () => {
    loading ??= runBeside(code, base).then(() => {
      const search = document.createElement("leerwijk-search") as LeerwijkSearch;
      search.dataset["base"] = base;
      document.body.append(search);
      return search;
    });
    return loading;
  };
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
  if (document.querySelector(SEARCH_PAGE)) load().catch(giveUp);
  if (buttons.length === 0) return; // the page of search in a frame: its field is all there is to open
  document.addEventListener("keydown", (event) => {
    if (!asksForSearch(event) || document.querySelector("dialog[open]")) return;
    event.preventDefault();
    open();
  });
}

/** Say whether a learner keeps progress of this site on this device. */
function isKept(site: string): boolean {
  try {
    return localStorage.getItem(`leerwijk:${site}`) !== null;
  } catch {
    return false; // storage may be forbidden; then nothing is kept
  }
}

/** Load the code for what stands on the page. */
function loadParts(data: DOMStringMap): void {
  const has = (selector: string): boolean => document.querySelector(selector) !== null;
  const needed = {
    keep: has(KEEPING) || isKept(data["site"] ?? ""),
    quiz: has(QUIZZES),
    progress: has(PERSONAL),
    compare: has("leerwijk-compare"),
    browse: has("leerwijk-browse"),
    give: has("leerwijk-give"),
    embed: document.documentElement.classList.contains("lw-bare"),
  };
  for (const [name, isNeeded] of Object.entries(needed)) {
    const code = data[name];
    if (!code || !isNeeded) continue;
    // the page works without, and its looks may have to know
    run(new URL(code, document.baseURI).href).catch(() =>
      document.documentElement.classList.add(`lw-no-${name}`),
    );
  }
}

/** Load what makes the code for other sites when somebody opens it. */
function offerCode(code: string): void {
  const details = document.querySelector<HTMLDetailsElement>("leerwijk-embed details");
  const load = (): void => {
    if (details?.open) run(code).catch(() => undefined); // the code for the whole page stands there already
  };
  if (details?.open) load();
  else details?.addEventListener("toggle", load, { once: true });
}

const script = document.currentScript;
if (script) {
  const { search, share, base = "" } = script.dataset;
  if (search) offerSearch(new URL(search, document.baseURI).href, new URL(base, document.baseURI).href);
  if (share) offerCode(new URL(share, document.baseURI).href);
  const { lms } = script.dataset;
  const isPlayed = lms !== undefined && window.name === FRAME && parent !== window;
  if (isPlayed) {
    run(new URL(lms, document.baseURI).href)
      .then(hostSettled)
      .catch(() => undefined) // the page works without
      .finally(() => loadParts(script.dataset));
  } else loadParts(script.dataset);
}
