// SPDX-License-Identifier: EUPL-1.2
/** `match`: pairs, scored by the share that is right. */

import type { Kind, QuestionOf } from "../question.ts";
import { placesIn } from "../responses.ts";
import { gradePlaces } from "./parts.ts";

function given({ pairs }: QuestionOf<"match">, response: unknown): ReadonlyMap<string, string> {
  return placesIn(
    response,
    pairs.map(({ key }) => key),
  );
}

export const match: Kind<"match"> = {
  isAnswered: (question, response) => given(question, response).size > 0,
  grade: (question, response) =>
    gradePlaces(
      question.pairs.map(({ key, right, feedback }) => ({ key, answer: right, feedback })),
      given(question, response),
    ),
  solution: ({ pairs, rights }) =>
    pairs.map(({ left, right }) => `${left} → ${rights.find(({ key }) => key === right)?.text ?? ""}`),
};
