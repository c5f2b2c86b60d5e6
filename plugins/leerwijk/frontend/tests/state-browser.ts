// SPDX-License-Identifier: EUPL-1.2
/** A browser for tests: a storage, and several windows on it that hear of one another. */
import type { State } from "../src/state/document.ts";
import { lessonRead } from "../src/state/record.ts";
import { type Area, type Elsewhere, Kept } from "../src/state/storage.ts";

export const KEY = "leerwijk:site";
export const ASIDE = "leerwijk:site:aside";

/** The storage of a browser, with windows that hear of what the others do when they get to it. */
export class Browser {
  readonly stored = new Map<string, string>();
  /** Characters that fit. */
  room = Number.POSITIVE_INFINITY;
  now = 1000;
  readonly windows: { kept: Kept; unheard: Elsewhere[] }[] = [];

  open(tidy?: (state: State) => State, number = this.windows.length): Kept {
    const device = { area: () => this.#area(number), now: () => this.now++, name: () => `w${number}` };
    const kept = new Kept("site", device, tidy);
    this.windows[number] = { kept, unheard: [] };
    return kept;
  }

  /** Let a window hear the first thing it has not heard yet. */
  hear(number: number): void {
    const window = this.windows[number];
    const event = window?.unheard.shift();
    if (window && event) window.kept.changedElsewhere(event);
  }

  #area(number: number): Area {
    return {
      getItem: (key) => this.stored.get(key) ?? null,
      setItem: (key, text) => {
        if (text.length > this.room) throw new DOMException("full", "QuotaExceededError");
        this.stored.set(key, text);
        this.#tell(number, { key, newValue: text });
      },
      removeItem: (key) => {
        if (this.stored.delete(key)) this.#tell(number, { key, newValue: null });
      },
    };
  }

  #tell(from: number, event: Elsewhere): void {
    for (const [number, { unheard }] of this.windows.entries()) if (number !== from) unheard.push(event);
  }
}

export const reads = (lesson: string) => (state: State, now: number) => lessonRead(state, lesson, "m", now);

export function agreedIn(browser: Browser): Kept {
  const kept = browser.open();
  kept.agree();
  return kept;
}

export function lessonsIn(text: string | undefined): string[] {
  return text === undefined ? [] : Object.keys((JSON.parse(text) as State).lessons).sort();
}
