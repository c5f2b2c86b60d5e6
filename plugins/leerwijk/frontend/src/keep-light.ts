// SPDX-License-Identifier: EUPL-1.2
/** What keeps progress in a light package: for a player only, which asks nobody and shows what was read itself. */
import { fileNamed } from "./files.ts";
import { noteEvents } from "./keep/events.ts";
import { followLesson } from "./keep/lesson.ts";
import { shell } from "./keep/page.ts";
import { openReflections } from "./keep/reflections.ts";
import { type Catalogue, sayOf } from "./keep/say.ts";
import { keptFor } from "./state/page.ts";

const { site, base, words } = shell();
const kept = keptFor(site);
const nothing = (): void => undefined;
globalThis.leerwijk = {
  ...globalThis.leerwijk,
  keeper: { state: () => (kept.isAgreed ? kept.state : null) },
};
noteEvents(kept, nothing);
for (const end of document.querySelectorAll<HTMLElement>("leerwijk-lesson")) {
  followLesson(end, kept, base, nothing);
}
fileNamed("words/keep", words)
  .then((found) => openReflections(kept, sayOf((found as { keep: Catalogue }).keep), nothing))
  .catch(nothing); // without words there is nothing to write in, and the page works
