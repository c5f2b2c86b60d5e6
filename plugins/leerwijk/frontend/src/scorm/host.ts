// SPDX-License-Identifier: EUPL-1.2
/** The player around this page, as scripts that are built apart find it. */
import type { Host } from "./frame.ts";

const SHARED = Symbol.for("leerwijk.lms");

/** Return what keeps things in place of the device; undefined where no player is, or none answered. */
export function host(): Host | undefined {
  const found = (globalThis as { [SHARED]?: Host | Promise<unknown> })[SHARED];
  return found && "area" in found ? found : undefined;
}

/** Wait until a player answered, where there is one. */
export async function hostSettled(): Promise<void> {
  await (globalThis as { [SHARED]?: unknown })[SHARED];
}
