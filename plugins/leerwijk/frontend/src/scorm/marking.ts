// SPDX-License-Identifier: EUPL-1.2
/**
 * Marking: shows the words that a search in the player found on the page in its frame. Text fragments do not reach into a
 * frame of another origin, as every file on disk is one; so the words come as a message, and the browser paints them
 * without any change to the page.
 */
import { asksForSearch } from "./asking.ts";
import { type Found, heard, send } from "./messages.ts";

const NAME = "lw-found";
/** What is not text of the page: quizzes may not tell by a mark what is right. */
const LEFT_OUT = ".lw-quiz, script, style, [hidden], [popover]";
const SPECIAL = /[.*+?^${}()|[\]\\]/gu;

/** Mark what the player around this page asks for, and tell it when the keys of search are pressed. */
export function markFor(player: Window): void {
  addEventListener("message", (event: MessageEvent) => {
    const found = heard<Found>(event, player);
    if (found?.type === "found") mark(found.words);
  });
  addEventListener("keydown", (event) => {
    if (!asksForSearch(event)) return;
    event.preventDefault();
    send(player, "*", { type: "search" });
  });
}

function mark(words: readonly string[]): void {
  const ranges = rangesOf(words, document.querySelector("main") ?? document.body);
  if ("highlights" in CSS) CSS.highlights.set(NAME, new Highlight(...ranges));
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const shown = ranges.filter((range) => range.getClientRects().length > 0);
  const first =
    shown.find((range) => !target || target.compareDocumentPosition(range.startContainer) & 4) ?? shown[0];
  if (first && !isInView(first)) first.startContainer.parentElement?.scrollIntoView({ block: "center" });
}

function rangesOf(words: readonly string[], root: Node): Range[] {
  if (words.length === 0) return [];
  const known = words.map((word) => word.replace(SPECIAL, "\\$&")).join("|");
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${known})(?![\\p{L}\\p{N}])`, "giu");
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.closest(LEFT_OUT)) continue;
    for (const { 0: text, index } of node.data.matchAll(pattern)) {
      const range = new Range();
      range.setStart(node, index);
      range.setEnd(node, index + text.length);
      ranges.push(range);
    }
  }
  return ranges;
}

function isInView(range: Range): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  return top >= 0 && bottom <= innerHeight;
}
