// SPDX-License-Identifier: EUPL-1.2
/**
 * Frame: a page of ours within a player. What the learner does is kept by the player, in the learning platform;
 * nothing of it is read from or written to the device.
 */
import type { AnsweredDetail } from "../play/events.ts";
import type { Draft } from "../quiz/attempt.ts";
import type { Area } from "../state/storage.ts";
import { heard, type Said, send, type Welcome } from "./messages.ts";
import { publishedOn } from "./planned.ts";

/** What other scripts on the page find in place of the device. */
export interface Host {
  readonly area: Area;
  draft(quiz: string): Draft | undefined;
  keepDraft(quiz: string, draft: Draft | undefined): void;
}

/** Without an answer after so many milliseconds the page goes on without a player. */
const PATIENCE = 4000;

/** Meet the player around this page; undefined when there is none. */
export function meet(player: Window): Promise<Host | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(undefined), PATIENCE);
    const hear = (event: MessageEvent): void => {
      const welcome = heard<Welcome>(event, player);
      if (welcome?.type !== "welcome") return;
      clearTimeout(timer);
      removeEventListener("message", hear);
      const say = (said: Said): void => send(player, event.origin, said);
      tellEvents(say);
      tellPlace(say);
      resolve(hostOf(welcome, say));
    };
    addEventListener("message", hear);
    // who the player is, is known from its answer; a hello holds nothing of the learner
    send(player, "*", { type: "hello", url: location.href, published: publishedOn(document) });
  });
}

function hostOf({ site, text, drafts }: Welcome, say: (said: Said) => void): Host {
  const key = `leerwijk:${site}`;
  const values = new Map([[key, text]]);
  const kept = new Map(Object.entries(drafts));
  const area: Area = {
    getItem: (name) => values.get(name) ?? null,
    removeItem: (name) => values.delete(name),
    setItem: (name, value) => {
      values.set(name, value);
      if (name === key) say({ type: "state", text: value });
    },
  };
  return {
    area,
    draft: (quiz) => kept.get(quiz),
    keepDraft: (quiz, draft) => {
      if (draft) kept.set(quiz, draft);
      else kept.delete(quiz);
      say({ type: "draft", quiz, draft: draft ?? null });
    },
  };
}

function tellEvents(say: (said: Said) => void): void {
  document.addEventListener("leerwijk:answered", (event) => {
    say({ type: "answered", detail: (event as CustomEvent<AnsweredDetail>).detail });
  });
}

/** Tell the heading that was read last, whenever it is another one. */
function tellPlace(say: (said: Said) => void): void {
  const headings = [...document.querySelectorAll<HTMLElement>(":is(h1, h2, h3)[id]")];
  let last = "";
  const look = (): void => {
    const above = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 2);
    const anchor = scrollY > 0 ? (above.at(-1)?.id ?? "") : "";
    if (anchor !== last) say({ type: "place", anchor });
    last = anchor;
  };
  addEventListener("scrollend", look);
}
