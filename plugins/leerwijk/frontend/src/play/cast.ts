// SPDX-License-Identifier: EUPL-1.2
/** Cast: the questions of one attempt in the page, each made ready when it is first needed. */
import type { Given } from "../quiz/attempt.ts";
import { arranged } from "../quiz/draw.ts";
import type { Question, Response } from "../quiz/question.ts";
import type { LeerwijkQuestion } from "./leerwijk-question.ts";
import { setOff } from "./off.ts";
import { savedAnswer } from "./saved.ts";
import type { Stage } from "./stage.ts";

/** On paper every question stands, so all must be ready then. */
const PAPER = matchMedia("print");

export class Cast {
  readonly #stage: Stage;
  readonly #drawn: readonly string[];
  readonly #seed: string;
  readonly #given: (id: string) => Given | undefined;
  readonly #ready = new Set<string>();

  /**
   * Put the questions that were drawn in this order, none of them on the screen yet; `given` returns what was
   * answered before the page was left.
   */
  constructor(
    stage: Stage,
    drawn: readonly string[],
    seed: string,
    given: (id: string) => Given | undefined,
  ) {
    this.#stage = stage;
    this.#given = given;
    this.#drawn = drawn;
    this.#seed = seed;
    for (const host of stage.hosts.values()) setOff(host, true);
    inOrder(drawn.flatMap((id) => stage.hosts.get(id) ?? []));
    PAPER.addEventListener("change", this.#prepareAll);
    addEventListener("beforeprint", this.#prepareAll);
  }

  /** Return the question with this id, ready to be answered. */
  of(id: string): LeerwijkQuestion {
    const host = this.#stage.hosts.get(id);
    const question = this.#stage.asked.get(id);
    if (!host || !question) throw new Error(`the page lacks question ${id}`);
    if (this.#ready.has(id)) return host;
    this.#ready.add(id);
    this.#stage.begin(host, question);
    this.#prepare(host, question);
    return host;
  }

  /** Show these questions and no others. */
  show(isShown: (id: string) => boolean): void {
    for (const id of this.#drawn) {
      const host = this.#stage.hosts.get(id);
      if (host) setOff(host, !isShown(id));
    }
  }

  /** End what this attempt asked of the page. */
  leave(): void {
    PAPER.removeEventListener("change", this.#prepareAll);
    removeEventListener("beforeprint", this.#prepareAll);
  }

  readonly #prepareAll = (): void => {
    for (const id of this.#drawn) this.of(id);
  };

  #prepare(host: LeerwijkQuestion, question: Question): void {
    const { say, quiz } = this.#stage;
    const order = arranged(question, this.#seed);
    host.number = say("numbered", { n: this.#drawn.indexOf(question.id) + 1, of: this.#drawn.length });
    if (order) host.arrange(order);
    const given = this.#given(question.id);
    if (given) host.restore(given);
    else host.response = question.kind === "open" ? textBefore(quiz.id, question) : undefined;
  }
}

/** Let elements follow one another below their parent; those that do already stay where they are. */
function inOrder(elements: readonly Element[]): void {
  const isRight = elements.every(
    (each, index) => index === 0 || elements[index - 1]?.nextElementSibling === each,
  );
  if (!isRight) elements[0]?.parentElement?.append(...elements);
}

/** Return what a learner wrote before, where that was kept and the question is still the same. */
function textBefore(quiz: string, { id, mark }: Question): Response | undefined {
  const saved = savedAnswer(quiz, id);
  return saved?.mark === mark ? saved.response : undefined;
}
