// SPDX-License-Identifier: EUPL-1.2
/** <leerwijk-review>: the questions due today over all modules, and wrong answers as cards. */
import { Asking } from "../keep/asking.ts";
import { REVIEW } from "../keep/events.ts";
import { shell } from "../keep/page.ts";
import { type Say, sayInPage, within } from "../keep/say.ts";
import { ankiOf } from "../quiz/anki.ts";
import { shuffled } from "../quiz/chance.ts";
import { localDay } from "../quiz/proof.ts";
import type { Quiz } from "../quiz/question.ts";
import { element } from "../search/elements.ts";
import { keptFor } from "../state/page.ts";
import type { Kept } from "../state/storage.ts";
import { courseOnPage } from "./course.ts";
import { button, handOver, line, section } from "./parts.ts";
import { answeredQuizzes, type Loaded } from "./quizzes.ts";
import { roundOf } from "./round.ts";
import { type Standing, standingOf } from "./standing.ts";

/** Questions in one round: more is no longer a short repetition. */
const MOST = 15;

export class LeerwijkReview extends HTMLElement {
  readonly #place = element("div", {});
  readonly #cards = element("div", {});
  readonly #course = courseOnPage();
  #kept!: Kept;
  #say!: Say;
  #asking!: Asking;
  #isPlaying = false;

  connectedCallback(): void {
    const { site } = shell();
    this.#kept = keptFor(site);
    this.#say = sayInPage();
    this.#asking = new Asking(this.#kept, site);
    this.replaceChildren(this.#place, this.#cards);
    this.addEventListener("leerwijk:completed", () => this.#finish());
    this.#kept.listen(() => this.#isPlaying || this.#show());
    this.#show();
  }

  async #show(): Promise<void> {
    if (!this.#kept.isAgreed) {
      this.#place.replaceChildren(this.#unkept());
      this.#cards.replaceChildren();
      return;
    }
    const [loaded, standing] = await this.#standing();
    if (this.#isPlaying) return;
    this.#place.replaceChildren(
      ...(standing.due.length > 0 ? this.#round(loaded, standing) : this.#nothing(standing)),
    );
    this.#showCards(loaded);
  }

  async #standing(): Promise<[ReadonlyMap<string, Loaded>, Standing]> {
    const loaded = await answeredQuizzes(this.#kept, this.#course, shell().base);
    return [loaded, standingOf(this.#kept.state, this.#course, quizzesIn(loaded), Date.now())];
  }

  #unkept(): HTMLElement {
    const [say, place] = [this.#say, element("div", {})];
    const words = within(say, "keep");
    const offer = button(say("keep.offer"), () => this.#asking.put(place, words).focus(), "main");
    const title = say("review.not_saving.title");
    return section("niet-bewaard", title, line(say("review.not_saving.text")), line(offer), place);
  }

  #nothing({ next, answered }: Standing): HTMLElement[] {
    const say = this.#say;
    const told = [
      ...(answered === 0 ? [line(say("review.none.nothing_yet"))] : []),
      ...(next === undefined ? [] : [line(say("review.none.next", { date: say.day(next) }))]),
      line(say("review.none.text")),
    ];
    return [section("vandaag", say("review.none.title"), ...told)];
  }

  #round(loaded: ReadonlyMap<string, Loaded>, { due }: Standing): HTMLElement[] {
    this.#isPlaying = true;
    const keys = shuffled(due, localDay(Date.now())).slice(0, MOST);
    const told = this.#say.count("review.today", due.length);
    const shown = keys.length < due.length ? ` ${this.#say("review.shown", { n: keys.length })}` : "";
    return [line(told + shown), roundOf(keys, loaded, REVIEW, this.#say)];
  }

  /** The round is over: say so, and offer the next one when there is more. */
  async #finish(): Promise<void> {
    const [loaded, standing] = await this.#standing();
    const say = this.#say;
    this.querySelector(".lw-review__over")?.remove();
    const more = button(say("review.more"), () => {
      this.#isPlaying = false;
      this.#show();
    });
    const told = standing.due.length > 0 ? [line(more)] : [line(say("review.done"))];
    this.#place.append(element("div", { class: "lw-review__over", role: "status" }, ...told));
    this.#showCards(loaded);
  }

  #showCards(loaded: ReadonlyMap<string, Loaded>): void {
    const say = this.#say;
    const name = document.querySelector("meta[property='og:site_name']")?.getAttribute("content") ?? "";
    const words = { true: say("review.true"), false: say("review.false") };
    const cards = ankiOf([...quizzesIn(loaded).values()], this.#kept.state, {
      ...words,
      name,
      tag: "leerwijk",
    });
    const save = (): void => handOver(`${say("review.anki.file")}.csv`, "text/csv", cards ?? "");
    const way = cards ? button(say("review.anki.save"), save) : say("review.anki.none");
    this.#cards.replaceChildren(
      section("kaartjes", say("review.anki.title"), line(say("review.anki.text")), line(way)),
    );
  }
}

function quizzesIn(loaded: ReadonlyMap<string, Loaded>): ReadonlyMap<string, Quiz> {
  return new Map([...loaded].map(([id, { quiz }]) => [id, quiz]));
}
