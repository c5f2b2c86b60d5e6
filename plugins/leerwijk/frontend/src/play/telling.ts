// SPDX-License-Identifier: EUPL-1.2
/** Telling: the events of one attempt, from how it stands. */
import { type Attempt, questionIn, turnOf } from "../quiz/attempt.ts";
import type { Quiz } from "../quiz/question.ts";
import { isPassed, totalOf } from "../quiz/summary.ts";
import { tell } from "./events.ts";

/** Tells of the attempts at one quiz, from the element that holds it. */
export class Teller {
  readonly #from: Element;
  readonly #quiz: Quiz;
  #begunAt = 0;
  #putAt = 0;

  constructor(from: Element, quiz: Quiz) {
    this.#from = from;
    this.#quiz = quiz;
  }

  /** Note that a question stands on the screen from now on. */
  put(): void {
    this.#putAt = Date.now();
  }

  begun({ drawn }: Attempt, attempt: number): void {
    this.#begunAt = Date.now();
    tell(this.#from, "leerwijk:attempt", { ...this.#ofQuiz(), attempt, drawn });
  }

  answered(attempt: Attempt, id: string, isFresh: boolean): void {
    const question = questionIn(this.#quiz, id);
    const { last, tries } = turnOf(attempt, id);
    if (!question || !last) return;
    const { response, scored, certainty, at } = last;
    const { kind, mark, objective } = question;
    const { result, score, max, pattern } = scored;
    const asked = { question: id, mark, kind, ...(objective && { objective }) };
    const given = { response, result, score, max, pattern, tries, isFresh, ...(certainty && { certainty }) };
    const latency = Math.max(0, at - this.#putAt);
    tell(this.#from, "leerwijk:answered", { ...this.#ofQuiz(), ...asked, ...given, latency });
  }

  completed(attempt: Attempt, number: number): void {
    const { score, max } = totalOf(this.#quiz, attempt);
    const { drawn } = attempt;
    const passed = this.#quiz.pass_mark === undefined ? {} : { passed: isPassed(this.#quiz, { score, max }) };
    const latency = Date.now() - this.#begunAt;
    const told = { ...this.#ofQuiz(), attempt: number, drawn, score, max, latency, ...passed };
    tell(this.#from, "leerwijk:completed", told);
  }

  #ofQuiz() {
    const { id, purpose, module, lesson } = this.#quiz;
    return {
      quiz: id,
      purpose,
      ...(module && { module: module.id, version: module.version }),
      ...(lesson && { lesson: lesson.id }),
      at: Date.now(),
    };
  }
}
