// SPDX-License-Identifier: EUPL-1.2
/** Chrome: what stands around the frame of a player: title, contents, way on, and what went wrong. */
import { element } from "../search/elements.ts";
import type { State } from "../state/document.ts";
import { FRAME } from "./messages.ts";
import type { Plan, PlannedPage } from "./plan.ts";
import type { Trouble } from "./platform.ts";

export interface Chrome {
  readonly frame: HTMLIFrameElement;
  /** Show which page is open, and what was read. */
  show(page: PlannedPage | undefined, state: State): void;
  tell(trouble: Trouble | "none" | undefined): void;
  /** Offer a way back to the platform. */
  offerExit(leave: () => void): void;
}

/** Put the chrome in the page; `go` hears which page the learner wants. */
export function chromeOf(
  plan: Plan,
  body: HTMLElement,
  go: (page: Pick<PlannedPage, "url">) => void,
): Chrome {
  const { words, pages, title } = plan;
  const frame = element("iframe", { class: "lw-player__frame", name: FRAME, title });
  const trouble = element("p", { class: "lw-player__trouble", role: "status" });
  const contents = contentsOf(plan, go);
  const steps = stepsOf(plan, go);
  const several = pages.length > 1;
  const top = element(
    "header",
    { class: "lw-player__top" },
    element("p", { class: "lw-player__title" }, title),
  );
  if (several) {
    top.append(document.createElement("leerwijk-seek"), contents.root);
    top.addEventListener("leerwijk:open", (event) => go((event as CustomEvent<PlannedPage>).detail));
  }
  body.prepend(top, trouble, frame, ...(several ? [steps.root] : []));
  return {
    frame,
    show: (page, state) => {
      contents.show(page, state);
      steps.show(page);
      frame.title = page?.title ?? title;
    },
    offerExit: (leave) => {
      const exit = element("button", { type: "button", class: "lw-player__exit" }, words["exit"] ?? "");
      exit.addEventListener("click", leave);
      top.append(exit);
    },
    tell: (what) => {
      const text = what ? (words[what] ?? what) : "";
      if (trouble.textContent !== text) trouble.textContent = text;
    },
  };
}

function contentsOf({ words, pages }: Plan, go: (page: PlannedPage) => void) {
  const root = element("details", { class: "lw-player__contents" });
  const rows = pages.map((page) => {
    const done = element("span", { class: "lw-player__read" });
    const button = element("button", { type: "button" }, page.title, done);
    button.addEventListener("click", () => {
      root.open = false;
      go(page);
    });
    return { page, button, done };
  });
  const list = element("ol", {}, ...rows.map(({ button }) => element("li", {}, button)));
  const name = words["contents"] ?? "";
  root.append(element("summary", {}, name), element("nav", { "aria-label": name }, list));
  root.addEventListener("keydown", (event) => {
    if (event.key === "Escape") root.open = false;
  });
  let last: PlannedPage | undefined;
  const show = (open: PlannedPage | undefined, state: State): void => {
    if (open !== last) root.open = false;
    last = open;
    for (const { page, button, done } of rows) {
      if (page === open) button.setAttribute("aria-current", "page");
      else button.removeAttribute("aria-current");
      const isRead = page.lesson !== undefined && page.lesson in state.lessons;
      done.textContent = isRead ? (words["read"] ?? "") : "";
    }
  };
  return { root, show };
}

function stepsOf({ words, pages }: Plan, go: (page: PlannedPage) => void) {
  const step = (name: string): HTMLButtonElement =>
    element("button", { type: "button", class: "lw-button" }, words[name] ?? "");
  const [previous, next] = [step("previous"), step("next")];
  const place = element("span", { class: "lw-player__place" });
  const root = element("nav", { class: "lw-player__steps" }, previous, place, next);
  root.setAttribute("aria-label", words["steps"] ?? "");
  const show = (page: PlannedPage | undefined): void => {
    const index = page ? pages.indexOf(page) : -1;
    const [before, after] = [pages[index - 1], pages[index + 1]];
    previous.disabled = index < 1;
    next.disabled = after === undefined;
    previous.onclick = () => before && go(before);
    next.onclick = () => after && go(after);
    const text = (words["place"] ?? "")
      .replace("{n}", String(index + 1))
      .replace("{of}", String(pages.length));
    place.textContent = index < 0 ? "" : text;
  };
  return { root, show };
}
