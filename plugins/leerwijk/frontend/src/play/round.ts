// SPDX-License-Identifier: EUPL-1.2
/** Round: one attempt on the screen, one question at a time. */

import {
  type Attempt,
  begun,
  type Draft,
  draftOf,
  questionIn,
  resumed,
  type Step,
  stepped,
  type Turn,
  turnOf,
} from "../quiz/attempt.ts";
import { isAnswered } from "../quiz/scoring.ts";
import type { Footing } from "./buttons.ts";
import { Cast } from "./cast.ts";
import { remarkOn, remarkOnNothing } from "./remark.ts";
import { keepDraft } from "./saved.ts";
import { bringUp, type Stage } from "./stage.ts";
import { StepBar, standingOf } from "./step-bar.ts";
import { Way } from "./way.ts";
import type { Wish } from "./wish.ts";

type Given = Extract<Wish, { response: unknown }>;

export interface Beginning {
  readonly seed: string;
  /** Which attempt this is, from 1. */
  readonly number: number;
  /** The draw of the attempt before. */
  readonly previous: readonly string[];
  /** The attempt as it was left, where it was. */
  readonly draft?: Draft | undefined;
}

/** What a round asks of the quiz around it. */
export interface Around {
  /** The last question is behind; of a test: the learner wants to hand in. */
  readonly closing: () => void;
}

export class Round {
  readonly number: number;
  readonly #stage: Stage;
  readonly #around: Around;
  readonly #bar: StepBar | undefined;
  readonly #cast: Cast;
  readonly #way: Way;
  readonly #isAtOnce: boolean;
  #attempt: Attempt;

  constructor(stage: Stage, around: Around, { seed, number, previous, draft }: Beginning) {
    this.number = number;
    this.#stage = stage;
    this.#around = around;
    this.#way = new Way(stage.quiz);
    this.#isAtOnce = this.#way.isAtOnce;
    this.#attempt = draft ? resumed(stage.quiz, draft, Date.now()) : begun(stage.quiz, seed, previous);
    const { drawn } = this.#attempt;
    const left = this.#attempt;
    this.#cast = new Cast(stage, drawn, seed, (id) => turnOf(left, id).last);
    if (drawn.length === 1) return;
    this.#bar = new StepBar(drawn.length, stage, (index) => this.go(drawn[index], "prompt"));
    stage.panel.before(this.#bar.root);
  }

  get attempt(): Attempt {
    return this.#attempt;
  }

  /** Show the question that is to be answered now. */
  begin(focus?: "prompt"): void {
    this.go(this.#attempt.current, focus);
  }

  /** Go to a question, as it stands. */
  go(id: string | undefined, focus?: "prompt"): void {
    if (id === undefined) return;
    this.#step({ type: "go", id });
    this.#stage.panel.hidden = !this.#isReview;
    this.#show(id);
    this.#stage.teller.put();
    if (!focus) return;
    bringUp(this.#isReview ? this.#cast.of(id) : this.#stage.section);
    this.#cast.of(id).focusOn("prompt");
  }

  /** Put the questions again that have yet to go well at once. */
  practise(): void {
    this.#put(this.#way.again(this.#attempt));
  }

  /** End the attempt; its questions stay for who wants to look back. */
  close(): void {
    this.#save();
    const given = this.#attempt.drawn.filter((id) => turnOf(this.#attempt, id).phase === "given");
    this.#step({ type: "finish" });
    for (const id of given) this.#stage.teller.answered(this.#attempt, id, true);
    if (!this.#way.isBehind) this.#stage.teller.completed(this.#attempt, this.number);
    this.#way.end();
    if (!this.#isAtOnce) keepDraft(this.#attempt.quiz, undefined);
    this.#cast.show(() => !this.#isAtOnce);
    if (!this.#isAtOnce) for (const id of this.#attempt.drawn) this.#render(id);
    this.#showBar();
  }

  /** Take everything away that belongs to this round alone. */
  leave(): void {
    this.#bar?.root.remove();
    this.#cast.leave();
  }

  /** Do what the learner asks of the question with this id. */
  fulfil(id: string, wish: Wish): void {
    const steps: Readonly<Record<Wish["type"], () => void>> = {
      check: () => this.#check(id, wish as Given),
      give: () => this.#give(id, wish as Given),
      next: () => this.#next(id),
      previous: () => this.go(this.#way.before(this.#attempt, id), "prompt"),
      hint: () => this.#step({ type: "hint", id }, id),
      change: () => this.#step({ type: "retry", id }, id),
      retry: () => this.#retry(id),
      show: () => this.#tellAnswer(id),
    };
    steps[wish.type]();
  }

  /** A test that was handed in: all questions stand below one another. */
  get #isReview(): boolean {
    return this.#attempt.isFinished && !this.#isAtOnce;
  }

  #step(step: Step, shown?: string): void {
    this.#attempt = stepped(this.#stage.quiz, this.#attempt, step);
    if (shown !== undefined) this.#show(shown);
  }

  #show(id: string): void {
    this.#cast.show((each) => each === id || this.#isReview);
    this.#render(id);
    this.#showBar();
  }

  #render(id: string, remark?: string): void {
    const turn = turnOf(this.#attempt, id);
    this.#cast.of(id).show(turn, this.#footing(id, turn, remark));
  }

  #footing(id: string, turn: Turn, remark: string | undefined): Footing {
    return {
      isOpen: !this.#isReview,
      hasBack: this.#way.before(this.#attempt, id) !== undefined,
      onward: this.#way.onward(this.#attempt, id),
      remark: remark ?? (this.#isAtOnce ? remarkOn(this.#stage, this.#attempt, turn) : undefined),
    };
  }

  #retry(id: string): void {
    this.#cast.of(id).clearWrong(turnOf(this.#attempt, id));
    this.#step({ type: "retry", id }, id);
    this.#cast.of(id).focusOn("answer");
  }

  #tellAnswer(id: string): void {
    this.#step({ type: "show", id }, id);
    this.#cast.of(id).focusOn("feedback");
  }

  #check(id: string, wish: Given): void {
    const isFresh = turnOf(this.#attempt, id).wentWell === undefined;
    if (this.#answer(id, wish)) {
      this.#stage.teller.answered(this.#attempt, id, isFresh);
      this.#show(id);
      this.#cast.of(id).focusOn("feedback");
      this.#stage.announce(this.#cast.of(id).verdict);
    } else this.#askForAnswer(id);
  }

  #askForAnswer(id: string): void {
    const { say, announce, asked } = this.#stage;
    const remark = remarkOnNothing(say, asked.get(id)?.kind);
    this.#render(id, remark);
    announce(remark);
    this.#cast.of(id).focusOn("answer");
  }

  #give(id: string, wish: Given): void {
    if (!this.#answer(id, wish) && !this.#takeBack(id)) return;
    this.#showBar();
    if (this.#isAtOnce) this.#stage.teller.answered(this.#attempt, id, false);
  }

  /** Answer a question; say whether there was enough to check. */
  #answer(id: string, { response, certainty }: Given): boolean {
    const { quiz } = this.#stage;
    const question = questionIn(quiz, id);
    if (!question || response === undefined || !isAnswered(question, response)) return false;
    if (this.#attempt.log.length === 0) this.#stage.teller.begun(this.#attempt, this.number);
    this.#step({ type: "answer", id, response, at: Date.now(), ...(certainty && { certainty }) });
    keepDraft(quiz.id, draftOf(quiz, this.#attempt, this.number));
    return true;
  }

  /** Leave a question of a test open again, whose answer was emptied; say whether there was one. */
  #takeBack(id: string): boolean {
    if (turnOf(this.#attempt, id).phase !== "given") return false;
    this.#step({ type: "take-back", id });
    keepDraft(this.#stage.quiz.id, draftOf(this.#stage.quiz, this.#attempt, this.number));
    return true;
  }

  /** Take what stands in the inputs, also of a field that is still being typed in. */
  #save(): void {
    const { current } = this.#attempt;
    if (this.#isAtOnce || current === undefined) return;
    this.#give(current, this.#cast.of(current).given("give"));
  }

  #next(id: string): void {
    this.#save();
    const next = this.#way.leave(this.#attempt, id);
    if (next === undefined) this.#around.closing();
    else this.#put(next);
  }

  /** Put a question; one that went wrong before is put afresh. */
  #put(id: string | undefined): void {
    if (id === undefined) return;
    if (this.#isAtOnce && turnOf(this.#attempt, id).wentWell === false) {
      this.#step({ type: "return", id });
      this.#cast.of(id).response = undefined;
    }
    this.go(id, "prompt");
  }

  #showBar(): void {
    const { drawn, current } = this.#attempt;
    const standings = drawn.map((id) => standingOf(turnOf(this.#attempt, id)));
    this.#bar?.show(standings, current === undefined ? undefined : drawn.indexOf(current));
  }
}
