// SPDX-License-Identifier: EUPL-1.2
/** Reconstruction: moments that come one by one, as they came to the people in the case. */

import { element } from "../search/elements.ts";
import type { CaseStage } from "./leerwijk-case.ts";
import { setOff } from "./off.ts";

/** Show the first moment, and each next one when the learner is ready for it. */
export function unfold({ section, say, announce }: CaseStage): void {
  const moments = [...section.querySelectorAll<HTMLElement>(".lw-timeline > li")];
  const conclusion = section.querySelector<HTMLDetailsElement>(".lw-case__comparison");
  const written = moments.map((moment) => Boolean(moment.querySelector("textarea")?.value)).lastIndexOf(true);
  const next = element("button", { type: "button", class: "lw-button lw-button--main" });
  const all = element("button", { type: "button", class: "lw-button" }, say("case.all"));
  const foot = element("div", { class: "lw-buttons" }, next, all);
  let shown = 0;

  const show = (count: number): void => {
    shown = Math.min(count, moments.length);
    moments.forEach((moment, index) => {
      setOff(moment, index >= shown);
    });
    const isEnd = shown === moments.length;
    if (conclusion) setOff(conclusion, !isEnd);
    foot.hidden = isEnd;
    next.textContent = say("case.next_moment", { n: shown + 1, of: moments.length });
  };
  const goOn = (count: number): void => {
    const from = shown;
    show(count);
    const moment = moments[from];
    moment?.setAttribute("tabindex", "-1");
    moment?.focus();
    announce(say("case.moment", { n: shown, of: moments.length }));
  };
  next.addEventListener("click", () => goOn(shown + 1));
  all.addEventListener("click", () => goOn(moments.length));
  section.querySelector(".lw-timeline")?.after(foot);
  show(Math.max(1, written + 1));
}
