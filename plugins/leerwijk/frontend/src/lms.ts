// SPDX-License-Identifier: EUPL-1.2
/** The bundle of a page that stands in a player: loaded before whatever keeps something. */
import { type Host, meet } from "./scorm/frame.ts";

const SHARED = Symbol.for("leerwijk.lms");
const shared = globalThis as { [SHARED]?: Promise<Host | undefined> | Host | undefined };

shared[SHARED] ??= meet(parent).then((host) => {
  shared[SHARED] = host;
  return host;
});
