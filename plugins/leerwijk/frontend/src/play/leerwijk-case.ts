// SPDX-License-Identifier: EUPL-1.2
/** <leerwijk-case>: a case whose story unfolds step by step; one for a group can be printed by itself. */
import type { Path } from "../quiz/case-path.ts";
import type { Case } from "../quiz/question.ts";
import { element } from "../search/elements.ts";
import { Branching } from "./branching.ts";
import { tell } from "./events.ts";
import { keepNotes } from "./notes.ts";
import { printButton } from "./printing.ts";
import { unfold } from "./reconstruction.ts";
import { savedCase } from "./saved.ts";
import { type Say, wordsInPage } from "./words.ts";

/** What a case has in the page, and whom it tells what happens. */
export interface CaseStage {
  readonly story: Case;
  readonly section: HTMLElement;
  readonly say: Say;
  readonly announce: (text: string) => void;
  readonly walked: (path: Path, isEnded: boolean) => void;
  readonly noted: (note: string, text: string) => void;
}

export class LeerwijkCase extends HTMLElement {
  #isBegun = false;

  connectedCallback(): void {
    const section = this.querySelector("section");
    const data = section?.querySelector(".lw-case__data")?.textContent;
    if (!section || !data || this.#isBegun) return;
    this.#isBegun = true;
    this.classList.add("lw-case--played");
    const stage = this.#stageOf(section, JSON.parse(data) as Case);
    const saved = savedCase(stage.story.id);
    keepNotes(stage, saved?.notes ?? {});
    if (stage.story.kind === "branching") new Branching(stage, saved);
    if (stage.story.kind === "reconstruction") unfold(stage);
    if (stage.story.kind === "discussion") section.append(printButton(section, stage.say("print_case")));
  }

  #stageOf(section: HTMLElement, story: Case): CaseStage {
    const status = element("p", { class: "lw-hidden", role: "status" });
    section.append(status);
    const of = { case: story.id };
    return {
      story,
      section,
      say: wordsInPage(),
      announce: (text) => {
        status.textContent = text;
      },
      walked: (path, isEnded) => tell(section, "leerwijk:walked", { ...of, path, isEnded, at: Date.now() }),
      noted: (note, text) => tell(section, "leerwijk:noted", { ...of, note, text, at: Date.now() }),
    };
  }
}
