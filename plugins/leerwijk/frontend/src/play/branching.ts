// SPDX-License-Identifier: EUPL-1.2
/** Branching: a story in which the learner chooses, sees what each party makes of it, and may go back. */

import { back, chosen, isEnded, nodeAt, type Path, stillOffered, walked } from "../quiz/case-path.ts";
import type { CaseNode } from "../quiz/question.ts";
import { element } from "../search/elements.ts";
import type { SavedCase } from "../state/document.ts";
import type { CaseStage } from "./leerwijk-case.ts";
import { noteField } from "./notes.ts";
import { setOff } from "./off.ts";
import { bringUp, buttons, type Offer } from "./stage.ts";
import { plain } from "./texts.ts";

const REASON = "reason";

export class Branching {
  readonly #stage: CaseStage;
  readonly #nodes: ReadonlyMap<string, HTMLElement>;
  readonly #seen = new Set<string>();
  readonly #foot = element("div", { class: "lw-story__foot" });
  readonly #reason: HTMLElement;
  #path: Path = [];

  constructor(stage: CaseStage, saved: SavedCase | undefined) {
    const { section, story, say, noted } = stage;
    this.#stage = stage;
    const nodes = [...section.querySelectorAll<HTMLElement>(".lw-node")];
    this.#nodes = new Map(nodes.map((node) => [node.dataset["id"] ?? "", node]));
    this.#reason = noteField(say("case.reason"), REASON, saved?.notes[REASON]?.text ?? "", noted);
    for (const node of nodes) this.#equip(node);
    this.#show(saved ? stillOffered(story, saved.path) : []);
  }

  /** Make buttons of the links: here they choose, where they led to another place in the page. */
  #equip(node: HTMLElement): void {
    node.querySelector(".lw-node__end")?.remove();
    for (const [index, branch] of node.querySelectorAll<HTMLElement>(".lw-branches > li").entries()) {
      const link = branch.querySelector("a");
      if (!link) continue;
      const button = element("button", { type: "button", class: "lw-branch" }, ...link.childNodes);
      button.addEventListener("click", () => this.#choose(branch, index));
      link.replaceWith(button);
    }
  }

  /** Show where the path stands. */
  #show(path: Path, hasFocus = false): void {
    const { story, say, section } = this.#stage;
    this.#path = path;
    const current = nodeAt(story, path);
    for (const [id, node] of this.#nodes) setOff(node, id !== current?.id);
    const node = this.#nodes.get(current?.id ?? "");
    if (!node || !current) return;
    this.#seen.add(current.id);
    this.#settle(node, undefined);
    const isOver = isEnded(story, path);
    const offers: Offer[] = path.length > 0 ? [{ name: say("case.back"), act: () => this.#back() }] : [];
    this.#foot.replaceChildren(...(isOver ? this.#ending() : offers.length > 0 ? [buttons(offers)] : []));
    node.append(this.#foot);
    this.#compare(node, isOver);
    if (!hasFocus) return;
    const heading = node.querySelector("h2, h3, h4, h5");
    heading?.setAttribute("tabindex", "-1");
    bringUp(node);
    (heading as HTMLElement | null)?.focus({ preventScroll: true });
    if (isOver) this.#stage.announce(say("case.ended"));
    section.dataset["step"] = String(path.length + 1);
  }

  /** Tell what follows from a choice, before the story goes on. */
  #choose(branch: HTMLElement, index: number): void {
    const { say, story, walked: told } = this.#stage;
    const key = nodeAt(story, this.#path)?.branches?.[index]?.key ?? "";
    const next = chosen(story, this.#path, key);
    if (next === this.#path) return;
    const go = (): void => {
      told(next, isEnded(story, next));
      this.#show(next, true);
    };
    const consequences = branch.querySelector("details");
    const node = branch.closest<HTMLElement>(".lw-node");
    if (!consequences || !node) {
      go();
      return;
    }
    this.#settle(node, branch);
    consequences.setAttribute("tabindex", "-1");
    this.#foot.replaceChildren(
      buttons([
        { name: say("case.on"), isMain: true, act: go },
        { name: say("case.otherwise"), act: () => this.#show(this.#path, true) },
      ]),
    );
    consequences.focus();
    this.#stage.announce(say("case.chosen"));
  }

  /** Leave of the choices only the one that was made; without one, all. */
  #settle(node: HTMLElement, made: HTMLElement | undefined): void {
    for (const branch of node.querySelectorAll<HTMLElement>(".lw-branches > li")) {
      const isMade = branch === made;
      setOff(branch, made !== undefined && !isMade);
      branch.classList.toggle("lw-branches__made", isMade);
      const button = branch.querySelector("button");
      if (button) button.disabled = isMade;
      const consequences = branch.querySelector("details");
      if (!consequences) continue;
      setOff(consequences, !isMade);
      consequences.open = isMade;
    }
  }

  #back(): void {
    this.#stage.walked(back(this.#path), false);
    this.#show(back(this.#path), true);
  }

  /** Return the way that was gone, with a way back to each choice. */
  #ending(): HTMLElement[] {
    const { story, say } = this.#stage;
    const steps = walked(story, this.#path).flatMap(({ node, branch }, index) =>
      branch ? [this.#stepBack(node, plain(branch.text), index)] : [],
    );
    const seen = say("case.seen", { n: this.#seen.size, of: this.#nodes.size });
    return [
      element("p", { class: "lw-feedback__label" }, say("case.your_way")),
      element("ol", { class: "lw-way" }, ...steps),
      element("p", { class: "lw-way__seen" }, seen),
      this.#reason,
      buttons([{ name: say("case.restart"), isMain: true, act: () => this.#goBackTo(0) }]),
    ];
  }

  #stepBack(node: CaseNode, choice: string, index: number): HTMLElement {
    const { say } = this.#stage;
    const again = element("button", { type: "button", class: "lw-way__back" }, say("case.choose_again"));
    again.setAttribute("aria-label", say("case.choose_again_at", { title: plain(node.title) }));
    again.addEventListener("click", () => this.#goBackTo(index));
    return element("li", {}, element("span", {}, plain(node.title)), element("strong", {}, choice), again);
  }

  #goBackTo(index: number): void {
    const path = this.#path.slice(0, index);
    this.#stage.walked(path, false);
    this.#show(path, true);
  }

  /** Show what the pilots report where the story ends. */
  #compare(node: HTMLElement, isOver: boolean): void {
    const comparison = this.#stage.section.querySelector<HTMLDetailsElement>(".lw-case__comparison");
    if (!comparison) return;
    setOff(comparison, !isOver);
    comparison.open = isOver;
    if (isOver) node.after(comparison);
  }
}
