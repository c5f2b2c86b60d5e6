// SPDX-License-Identifier: EUPL-1.2
/** A page that stands in a player meets it: whatever keeps something waits for that. */
import { type Host, meet } from "./frame.ts";

const SHARED = Symbol.for("leerwijk.lms");
const shared = globalThis as { [SHARED]?: Promise<Host | undefined> | Host | undefined };

shared[SHARED] ??= meet(parent).then((host) => {
  shared[SHARED] = host;
  return host;
});
