// SPDX-License-Identifier: EUPL-1.2
/** The bundle that keeps progress: on pages where there is something to keep, and on all for who keeps it. */
import { fileNamed } from "./files.ts";
import { Asking } from "./keep/asking.ts";
import { LeerwijkConsent } from "./keep/consent.ts";
import { noteEvents } from "./keep/events.ts";
import { offerProof, setFeet } from "./keep/foot.ts";
import { followLesson, goOn, nextStep } from "./keep/lesson.ts";
import { showDue, showRead, showResume } from "./keep/marks.ts";
import { namesOnPage } from "./keep/names.ts";
import { shell } from "./keep/page.ts";
import { openReflections } from "./keep/reflections.ts";
import { type Catalogue, type Say, sayOf } from "./keep/say.ts";
import { keptFor } from "./state/page.ts";
import { renamed } from "./state/rename.ts";

/** Feedback on an answer is read out first, and then the question whether to keep it. */
const AFTER_FEEDBACK = 1500;

const { site, base, words } = shell();
const names = namesOnPage();
const kept = keptFor(site, (state) => renamed(state, names));
const asking = new Asking(kept, site);
globalThis.leerwijk = {
  ...globalThis.leerwijk,
  keeper: { state: () => (kept.isAgreed ? kept.state : null) },
};
customElements.define("leerwijk-consent", LeerwijkConsent);

const saying = fileNamed("words/keep", words).then((found) => sayOf((found as { keep: Catalogue }).keep));

function ask(place: Element): void {
  saying.then((say) => asking.atFirst(place, say)).catch(() => undefined); // without words nothing is asked
}

noteEvents(kept, (from, detail) => {
  const host = from.closest(".lw-quiz, .lw-case") ?? from;
  setTimeout(() => ask(host.querySelector(".lw-keep") ?? host), AFTER_FEEDBACK);
  if ("passed" in detail && detail.passed) passed(host);
});

/** A test was passed: the way goes on to the proof. */
function passed(host: Element): void {
  const next = nextStep(base);
  if (!next) return;
  kept.change((state, now) => goOn(state, next, now));
  saying
    .then((say) => offerProof(host, kept, asking, say, new URL(next.url, base).href))
    .catch(() => undefined);
}

for (const end of document.querySelectorAll<HTMLElement>("leerwijk-lesson")) {
  followLesson(end, kept, base, () => ask(end));
}

saying
  .then((say) => {
    setFeet(kept, asking, say, new URL("mijn-voortgang/", base).href);
    openReflections(kept, say, ask);
    const show = (): void => showMarks(say);
    kept.listen(show);
    if (kept.isAgreed) show();
  })
  .catch(() => undefined); // nothing is shown then, and the page works as it did

function showMarks(say: Say): void {
  const state = kept.isAgreed ? kept.state : { ...kept.state, lessons: {}, tests: {}, answers: {} };
  showDue(state, Date.now(), say);
  showRead(state, say);
  for (const host of document.querySelectorAll<HTMLElement>("leerwijk-resume")) {
    if (kept.isAgreed) showResume(host, state, base, say);
    else host.replaceChildren();
  }
}
