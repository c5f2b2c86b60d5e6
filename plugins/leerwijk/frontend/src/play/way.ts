// SPDX-License-Identifier: EUPL-1.2
/** Way: where a learner goes from a question, and what leads there; it ends, and then only practice is left. */

import { type Attempt, leftIn, nextOf } from "../quiz/attempt.ts";
import type { Quiz } from "../quiz/published.gen.ts";

export class Way {
  /** Feedback comes with each question; otherwise one walks up and down, and hands in at the end. */
  readonly isAtOnce: boolean;
  readonly #quiz: Quiz;
  /** Questions to put again; none as long as the way has not ended. */
  #practice: readonly string[] | undefined;

  constructor(quiz: Quiz) {
    this.#quiz = quiz;
    this.isAtOnce = quiz.feedback_moment === "question";
  }

  /** The end was reached before. */
  get isBehind(): boolean {
    return this.#practice !== undefined;
  }

  /** Come to the end. */
  end(): void {
    this.#practice ??= [];
  }

  /** Start on what has yet to go well at once, and return the first of it. */
  again(attempt: Attempt): string | undefined {
    this.#practice = leftIn(this.#quiz, attempt);
    return this.#practice[0];
  }

  /** Leave a question behind, and return the one to go on to; undefined at the end. */
  leave(attempt: Attempt, id: string): string | undefined {
    this.#practice = this.#practice?.filter((one) => one !== id);
    return this.#after(attempt, id);
  }

  /** Return the question to go back to, where one may. */
  before(attempt: Attempt, id: string): string | undefined {
    return this.isAtOnce ? undefined : beside(attempt, id, -1);
  }

  /** Return the name of the button that leads on from a question; a quiz of one question has none. */
  onward(attempt: Attempt, id: string): string | undefined {
    if (this.#after(attempt, id) !== undefined) return "next";
    if (!this.isAtOnce) return "hand_in.name";
    if (attempt.drawn.length === 1) return undefined;
    return this.#quiz.purpose === "start" ? "done" : "to_result";
  }

  #after(attempt: Attempt, id: string): string | undefined {
    if (!this.isAtOnce) return beside(attempt, id, 1);
    if (this.#practice) return this.#practice.find((one) => one !== id);
    return nextOf(this.#quiz, attempt);
  }
}

function beside({ drawn }: Attempt, id: string, by: number): string | undefined {
  return drawn[drawn.indexOf(id) + by];
}
