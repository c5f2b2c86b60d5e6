// SPDX-License-Identifier: EUPL-1.2
/** The foot of a quiz or case: whether progress is kept, a way to what is kept, and what went wrong. */
import { host } from "../scorm/host.ts";
import { element } from "../search/elements.ts";
import type { Kept } from "../state/storage.ts";
import type { Asking } from "./asking.ts";
import type { Say } from "./say.ts";

/** Give every quiz and case a foot that keeps up with what happens. */
export function setFeet(kept: Kept, asking: Asking, say: Say, progress: string): void {
  for (const owner of document.querySelectorAll(".lw-quiz, .lw-case")) {
    const foot = element("div", { class: "lw-keep" });
    owner.append(foot);
    const line = element("p", { class: "lw-keep__line" });
    const notice = element("p", { class: "lw-keep__notice", role: "status" });
    foot.append(line, notice);
    const show = (): void => {
      line.replaceChildren(...(kept.isAgreed ? seeing(say, progress) : offering(kept, asking, say, foot)));
      const told = kept.notice && kept.notice !== "unavailable" ? say(`problem.${kept.notice}`) : "";
      if (notice.textContent !== told) notice.textContent = told;
    };
    kept.listen(show);
    show();
  }
}

/** Tell, where the result stands, what is needed for a proof of it, or the way there. */
export function offerProof(owner: Element, kept: Kept, asking: Asking, say: Say, proof: string): void {
  if (host()) return; // a learning platform shows by itself what was passed
  owner.querySelector(".lw-keep__proof")?.remove();
  const line = element("div", { class: "lw-keep__proof" });
  const result = owner.querySelector(".lw-result:not([hidden]) > .lw-buttons");
  if (result) result.before(line);
  else owner.querySelector(".lw-keep")?.prepend(line);
  const show = (): void => {
    const told = kept.isAgreed
      ? [element("a", { href: proof }, say("to_proof"))]
      : [`${say("proof_needs")} `, ...offering(kept, asking, say, line)];
    const hadFocus = line.contains(document.activeElement);
    line.replaceChildren(...told);
    if (hadFocus) line.querySelector("a")?.focus();
  };
  kept.listen(show);
  show();
}

function seeing(say: Say, progress: string): (Node | string)[] {
  if (host()) return [say("saved_lms")];
  return [say("saved"), " ", element("a", { href: progress }, say("see"))];
}

function offering(kept: Kept, asking: Asking, say: Say, foot: Element): (Node | string)[] {
  if (!kept.isAvailable) return [say(`problem.${kept.notice ?? "unavailable"}`)];
  const button = element("button", { type: "button", class: "lw-keep__offer" }, say("offer"));
  button.addEventListener("click", () => asking.put(foot, say).focus());
  return [button];
}
