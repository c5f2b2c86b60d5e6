// SPDX-License-Identifier: EUPL-1.2
/** Messages between a player and the page in its frame, which may come from another site. */
import type { AnsweredDetail } from "../play/events.ts";
import type { Draft } from "../quiz/attempt.ts";
import type { Published } from "./planned.ts";

/** Name of the frame: by it a page knows that a player is around it. */
export const FRAME = "leerwijk-lms";

const MARK = "leerwijk.lms";

/** What a page says. */
export type Said =
  /** It was opened, tells what is on it, and wants to know what the learner did before. */
  | { readonly type: "hello"; readonly url: string; readonly published?: Published }
  /** How the document of the learner is now, as text. */
  | { readonly type: "state"; readonly text: string }
  | { readonly type: "draft"; readonly quiz: string; readonly draft: Draft | null }
  | { readonly type: "answered"; readonly detail: AnsweredDetail }
  /** Where the reader is: an anchor, or "". */
  | { readonly type: "place"; readonly anchor: string }
  /** The keys of search were pressed. */
  | { readonly type: "search" };

/** What a player answers to a hello. */
export interface Welcome {
  readonly type: "welcome";
  readonly site: string;
  readonly text: string;
  readonly drafts: Readonly<Record<string, Draft>>;
}

/** What a search in the player found on the page: words as they stand there. */
export interface Found {
  readonly type: "found";
  readonly words: readonly string[];
}

/**
 * Send a message to a window; only pages of that origin hear it. Where both are of one origin it arrives at once:
 * a window that is being closed hears nothing that comes later.
 */
export function send(to: Window, origin: string, message: Said | Welcome | Found): void {
  const data = { [MARK]: 1, ...message };
  if (isOurs(to, origin)) to.dispatchEvent(new MessageEvent("message", { data, origin, source: window }));
  // a file has no origin that can be named
  else to.postMessage(data, origin === "null" ? "*" : origin);
}

/** Say whether a window may be reached into, and is of that origin. */
function isOurs(to: Window, origin: string): boolean {
  try {
    return to.location.origin === origin && origin === location.origin;
  } catch {
    return false;
  }
}

/** Return the message in an event that comes from a window; undefined when it is none of ours. */
export function heard<Message extends Said | Welcome | Found>(
  event: MessageEvent,
  from: Window | null,
  origin?: string,
): Message | undefined {
  const isMeant = event.source === from && (origin === undefined || event.origin === origin);
  const data: unknown = event.data;
  return isMeant && typeof data === "object" && data !== null && MARK in data ? (data as Message) : undefined;
}
