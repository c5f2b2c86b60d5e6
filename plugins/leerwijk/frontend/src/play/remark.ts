// SPDX-License-Identifier: EUPL-1.2
/** Remark: what there is to know about a question that comes back. */
import { type Attempt, BETWEEN, type Turn, turnOf } from "../quiz/attempt.ts";
import type { Stage } from "./stage.ts";
import type { Say } from "./words.ts";

/** Kinds that ask for something else than a choice. */
const TYPED: readonly string[] = ["number", "text", "open", "order"];

/** Return why a question came back, or that it will; undefined where there is nothing to say. */
export function remarkOn({ quiz, say }: Stage, attempt: Attempt, turn: Turn): string | undefined {
  if (turn.phase === "open") {
    return turn.returns > 0 && turn.wentWell === undefined ? say("returned") : undefined;
  }
  const open = attempt.drawn.filter((id) => turnOf(attempt, id).tries === 0).length;
  const returns = quiz.purpose === "self-check" && turn.wentWell === false && open >= BETWEEN;
  return returns ? say("will_return") : undefined;
}

/** Return what there is to say where nothing was answered. */
export function remarkOnNothing(say: Say, kind = ""): string {
  return say(TYPED.includes(kind) ? `unanswered.${kind}` : "unanswered.rest");
}
