// SPDX-License-Identifier: EUPL-1.2
/**
 * For a page of somebody else that shows frames of ours: each frame gets the height of its page.
 * `<script src="https://site/assets/leerwijk/host.js" defer></script>`, once, anywhere on that page; twice is no harm.
 */
import { Teller } from "./embed/teller.ts";

/** Set once this ran. */
const RAN = Symbol.for("leerwijk.host");
const LOWEST = 40;
const HIGHEST = 20_000;

/** Give frames whose address begins with `start` the height that their pages tell. */
function follow(start: URL): void {
  const tellers = new WeakMap<HTMLIFrameElement, Teller>();
  const frames = (): HTMLIFrameElement[] =>
    [...document.querySelectorAll("iframe")].filter((frame) => frame.src.startsWith(start.href));
  addEventListener("message", (event: MessageEvent<unknown>) => {
    if (event.origin !== start.origin) return;
    const height = heightIn(event.data);
    const frame = height && frames().find(({ contentWindow }) => contentWindow === event.source);
    if (!height || !frame) return;
    const teller = tellers.get(frame) ?? new Teller();
    tellers.set(frame, teller);
    if (teller.isNews(height, performance.now())) frame.style.height = `${height}px`;
  });
  const ask = ({ contentWindow }: HTMLIFrameElement): void =>
    contentWindow?.postMessage({ type: "iframe-child-init" }, start.origin);
  for (const frame of frames()) {
    ask(frame);
    frame.addEventListener("load", () => {
      tellers.delete(frame);
      ask(frame);
    });
  }
}

/** Return the height in a message of ours, within reason; undefined in any other. */
function heightIn(data: unknown): number | undefined {
  const { type, height } = (typeof data === "object" && data ? data : {}) as Record<string, unknown>;
  if (type !== "iframe-resized" || typeof height !== "number" || !Number.isFinite(height)) return undefined;
  return Math.min(HIGHEST, Math.max(LOWEST, Math.ceil(height)));
}

const page = globalThis as { [RAN]?: Set<string> };
const script = document.currentScript;
if (script instanceof HTMLScriptElement && script.src) {
  const start = new URL("../../embed/", script.src);
  page[RAN] ??= new Set();
  if (!page[RAN].has(start.href)) {
    page[RAN].add(start.href);
    follow(start);
  }
}
