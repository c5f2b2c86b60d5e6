// SPDX-License-Identifier: EUPL-1.2
/** Session: one visit to a package in a platform that speaks SCORM. */
import type { AnsweredDetail } from "../play/events.ts";
import type { Api, Version } from "./api.ts";
import { pack, type Unpacked, unpack } from "./codec.ts";
import { again, Desk } from "./desk.ts";
import { DIALECTS, type Dialect, type Known } from "./dialect.ts";
import { fitted } from "./fitting.ts";
import { type Interaction, interactionOf } from "./interaction.ts";
import type { Memory } from "./memory.ts";
import { questionName } from "./names.ts";
import type { Plan } from "./plan.ts";
import type { Platform, Trouble } from "./platform.ts";
import type { Standing } from "./standing.ts";

/** The clock and the timer of a browser, or of a test. */
export interface Clock {
  readonly now: () => number;
  /** Do something after so many milliseconds. */
  readonly after: (milliseconds: number, act: () => void) => void;
}

/** The platform is asked again after so many milliseconds, and longer each time. */
const WAIT = 1000;
const LONGEST_WAIT = 30_000;
/** `already initialized`, in 1.2 and in 2004: a player that was loaded again. */
const OPEN_ALREADY = [101, 103];

/** Begin a visit; undefined when the platform does not let us in. */
export function sessionOf(plan: Plan, api: Api, version: Version, clock: Clock): Session | undefined {
  const isIn = again(() => api.initialize() || OPEN_ALREADY.includes(api.error()));
  return isIn ? new Session(plan, api, DIALECTS[version], clock) : undefined;
}

export class Session implements Platform {
  earlier: Unpacked;
  readonly place: string;
  readonly mark?: number;
  #plan: Plan;
  readonly #api: Api;
  readonly #dialect: Dialect;
  readonly #clock: Clock;
  readonly #desk: Desk;
  readonly #known: Known;
  readonly #begun: number;
  readonly #isLost: boolean;
  /** Names of the questions, at the number of their interaction. */
  #numbers: Map<string, number>;
  #told: (trouble: Trouble | undefined) => void = () => {};
  #wait = WAIT;
  #isWaiting = false;
  #isCut = false;
  #isEnded = false;

  constructor(plan: Plan, api: Api, dialect: Dialect, clock: Clock) {
    this.#plan = plan;
    this.#api = api;
    this.#dialect = dialect;
    this.#clock = clock;
    this.#begun = clock.now();
    this.#desk = new Desk(api);
    const data = this.#read(dialect.data);
    this.earlier = unpack(plan, data ?? "");
    this.#isLost = data === undefined;
    this.place = this.#read(dialect.place) ?? "";
    this.#known = {
      status: this.#read(dialect.status) ?? "",
      success: dialect.success ? (this.#read(dialect.success) ?? "") : "",
    };
    const mark = dialect.share(this.#read(dialect.mark) ?? "");
    if (mark !== undefined) this.mark = mark;
    this.#numbers = this.#numbered();
  }

  listen(told: (trouble: Trouble | undefined) => void): void {
    this.#told = told;
    this.#tell();
  }

  adopt(plan: Plan, memory: Memory): Memory {
    const text = pack(this.#plan, memory, this.earlier);
    const before = unpack(this.#plan, text).order.map((name) => this.#numbers.get(name));
    this.earlier = unpack(plan, text);
    this.#plan = plan;
    const now = this.earlier.order.flatMap((name, place) => {
      const number = before[place];
      return number === undefined ? [] : [[name, number] as const];
    });
    this.#numbers = new Map(now);
    return this.earlier.memory;
  }

  answered(detail: AnsweredDetail): void {
    const interaction = interactionOf(this.#plan, detail);
    if (!interaction) return;
    const number = this.#numberOf(interaction);
    for (const [name, value] of this.#dialect.interaction(interaction)) {
      this.#desk.want(`cmi.interactions.${number}.${name}`, value);
    }
  }

  keep(memory: Memory, place: string, standing: Standing): void {
    const { text, isCut } = fitted(this.#plan, memory, this.earlier, this.#dialect.room);
    this.#isCut = isCut;
    if (!this.#isLost) this.#desk.want(this.#dialect.data, text);
    this.#desk.want(this.#dialect.place, place);
    for (const [element, value] of this.#dialect.standing(standing, this.#known)) {
      this.#desk.want(element, value);
    }
  }

  settle(): void {
    if (this.#isEnded) return;
    const isDone = this.#desk.send();
    this.#tell();
    if (isDone) this.#wait = WAIT;
    else this.#later();
  }

  end(): void {
    if (this.#isEnded) return;
    const { exit, time, span } = this.#dialect;
    this.#desk.want(exit, "suspend");
    this.#desk.want(time, span(this.#clock.now() - this.#begun));
    this.#desk.send();
    this.#isEnded = again(() => this.#api.terminate());
  }

  #read(element: string): string | undefined {
    return this.#desk.read(element, this.#dialect.unset);
  }

  /**
   * Number what the platform has already. One that kept fewer interactions than there were answers begins anew:
   * numbers with holes between them are refused.
   */
  #numbered(): Map<string, number> {
    const count = Number(this.#read("cmi.interactions._count") ?? 0) || 0;
    const { order } = this.earlier;
    this.#next = count;
    return new Map(count >= order.length ? order.map((name, number) => [name, number]) : []);
  }

  #next = 0;

  #numberOf({ detail, question }: Interaction): number {
    const quiz = this.#plan.quizzes.find(({ id }) => id === detail.quiz);
    const name = quiz ? questionName(quiz, question) : detail.question;
    const number = this.#numbers.get(name) ?? this.#next++;
    this.#numbers.set(name, number);
    return number;
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

  #tell(): void {
    if (this.#isLost) this.#told("lost");
    else if (this.#desk.isBehind && this.#wait > WAIT) this.#told("away");
    else this.#told(this.#isCut ? "full" : undefined);
  }
}
