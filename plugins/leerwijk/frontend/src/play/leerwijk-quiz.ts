// SPDX-License-Identifier: EUPL-1.2
/** <leerwijk-quiz>: the questions of a quiz one by one, in the way that its purpose asks. */

import { type Draft, leftIn, turnOf } from "../quiz/attempt.ts";
import { drawn, questionsOf } from "../quiz/draw.ts";
import type { Question, Quiz } from "../quiz/question.ts";
import { totalOf } from "../quiz/summary.ts";
import { element } from "../search/elements.ts";
import type { LeerwijkQuestion } from "./leerwijk-question.ts";
import { setOff } from "./off.ts";
import { attemptsLeft, type Earlier, openingOf, soFar } from "./opening.ts";
import { resultOf } from "./result.ts";
import { Round } from "./round.ts";
import { keepDraft, keepsDrafts, savedDraft, savedTest } from "./saved.ts";
import { bringUp, type Offer, type Stage, showPanel } from "./stage.ts";
import { Teller } from "./telling.ts";
import { wordsInPage } from "./words.ts";

export class LeerwijkQuiz extends HTMLElement {
  #stage: Stage | undefined;
  #round: Round | undefined;
  #earlier: Earlier | undefined;

  connectedCallback(): void {
    const section = this.querySelector("section");
    const data = section?.querySelector(".lw-quiz__data")?.textContent;
    if (!section || !data || this.#stage) return;
    const stage = this.#equip(section, JSON.parse(data) as Quiz);
    this.#stage = stage;
    this.classList.add("lw-quiz--played");
    const draft = savedDraft(stage.quiz.id);
    if (stage.quiz.purpose === "final" && !draft) this.#open(stage);
    else this.#begin(stage, undefined, draft);
    this.#goToLinked(stage);
  }

  /** Show the question that the address names: a link to it wins over the place where somebody was. */
  #goToLinked(stage: Stage): void {
    const { hash } = location;
    const linked = [...stage.hosts].find(([, host]) => `#${host.querySelector("fieldset")?.id}` === hash);
    if (linked && this.#round?.attempt.drawn.includes(linked[0])) this.#round.go(linked[0], "prompt");
  }

  #equip(section: HTMLElement, quiz: Quiz): Stage {
    const status = element("p", { class: "lw-hidden", role: "status" });
    const panel = element("div", { class: "lw-result", role: "group", tabindex: "-1", hidden: true });
    const say = wordsInPage();
    const announce = (text: string): void => {
      status.textContent = text;
    };
    panel.setAttribute("aria-label", say("panel"));
    section.querySelector(".lw-quiz__questions")?.before(panel);
    section.append(status);
    const begin = (host: LeerwijkQuestion, question: Question): void =>
      host.begin(question, {
        say,
        announce,
        isToldAtOnce: quiz.feedback_moment === "question",
        asksCertainty: quiz.certainty ?? false,
        wish: (wish) => this.#round?.fulfil(question.id, wish),
      });
    const asked = new Map(questionsOf(quiz).map((question) => [question.id, question]));
    const teller = new Teller(section, quiz);
    return { quiz, say, section, panel, announce, begin, teller, asked, hosts: this.#hosts() };
  }

  /** Return where the questions stand, by their ids. */
  #hosts(): Map<string, LeerwijkQuestion> {
    const hosts = new Map<string, LeerwijkQuestion>();
    for (const host of this.querySelectorAll<LeerwijkQuestion>("leerwijk-question")) {
      customElements.upgrade(host);
      hosts.set(host.querySelector("fieldset")?.dataset["id"] ?? "", host);
    }
    return hosts;
  }

  /** Show what to know before a test, and the button that begins it. */
  #open(stage: Stage): void {
    for (const question of stage.hosts.values()) setOff(question, true);
    const count = drawn(stage.quiz, "").length;
    const earlier = this.#soFar(stage.quiz);
    const begin: Offer = { name: stage.say("begin"), isMain: true, act: () => this.#begin(stage, "prompt") };
    const isLeft = attemptsLeft(stage.quiz, earlier) !== 0;
    showPanel(stage, openingOf(stage.quiz, count, earlier, stage.say), isLeft ? [begin] : []);
  }

  #begin(stage: Stage, focus?: "prompt", draft?: Draft): void {
    const previous = this.#round?.attempt.drawn ?? savedTest(stage.quiz.id)?.drawn ?? [];
    const number = draft?.number ?? (this.#soFar(stage.quiz)?.count ?? this.#round?.number ?? 0) + 1;
    const seed = draft?.seed ?? this.dataset["seed"] ?? Math.random().toString(36).slice(2);
    this.#round?.leave();
    showPanel(stage, []);
    this.#round = new Round(stage, { closing: () => this.#close(stage) }, { seed, number, previous, draft });
    if (!draft) keepDraft(stage.quiz.id, undefined);
    this.#round.begin(focus);
    if (stage.quiz.purpose === "final" && !keepsDrafts()) addEventListener("beforeunload", this.#warn);
  }

  /** Ask before a test is handed in; everything else just ends. */
  #close(stage: Stage): void {
    const round = this.#round;
    if (!round) return;
    if (stage.quiz.feedback_moment === "question") this.#end(stage, round);
    else this.#askToHandIn(stage, round);
  }

  #askToHandIn(stage: Stage, round: Round): void {
    const { attempt } = round;
    const open = attempt.drawn.filter((id) => turnOf(attempt, id).phase === "open");
    const numbers = open.map((id) => attempt.drawn.indexOf(id) + 1).join(", ");
    const text =
      open.length > 0 ? stage.say.count("hand_in.open", open.length, { numbers }) : stage.say("hand_in.sure");
    for (const question of stage.hosts.values()) setOff(question, true);
    const back = open[0] ?? attempt.drawn.at(-1);
    const offers: Offer[] = [
      { name: stage.say("hand_in.yes"), isMain: open.length === 0, act: () => this.#end(stage, round) },
      { name: stage.say("hand_in.no"), isMain: open.length > 0, act: () => round.go(back, "prompt") },
    ];
    showPanel(stage, [element("p", {}, text)], offers);
    stage.panel.focus();
  }

  #end(stage: Stage, round: Round): void {
    const { quiz, say, panel } = stage;
    removeEventListener("beforeunload", this.#warn);
    this.#note(stage, round);
    round.close();
    const left = leftIn(quiz, round.attempt).length;
    const again: Offer = {
      name: say(`again_${quiz.purpose}`),
      isMain: left === 0,
      act: () => this.#begin(stage, "prompt"),
    };
    const practise: Offer = { name: say.count("practise", left), isMain: true, act: () => round.practise() };
    const isLeft = attemptsLeft(quiz, this.#earlier) !== 0;
    const earlier = this.#earlier && quiz.purpose === "final" ? [soFar(this.#earlier, say)] : [];
    const offers = [...(left > 0 ? [practise] : []), ...(isLeft && quiz.purpose !== "start" ? [again] : [])];
    showPanel(stage, [...resultOf(quiz, round.attempt, say), ...earlier], offers);
    bringUp(stage.section);
    panel.focus({ preventScroll: true });
    stage.announce(panel.querySelector("p")?.textContent ?? "");
  }

  /** Count a test that is handed in now. */
  #note(stage: Stage, round: Round): void {
    if (round.attempt.isFinished) return;
    const { score, max } = totalOf(stage.quiz, round.attempt);
    const before = this.#soFar(stage.quiz);
    const best = before && before.best.score / before.best.max >= score / max ? before.best : { score, max };
    this.#earlier = { count: (before?.count ?? 0) + 1, first: before?.first ?? { score, max }, best };
  }

  #soFar(quiz: Quiz): Earlier | undefined {
    if (this.#earlier) return this.#earlier;
    const saved = savedTest(quiz.id);
    if (!saved) return undefined;
    const count = Object.values(saved.counts).reduce((sum, each) => sum + each, 0);
    return { count, first: saved.first, best: saved.best };
  }

  /** A test that is not handed in is lost with the page. */
  readonly #warn = (event: BeforeUnloadEvent): void => event.preventDefault();
}
