// SPDX-License-Identifier: EUPL-1.2
/** Page: the document as all our scripts on one page share it. */
import { host } from "../scorm/host.ts";
import type { State } from "./document.ts";
import { Kept } from "./storage.ts";

/** Our scripts are built apart, so what they share hangs on the window. */
const SHARED = Symbol.for("leerwijk.kept");

/** Return what is kept for a site, the same on the whole page; the first to ask says how it is tidied. */
export function keptFor(site: string, tidy?: (state: State) => State): Kept {
  const shared = globalThis as { [SHARED]?: Kept };
  if (shared[SHARED]) return shared[SHARED];
  const device = {
    area: () => host()?.area ?? globalThis.localStorage,
    now: () => Date.now(),
    name: () => Math.random().toString(36).slice(2, 8),
  };
  const kept = new Kept(site, device, tidy);
  addEventListener("storage", (event) => kept.changedElsewhere(event));
  addEventListener("pageshow", (event) => {
    if (event.persisted) kept.refresh();
  });
  shared[SHARED] = kept;
  return kept;
}
