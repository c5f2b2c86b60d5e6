// SPDX-License-Identifier: EUPL-1.2
/**
 * Height: tells the page around the frame how high ours is, in the two ways that hosts know: the message of LTI that
 * learning platforms hear, and that of open-iframe-resizer, which our own script for hosts hears too.
 */
import { hostsOfPage, isHost, targetOf } from "./hosts.ts";
import { Teller } from "./teller.ts";

/** What a host asks. */
const ASKED = new Set(["iframe-child-init", "iframe-get-child-dimensions"]);

/** Tell the height whenever it changes, and to who asks for it. */
export function followHeight(): void {
  const hosts = [...hostsOfPage(), location.origin];
  const teller = new Teller();
  let target = targetOf(hosts, parentOrigin());
  const tell = (): void => {
    if (target === undefined) return;
    const { height, width } = size();
    if (teller.isNews(height, performance.now())) send(height, width, target);
  };
  addEventListener("message", (event: MessageEvent<unknown>) => {
    if (event.source !== globalThis.parent || !isAsking(event.data) || !isHost(hosts, event.origin)) return;
    target = targetOf(hosts, event.origin) ?? target;
    const { height, width } = size();
    if (target !== undefined) send(height, width, target);
  });
  for (const name of ["pointerdown", "keydown"]) addEventListener(name, () => teller.touched(), true);
  new ResizeObserver(tell).observe(document.body);
}

function size(): { readonly height: number; readonly width: number } {
  const { height, width } = document.body.getBoundingClientRect();
  return { height: Math.ceil(height), width: Math.ceil(width) };
}

function send(height: number, width: number, target: string): void {
  globalThis.parent.postMessage({ type: "iframe-resized", height, width }, target);
  globalThis.parent.postMessage(JSON.stringify({ subject: "lti.frameResize", height }), target);
}

function isAsking(data: unknown): boolean {
  const { type } = (typeof data === "object" && data ? data : {}) as { type?: unknown };
  return typeof type === "string" && ASKED.has(type);
}

/** Return the origin of the page around ours, where the browser tells. */
function parentOrigin(): string | undefined {
  const [first] = location.ancestorOrigins ?? [];
  if (first) return first;
  try {
    return new URL(document.referrer).origin;
  } catch {
    return undefined;
  }
}
