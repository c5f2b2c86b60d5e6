// SPDX-License-Identifier: EUPL-1.2
/**
 * Typing: what somebody types is noted when they pause, when they leave the field and before the page goes away. In a
 * player every key counts at once: whoever closes its window gives us no time.
 */
import { host } from "../scorm/host.ts";

/** So many milliseconds after the last key a text is noted. */
const PAUSE = 600;

/** Call `note` for what is typed in an element, or in one below it; it is called too often, never too late. */
export function noteTyping(typed: HTMLElement, note: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = (): void => {
    clearTimeout(timer);
    note();
  };
  typed.addEventListener("input", () => {
    clearTimeout(timer);
    if (host()) note();
    else timer = setTimeout(note, PAUSE);
  });
  typed.addEventListener("change", now);
  addEventListener("pagehide", now);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") now();
  });
}
