// SPDX-License-Identifier: EUPL-1.2
/** Marks of progress on pages of the site: what is due, what was read, how far a module is, where to go on. */
import { isDue } from "../quiz/schedule.ts";
import { element } from "../search/elements.ts";
import type { State } from "../state/document.ts";
import type { Say } from "./say.ts";

/** Return how many answered questions are due for review. */
export function countDue(state: State, now: number): number {
  return Object.values(state.answers).filter(
    ({ box, due }) => box !== undefined && due !== undefined && isDue({ box, due }, now),
  ).length;
}

/** Show what is due in the header; nothing while nothing is. */
export function showDue(state: State, now: number, say: Say): void {
  const count = countDue(state, now);
  for (const link of document.querySelectorAll<HTMLElement>("[data-lw-due]")) {
    link.hidden = count === 0;
    link.title = say.count("due", count);
    link.replaceChildren(
      element("span", { class: "lw-tool__text" }, say("due_short")),
      element("span", { class: "lw-due" }, String(count)),
    );
  }
}

/** Show which lessons were read and which tests were passed in lists of lessons and modules. */
export function showRead(state: State, say: Say): void {
  const isRead = (names: string): boolean => names.split("|").some((id) => id in state.lessons);
  for (const item of document.querySelectorAll<HTMLElement>("[data-lw-lesson]")) {
    mark(item, isRead(item.dataset["lwLesson"] ?? "") ? say("read") : "");
  }
  for (const item of document.querySelectorAll<HTMLElement>("[data-lw-test]")) {
    mark(item, state.tests[item.dataset["lwTest"] ?? ""]?.passed ? say("passed") : "");
  }
  for (const host of document.querySelectorAll<HTMLElement>("[data-lw-lessons]")) {
    const lessons = (host.dataset["lwLessons"] ?? "").split(" ").filter(Boolean);
    showShare(host, lessons.filter(isRead).length, lessons.length, say);
  }
}

/** Show where to go on. */
export function showResume(host: HTMLElement, state: State, base: URL, say: Say): void {
  const { place } = state;
  host.replaceChildren();
  if (!place) return;
  const link = element("a", { href: new URL(place.url, base).href }, place.title);
  const title = element("h2", { class: "lw-resume__title", id: "lw-resume" }, say("resume"));
  host.append(
    element("section", { class: "lw-resume", "aria-labelledby": "lw-resume" }, title, element("p", {}, link)),
  );
}

function mark(item: HTMLElement, text: string): void {
  item.querySelector(".lw-badge--read")?.remove();
  if (text) item.append(element("p", { class: "lw-badge lw-badge--read" }, text));
}

function showShare(host: HTMLElement, n: number, of: number, say: Say): void {
  host.querySelector(".lw-share")?.remove();
  if (n === 0) return;
  const bar = element("progress", { value: String(n), max: String(of), "aria-hidden": "true" });
  const share = element("p", { class: "lw-share" }, bar, say("progress", { n, of }));
  const list = host.querySelector("ol, ul");
  if (list) list.before(share);
  else host.append(share);
}
