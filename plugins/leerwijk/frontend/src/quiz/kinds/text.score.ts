// SPDX-License-Identifier: EUPL-1.2
/** `text`: a short typed answer. */

import type { Html, Kind, QuestionOf } from "../question.ts";
import { textIn } from "../responses.ts";
import { slipsBetween, slipsFrom } from "../spelling.ts";
import { escaped } from "./gap.score.ts";
import { part } from "./parts.ts";

/** Return the feedback of the expected wrong answer that is nearer than any right one. */
function expectedWrong({ wrong, accept, tolerance }: QuestionOf<"text">, typed: string): Html | undefined {
  const isLenient = tolerance ?? true;
  let best = slipsFrom(typed, accept, isLenient) ?? Number.POSITIVE_INFINITY;
  let feedback: Html | undefined;
  for (const each of wrong ?? []) {
    const slips = slipsBetween(typed, each.answer, isLenient);
    if (slips !== undefined && slips < best) [best, feedback] = [slips, each.feedback];
  }
  return feedback;
}

export const text: Kind<"text"> = {
  isAnswered: (_, response) => textIn(response) !== "",
  grade: (question, response) => {
    const { accept, tolerance } = question;
    const typed = textIn(response);
    const feedback = expectedWrong(question, typed);
    const isRight = feedback === undefined && slipsFrom(typed, accept, tolerance ?? true) !== undefined;
    return {
      share: isRight ? 1 : 0,
      parts: [part("text", isRight ? "right" : typed === "" ? "missed" : "wrong", feedback)],
      pattern: { type: "fill-in", response: typed, correct: accept[0] ?? "" },
    };
  },
  solution: ({ accept }) => accept.slice(0, 1).map(escaped),
};
