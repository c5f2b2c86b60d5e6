// SPDX-License-Identifier: EUPL-1.2
/**
 * Player: the one page that a learning platform opens. It keeps the platform, and shows the pages of the package
 * in a frame: going from page to page ends nothing.
 */
import type { Draft } from "../quiz/attempt.ts";
import { read } from "../state/reading.ts";
import { type Chrome, chromeOf } from "./chrome.ts";
import type { Memory } from "./memory.ts";
import { heard, type Said, send } from "./messages.ts";
import type { Plan, PlannedPage } from "./plan.ts";
import type { Published } from "./planned.ts";
import type { Platform } from "./platform.ts";
import { standingOf } from "./standing.ts";

/** Folder of the package with its pages. */
const PAGES = "pages/";
/** Changes are sent together, this many milliseconds after the last one. */
const PAUSE = 400;
/** The published page has this many milliseconds to say hello; then the copy in the package is shown. */
const PATIENCE = 6000;

export class Player {
  #plan: Plan;
  readonly #platform: Platform | undefined;
  readonly #chrome: Chrome;
  /** Root of the pages that are shown: the published site, or the folder in the package. */
  #root: URL;
  #memory: Memory;
  #page: PlannedPage | undefined;
  #anchor = "";
  /** Whether it is known what is shown: the published page, or the copy. Before that nothing can be reckoned. */
  #isMet: boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #patience: ReturnType<typeof setTimeout> | undefined;

  constructor(plan: Plan, platform: Platform | undefined, memory: Memory, body: HTMLElement) {
    this.#plan = plan;
    this.#platform = platform;
    this.#memory = memory;
    this.#isMet = plan.live === undefined;
    this.#root = new URL(plan.live ?? PAGES, document.baseURI);
    this.#chrome = chromeOf(plan, body, (page) => this.#open(page.url));
    platform?.listen((trouble) => this.#chrome.tell(trouble));
    if (!platform) this.#chrome.tell("none");
    if (platform?.exit) this.#chrome.offerExit(() => this.#leaveFor(platform.exit));
    addEventListener("message", (event) => this.#hear(event));
  }

  /** Show the page where the learner was, and follow the visit to its end. */
  begin(): void {
    const place = this.#platform?.place ?? "";
    this.#open(this.#pageAt(place) ? place : (this.#plan.pages[0]?.url ?? ""));
    addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") this.#settle();
    });
    addEventListener("beforeunload", () => this.#settle());
    addEventListener("pagehide", () => this.#end());
    addEventListener("pageshow", (event) => {
      if (event.persisted) location.reload(); // the visit was ended; this is another one
    });
    this.#note();
  }

  #open(place: string): void {
    const [url = "", anchor = ""] = place.split("#");
    this.#anchor = anchor;
    // a platform serves files: it knows of no page that a folder stands for
    const file = this.#isLive ? url : `${url}index.html`;
    this.#chrome.frame.src = new URL(anchor ? `${file}#${anchor}` : file, this.#root).href;
    this.#follow(this.#pageAt(place));
    clearTimeout(this.#patience);
    if (this.#isLive) this.#patience = setTimeout(() => this.#fallBack(place), PATIENCE);
  }

  get #isLive(): boolean {
    return this.#plan.live !== undefined && this.#root.href === this.#plan.live;
  }

  /** The published site is out of reach: go on with the copy. */
  #fallBack(place: string): void {
    this.#root = new URL(PAGES, document.baseURI);
    this.#isMet = true;
    this.#open(place);
  }

  #pageAt(place: string): PlannedPage | undefined {
    const [url] = place.split("#");
    return this.#plan.pages.find((page) => page.url === url);
  }

  #follow(page: PlannedPage | undefined): void {
    this.#page = page;
    this.#chrome.show(page, this.#memory.state);
  }

  #hear(event: MessageEvent): void {
    // a file tells no origin of its own
    const origin = this.#root.protocol === "file:" ? undefined : this.#root.origin;
    const said = heard<Said>(event, this.#chrome.frame.contentWindow, origin);
    if (said) this.#take(said, event.origin);
  }

  #take(said: Said, origin: string): void {
    switch (said.type) {
      case "hello":
        if (said.published && this.#isLive && this.#pageAt(this.#placeOf(said.url)))
          this.#adopt(said.published);
        this.#welcome(said.url, origin);
        break;
      case "state":
        this.#remember(said.text);
        break;
      case "draft":
        this.#changed({ ...this.#memory, drafts: withDraft(this.#memory.drafts, said.quiz, said.draft) });
        break;
      case "answered":
        this.#platform?.answered(said.detail);
        break;
      case "place":
        this.#anchor = said.anchor;
        this.#changed(this.#memory);
    }
  }

  /** What the published page asks goes before what the package knows of it. */
  #adopt(published: Published): void {
    const plan = { ...this.#plan, ...published };
    if (JSON.stringify(plan) === JSON.stringify(this.#plan)) return;
    this.#plan = plan;
    this.#memory = this.#platform?.adopt?.(plan, this.#memory) ?? this.#memory;
  }

  #welcome(url: string, origin: string): void {
    clearTimeout(this.#patience);
    this.#isMet = true;
    const { site } = this.#plan;
    const { state, drafts } = this.#memory;
    const page = this.#chrome.frame.contentWindow;
    if (page) send(page, origin, { type: "welcome", site, text: JSON.stringify(state), drafts });
    this.#follow(this.#pageAt(this.#placeOf(url)));
    this.#changed(this.#memory);
  }

  #placeOf(url: string): string {
    const address = url.startsWith(this.#root.href) ? url.slice(this.#root.href.length) : url;
    return address.replace(/index\.html(?=#|$)/u, "");
  }

  #remember(text: string): void {
    const found = read(text);
    if (typeof found === "string" || found.state.site !== this.#plan.site) return;
    this.#changed({ ...this.#memory, state: found.state });
    this.#chrome.show(this.#page, found.state);
  }

  #changed(memory: Memory): void {
    this.#memory = memory;
    clearTimeout(this.#timer);
    if (document.visibilityState === "hidden") this.#settle();
    else this.#timer = setTimeout(() => this.#settle(), PAUSE);
  }

  #note(): void {
    if (!this.#isMet) return;
    const place = this.#page ? `${this.#page.url}${this.#anchor && `#${this.#anchor}`}` : "";
    const standing = standingOf(this.#plan, this.#memory, this.#platform?.mark);
    this.#platform?.keep(this.#memory, place, standing);
  }

  #settle(): void {
    clearTimeout(this.#timer);
    this.#note();
    this.#platform?.settle();
  }

  #leaveFor(address = ""): void {
    this.#end();
    location.assign(address);
  }

  #end(): void {
    clearTimeout(this.#timer);
    this.#note();
    this.#platform?.end();
  }
}

function withDraft(drafts: Memory["drafts"], quiz: string, draft: Draft | null): Memory["drafts"] {
  const { [quiz]: _, ...rest } = drafts;
  return draft ? { ...rest, [quiz]: draft } : rest;
}
