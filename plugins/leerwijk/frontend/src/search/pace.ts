// SPDX-License-Identifier: EUPL-1.2
/** When to search while somebody types: at once, and then when the typing pauses. */

/** Milliseconds between keys below which somebody is still busy typing. */
const PAUSE = 80;

/** Return what to call at each key: it acts on the first at once, and on one that follows fast when no more follow. */
export function paced(act: () => void, now: () => number = () => performance.now()): () => void {
  let latest = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    clearTimeout(timer);
    const isBusy = now() - latest < PAUSE;
    latest = now();
    if (isBusy) timer = setTimeout(act, PAUSE);
    else act();
  };
}
