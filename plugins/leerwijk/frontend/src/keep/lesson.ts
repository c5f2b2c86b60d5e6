// SPDX-License-Identifier: EUPL-1.2
/** <leerwijk-lesson>: stands at the end of a lesson; whoever sees it has read the lesson. */
import type { State } from "../state/document.ts";
import { lessonRead, placeLeft } from "../state/record.ts";
import type { Kept } from "../state/storage.ts";
import { fromRoot } from "./page.ts";

/** So long the end must be in view: who only scrolls past has not read. */
const LINGER = 1000;

export interface Step {
  /** From the root of the site. */
  readonly url: string;
  readonly title: string;
}

/** Note that a lesson was begun and read to its end; `then` hears of the end. */
export function followLesson(end: HTMLElement, kept: Kept, base: URL, then: () => void): void {
  const { id = "", module = "", title = "" } = end.dataset;
  const page = fromRoot(location.href.replace(/#.*/u, ""), base);
  const isRead = (): boolean => id in kept.state.lessons;
  const leave = (anchor: string): void =>
    isRead() ? undefined : kept.change((state, now) => goOn(state, { url: page + anchor, title }, now));
  leave("");
  addEventListener("pagehide", () => leave(headingInView()));
  whenSeen(end, () => {
    const next = nextStep(base);
    kept.change((state, now) => {
      const read = lessonRead(state, id, module, now);
      return next && !isRead() ? goOn(read, next, now) : read;
    });
    then();
  });
}

/** Note where to go on. */
export function goOn(state: State, { url, title }: Step, now: number): State {
  return placeLeft(state, url, title, now);
}

/** Return where the learning path goes on. */
export function nextStep(base: URL): Step | undefined {
  const link = document.querySelector<HTMLAnchorElement>(".lw-pager__next");
  if (!link) return undefined;
  const name = link.cloneNode(true) as HTMLElement;
  name.querySelector("span")?.remove();
  return { url: fromRoot(link.href, base), title: name.textContent?.trim() ?? "" };
}

function whenSeen(end: HTMLElement, then: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watch = new IntersectionObserver((entries) => {
    clearTimeout(timer);
    if (!entries.at(-1)?.isIntersecting) return;
    timer = setTimeout(() => {
      watch.disconnect();
      then();
    }, LINGER);
  });
  watch.observe(end);
}

/** Return the anchor of the heading that was read last. */
function headingInView(): string {
  const headings = [...document.querySelectorAll<HTMLElement>(".lw-page :is(h2, h3)[id]")];
  const above = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 2);
  const last = above.at(-1);
  return last ? `#${last.id}` : "";
}
