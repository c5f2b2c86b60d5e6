// SPDX-License-Identifier: EUPL-1.2
/** Messages between a player and the page in its frame, which may come from another site. */
import type { AnsweredDetail } from "../play/events.ts";
import type { Draft } from "../quiz/attempt.ts";

/** Name of the frame: by it a page knows that a player is around it. */
export const FRAME = "leerwijk-lms";

const MARK = "leerwijk.lms";

/** What a page says. */
export type Said =
  /** It was opened, and wants to know what the learner did before. */
  | { readonly type: "hello"; readonly url: string }
  /** How the document of the learner is now, as text. */
  | { readonly type: "state"; readonly text: string }
  | { readonly type: "draft"; readonly quiz: string; readonly draft: Draft | null }
  | { readonly type: "answered"; readonly detail: AnsweredDetail }
  /** Where the reader is: an anchor, or "". */
  | { readonly type: "place"; readonly anchor: string };

/** What a player answers to a hello. */
export interface Welcome {
  readonly type: "welcome";
  readonly site: string;
  readonly text: string;
  readonly drafts: Readonly<Record<string, Draft>>;
}

/** Send a message to a window; only pages of that origin hear it. */
export function send(to: Window, origin: string, message: Said | Welcome): void {
  // a file has no origin that can be named
  to.postMessage({ [MARK]: 1, ...message }, origin === "null" ? "*" : origin);
}

/** Return the message in an event that comes from a window; undefined when it is none of ours. */
export function heard<Message extends Said | Welcome>(
  event: MessageEvent,
  from: Window | null,
  origin?: string,
): Message | undefined {
  const isOurs = event.source === from && (origin === undefined || event.origin === origin);
  const data: unknown = event.data;
  return isOurs && typeof data === "object" && data !== null && MARK in data ? (data as Message) : undefined;
}
