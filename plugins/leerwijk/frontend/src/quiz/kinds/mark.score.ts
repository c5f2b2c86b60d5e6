// SPDX-License-Identifier: EUPL-1.2
/** `mark`: words or sentences marked in a text; a wrong one costs as much as a right one brings. */

import type { Kind, QuestionOf } from "../question.ts";
import { keysIn } from "../responses.ts";
import { type Pickable, pickedParts, picking, shareOfPicks } from "./parts.ts";

type Passage = Pickable & { readonly text: string };

/** Return the passages that can be marked. */
function passages({ pieces }: QuestionOf<"mark">): readonly Passage[] {
  return pieces.flatMap(({ key, text = "", correct = false }) => (key ? [{ key, text, correct }] : []));
}

const keys = (found: readonly Passage[]): string[] => found.map(({ key }) => key);

export const mark: Kind<"mark"> = {
  isAnswered: (question, response) => keysIn(response, keys(passages(question))).length > 0,
  grade: (question, response) => {
    const found = passages(question);
    const chosen = keysIn(response, keys(found));
    const parts = pickedParts(found, chosen);
    const { feedback_missed: missed, feedback_wrong: wrong } = question;
    return {
      share: shareOfPicks(parts),
      parts,
      notes: [
        ...(wrong && parts.some(({ verdict }) => verdict === "wrong") ? [wrong] : []),
        ...(missed && parts.some(({ verdict }) => verdict === "missed") ? [missed] : []),
      ],
      pattern: picking(chosen, keys(found.filter(({ correct }) => correct))),
    };
  },
  solution: (question) =>
    passages(question)
      .filter(({ correct }) => correct)
      .map(({ text }) => text),
};
