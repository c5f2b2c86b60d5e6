// SPDX-License-Identifier: EUPL-1.2
/** <leerwijk-proof>: a proof of participation, for who passed the final test; the name goes on paper only. */
import { shell } from "../keep/page.ts";
import { type Say, sayInPage } from "../keep/say.ts";
import { localDay, type Proof, proofOf } from "../quiz/proof.ts";
import { percentOf } from "../quiz/summary.ts";
import { element } from "../search/elements.ts";
import type { SavedTest, State } from "../state/document.ts";
import { keptFor } from "../state/page.ts";
import { button, callout, line } from "./parts.ts";

export class LeerwijkProof extends HTMLElement {
  readonly #place = element("div", {});
  #say!: Say;

  connectedCallback(): void {
    const kept = keptFor(shell().site);
    this.#say = sayInPage();
    for (const child of [...this.children]) if (!(child instanceof HTMLTemplateElement)) child.remove();
    this.append(this.#place);
    kept.listen(() => this.#show(kept.state));
    this.#show(kept.state);
  }

  #show(state: State): void {
    const test = this.#testIn(state);
    const proof = proofOf(this.dataset["module"] ?? "", test, localDay);
    if (!proof || !test?.passed) this.#place.replaceChildren(this.#without(test));
    else if (!this.#place.querySelector(".lw-proof"))
      this.#place.replaceChildren(...this.#with(proof, test.passed.at));
  }

  /** The final test, under the id of today or an earlier one. */
  #testIn(state: State): SavedTest | undefined {
    const names = (this.dataset["quiz"] ?? "").split("|");
    return names.map((name) => state.tests[name]).find((test) => test !== undefined);
  }

  #without(test: SavedTest | undefined): HTMLElement {
    const say = this.#say;
    const told = test
      ? say("proof.not_yet.failed", { score: `${percentOf(test.best)}%`, mark: `${this.dataset["pass"]}%` })
      : say("proof.not_yet.unsaved");
    const way = element("a", { href: this.dataset["test"] ?? "" }, say("proof.not_yet.to_test"));
    return callout("note", say("proof.not_yet.title"), line(told), line(way));
  }

  #with(proof: Proof, passedAt: number): Node[] {
    const paper = this.querySelector("template")?.content.cloneNode(true) as DocumentFragment;
    const fill = (name: string, text: string): void => {
      for (const slot of paper.querySelectorAll(`[data-lw-slot="${name}"]`)) slot.textContent = text;
    };
    const show = (name: string, isShown: boolean): void => {
      for (const row of paper.querySelectorAll<HTMLElement>(`[data-lw-row="${name}"]`)) row.hidden = !isShown;
    };
    const version = proof.version || (this.dataset["version"] ?? "");
    fill("date", this.#say("proof.on", { date: this.#say.day(passedAt) }));
    fill("score", this.#scoreOf(proof));
    fill("attempts", String(proof.attempts));
    fill("version", version);
    fill("code", proof.code);
    show("version-now", version !== this.dataset["version"]);
    show("expired", this.#isExpired(proof.day));
    show("skj", false);
    const [name, skj] = [
      paper.querySelector('[data-lw-slot="name"]'),
      paper.querySelector('[data-lw-slot="skj"]'),
    ];
    const row = paper.querySelector<HTMLElement>('[data-lw-row="skj"]');
    const typed = this.#form((given, number) => {
      if (name) name.textContent = given;
      if (skj) skj.textContent = number;
      if (row) row.hidden = number === "";
    });
    return [typed, paper];
  }

  #scoreOf({ percent, firstPercent, bestPercent, attempts }: Proof): string {
    const names = { score: `${percent}%`, first: `${firstPercent}%`, best: `${bestPercent}%` };
    return attempts > 1 ? this.#say("proof.score_line", names) : names.score;
  }

  #isExpired(day: string): boolean {
    const { from, until } = this.dataset;
    return from !== undefined && until !== undefined && (day < from || day > until);
  }

  /** Fields for what goes on paper only: outside a form and without a name, so that no browser remembers them. */
  #form(typed: (name: string, skj: string) => void): HTMLElement {
    const say = this.#say;
    const field = (id: string, label: string): [HTMLInputElement, HTMLElement] => {
      const input = element("input", { type: "text", id, autocomplete: "off", maxlength: "80" });
      return [
        input,
        element("p", { class: "lw-proof-form__field" }, element("label", { for: id }, label), input),
      ];
    };
    const [name, nameLine] = field("lw-naam", say("proof.name"));
    const [skj, skjLine] = field("lw-skj", say("proof.skj"));
    const told = (): void => typed(name.value.trim(), skj.value.trim());
    for (const input of [name, skj]) input.addEventListener("input", told);
    return element(
      "div",
      { class: "lw-proof-form", role: "group", "aria-labelledby": "lw-proof-form" },
      element("h2", { id: "lw-proof-form" }, say("proof.fill")),
      line(say("proof.fill_text")),
      nameLine,
      skjLine,
      line(button(say("proof.print"), () => print(), "main")),
      line(say("proof.print_text")),
    );
  }
}
