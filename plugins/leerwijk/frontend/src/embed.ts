// SPDX-License-Identifier: EUPL-1.2
/**
 * On a page without the site around it: tells a frame how high the page is, opens what lies elsewhere beside the
 * frame, and lets a learner carry progress where a frame keeps it apart. The page works without.
 */
import { offerCode } from "./embed/carry.ts";
import { followHeight } from "./embed/height.ts";
import { openBeside } from "./embed/links.ts";

/** Set once this ran: a page may name the script twice. */
const RAN = Symbol.for("leerwijk.embed");
const page = globalThis as { [RAN]?: boolean };

if (!page[RAN]) {
  page[RAN] = true;
  openBeside();
  if (globalThis.parent !== globalThis.self) {
    followHeight();
    offerCode();
  }
}
