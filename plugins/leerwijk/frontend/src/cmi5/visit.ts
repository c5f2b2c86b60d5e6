// SPDX-License-Identifier: EUPL-1.2
/** Visit: one visit to a package in a platform that speaks cmi5. */
import type { AnsweredDetail } from "../play/events.ts";
import { type Unpacked, unpack } from "../scorm/codec.ts";
import { fitted } from "../scorm/fitting.ts";
import { interactionOf } from "../scorm/interaction.ts";
import type { Memory } from "../scorm/memory.ts";
import type { Plan } from "../scorm/plan.ts";
import type { Platform, Trouble } from "../scorm/platform.ts";
import type { Clock } from "../scorm/session.ts";
import type { Standing } from "../scorm/standing.ts";
import type { Launch, LaunchData } from "./launch.ts";
import { answeredIn, defined, type Setting } from "./statement.ts";
import { Store, tokenFrom } from "./store.ts";

const OURS = "leerwijk";
/** Characters; a record store has no limit of its own, and a page that goes away may send 64 kB. */
const ROOM = 48_000;
const WAIT = 1000;
const LONGEST_WAIT = 30_000;

/** What we keep for the learner, beside what happened. */
interface Kept {
  readonly memory: string;
  readonly place: string;
  /** What may be said once only. */
  readonly told: readonly ("passed" | "completed")[];
}

/** Begin a visit: fetch the token, read what the platform has for us, and say that we are there. */
export async function visitOf(
  plan: Plan,
  launch: Launch,
  clock: Clock & { readonly id: () => string },
): Promise<Visit> {
  const store = new Store(launch, await tokenFrom(launch.fetch));
  const data = JSON.parse((await store.state("LMS.LaunchData")) ?? "{}") as LaunchData;
  const preferences = JSON.parse((await store.profile("cmi5LearnerPreferences")) ?? "{}") as {
    languagePreference?: string;
  };
  const kept = JSON.parse((await store.state(OURS)) ?? "{}") as Partial<Kept>;
  const [language = "nl"] = (preferences.languagePreference || document.documentElement.lang).split(",");
  const setting = { launch, data, language, id: clock.id, now: clock.now };
  return new Visit(plan, store, setting, { memory: "", place: "", told: [], ...kept }, clock);
}

export class Visit implements Platform {
  readonly earlier: Unpacked;
  readonly place: string;
  readonly mark?: number;
  readonly exit?: string;
  readonly #plan: Plan;
  readonly #store: Store;
  readonly #setting: Setting;
  readonly #clock: Clock;
  readonly #begun: number;
  readonly #said: Set<"passed" | "completed">;
  #standing: Standing | undefined;
  #told: (trouble: Trouble | undefined) => void = () => {};
  #wait = WAIT;
  #isWaiting = false;
  #isCut = false;
  #isEnded = false;

  constructor(plan: Plan, store: Store, setting: Setting, kept: Kept, clock: Clock) {
    this.#plan = plan;
    this.#store = store;
    this.#setting = setting;
    this.#clock = clock;
    this.#begun = clock.now();
    this.#said = new Set(kept.told);
    this.earlier = unpack(plan, kept.memory);
    this.place = kept.place;
    const { masteryScore, returnURL } = setting.data;
    if (masteryScore !== undefined) this.mark = masteryScore;
    if (returnURL) this.exit = returnURL;
    store.add(defined(setting, "initialized"));
    this.settle();
  }

  listen(told: (trouble: Trouble | undefined) => void): void {
    this.#told = told;
  }

  answered(detail: AnsweredDetail): void {
    const interaction = interactionOf(this.#plan, detail);
    if (interaction && this.#isNormal) this.#store.add(answeredIn(this.#setting, interaction));
  }

  keep(memory: Memory, place: string, standing: Standing): void {
    const { text, isCut } = fitted(this.#plan, memory, this.earlier, ROOM);
    this.#isCut = isCut;
    this.#standing = standing;
    if (standing.isPassed) this.#say("passed", standing.share);
    if (standing.isComplete) this.#say("completed");
    const kept: Kept = { memory: text, place, told: [...this.#said] };
    if (this.#isNormal) this.#store.keep(OURS, JSON.stringify(kept));
  }

  settle(): void {
    if (this.#isEnded) return;
    this.#store.send().then((isDone) => {
      if (isDone) this.#wait = WAIT;
      else this.#later();
      this.#told(!isDone && this.#wait > WAIT ? "away" : this.#isCut ? "full" : undefined);
    });
  }

  end(): void {
    if (this.#isEnded) return;
    this.#isEnded = true;
    const failed = this.#standing?.isPassed === false && !this.#said.has("passed");
    if (failed && this.#isNormal) {
      const outcome = { lasted: this.#lasted, share: this.#standing?.share };
      this.#store.add(defined(this.#setting, "failed", outcome));
    }
    this.#store.add(defined(this.#setting, "terminated", { lasted: this.#lasted }));
    this.#store.end();
  }

  /** Whether this visit counts: who only looks around leaves no results. */
  get #isNormal(): boolean {
    return (this.#setting.data.launchMode ?? "Normal") === "Normal";
  }

  get #lasted(): number {
    return this.#clock.now() - this.#begun;
  }

  /** Say what may be said once in all visits together. */
  #say(verb: "passed" | "completed", share?: number): void {
    if (this.#said.has(verb) || !this.#isNormal) return;
    this.#said.add(verb);
    this.#store.add(defined(this.#setting, verb, { lasted: this.#lasted, share }));
  }

  #later(): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    this.#clock.after(this.#wait, () => {
      this.#isWaiting = false;
      this.#wait = Math.min(this.#wait * 2, LONGEST_WAIT);
      this.settle();
    });
  }
}
