// SPDX-License-Identifier: EUPL-1.2
/** <leerwijk-progress>: everything that is kept on this device, to see, take along and erase. */
import { Asking } from "../keep/asking.ts";
import { shell } from "../keep/page.ts";
import { type Say, sayInPage, within } from "../keep/say.ts";
import type { Quiz } from "../quiz/question.ts";
import { element } from "../search/elements.ts";
import { keptFor } from "../state/page.ts";
import { namesIn, renamed } from "../state/rename.ts";
import type { Kept } from "../state/storage.ts";
import { courseOnPage, type Module } from "./course.ts";
import { moduleSection } from "./modules.ts";
import { calibrationOn, overviewOf } from "./overview.ts";
import { button, callout, handOver, line, section } from "./parts.ts";
import { answeredQuizzes, type Loaded } from "./quizzes.ts";
import { standingOf } from "./standing.ts";
import { hasAnything, takePart } from "./take.ts";
import { portfolioPart } from "./texts.ts";

export class LeerwijkProgress extends HTMLElement {
  readonly #told = element("div", { class: "lw-progress__told" });
  readonly #body = element("div", { class: "lw-progress__body" });
  #kept!: Kept;
  #say!: Say;
  #base!: URL;
  #asking!: Asking;
  #course: readonly Module[] = [];
  #quizzes: ReadonlyMap<string, Loaded> = new Map();
  #isLoading = false;

  connectedCallback(): void {
    const { site, base } = shell();
    this.#say = sayInPage();
    this.#base = base;
    this.#kept = keptFor(site);
    this.#asking = new Asking(this.#kept, site);
    this.#course = courseOnPage();
    const taking = {
      kept: this.#kept,
      say: this.#say,
      site,
      tidy: (state: Parameters<typeof renamed>[0]) => renamed(state, namesIn(this.#loaded)),
      forget: () => this.#asking.forget(),
    };
    this.replaceChildren(this.#told, this.#body, takePart(taking));
    this.#kept.listen(() => {
      this.#show();
      this.#load();
    });
    this.#show();
    this.#load();
  }

  get #loaded(): Quiz[] {
    return [...this.#quizzes.values()].map(({ quiz }) => quiz);
  }

  async #load(): Promise<void> {
    if (this.#isLoading) return;
    this.#isLoading = true;
    this.#quizzes = await answeredQuizzes(this.#kept, this.#course, this.#base);
    this.#isLoading = false;
    this.#show();
  }

  #show(): void {
    this.#told.replaceChildren(...this.#notices(), ...this.#standing());
    const open = new Set([...this.#body.querySelectorAll("details[open]")].map(({ id }) => id));
    this.#body.replaceChildren(...(hasAnything(this.#kept.state) ? this.#everything() : []));
    for (const fold of this.#body.querySelectorAll("details")) fold.open = open.has(fold.id);
  }

  /** What went wrong, and what a learner can do about it. */
  #notices(): HTMLElement[] {
    const [kept, say] = [this.#kept, this.#say];
    const notices = kept.notice
      ? [callout("caveat", say("progress.aside.title"), line(say(`keep.problem.${kept.notice}`)))]
      : [];
    const { aside } = kept;
    if (aside === undefined) return notices;
    const save = (): void => handOver(`${say("progress.aside.file")}.txt`, "text/plain", aside);
    const ways = element(
      "p",
      { class: "lw-progress__ways" },
      button(say("progress.aside.save"), save),
      button(say("progress.aside.erase"), () => kept.dropAside()),
    );
    return [
      ...notices,
      callout("caveat", say("progress.aside.name"), line(say("progress.aside.text")), ways),
    ];
  }

  /** Whether anything is kept. */
  #standing(): HTMLElement[] {
    const [kept, say] = [this.#kept, this.#say];
    if (kept.isAgreed) return hasAnything(kept.state) ? [] : [line(say("progress.empty"))];
    if (!kept.isAvailable) return [];
    const place = element("div", {});
    const offer = button(
      say("keep.offer"),
      () => this.#asking.put(place, within(say, "keep")).focus(),
      "main",
    );
    const told = [
      line(say("progress.nothing.text")),
      ...(this.#asking.isQuiet ? [line(say("progress.refused"))] : []),
    ];
    return [section("niets", say("progress.nothing.title"), ...told, element("p", {}, offer), place)];
  }

  #everything(): HTMLElement[] {
    const [{ state }, say] = [this.#kept, this.#say];
    const quizzes = new Map(this.#loaded.map((quiz) => [quiz.id, quiz]));
    const standing = standingOf(state, this.#course, quizzes, Date.now());
    const modules = standing.modules.map((module) => moduleSection(module, say));
    const gone = standing.gone.length > 0 ? [this.#gone(standing.gone)] : [];
    return [
      ...(standing.isAhead
        ? [callout("caveat", say("progress.clock_title"), line(say("progress.clock")))]
        : []),
      overviewOf(standing, state, say, this.#base),
      section("per-module", say("progress.modules"), ...modules, ...gone),
      ...calibrationOn(standing, say),
      ...portfolioPart(state, this.#course, say),
      this.#raw(),
    ];
  }

  #gone(keys: readonly string[]): HTMLElement {
    const items = keys.map((key) => element("li", {}, element("code", {}, key)));
    const summary = element("summary", {}, this.#say("progress.gone"));
    const text = line(this.#say("progress.gone_text"));
    return element("details", { class: "lw-fold", id: "weg" }, summary, text, element("ul", {}, ...items));
  }

  #raw(): HTMLElement {
    const summary = element("summary", {}, this.#say("progress.raw"));
    const told = element("pre", { tabindex: "0" }, JSON.stringify(this.#kept.state, undefined, 2));
    return element(
      "details",
      { class: "lw-fold", id: "letterlijk" },
      summary,
      line(this.#say("progress.raw_text")),
      told,
    );
  }
}
