// SPDX-License-Identifier: EUPL-1.2
/** `matrix`: statements judged against columns, scored by the share of rows. */

import type { Kind, QuestionOf } from "../question.ts";
import { placesIn } from "../responses.ts";
import { gradePlaces } from "./parts.ts";

function given({ rows }: QuestionOf<"matrix">, response: unknown): ReadonlyMap<string, string> {
  return placesIn(
    response,
    rows.map(({ key }) => key),
  );
}

export const matrix: Kind<"matrix"> = {
  isAnswered: (question, response) => given(question, response).size > 0,
  grade: (question, response) => gradePlaces(question.rows, given(question, response)),
  solution: ({ columns, rows }) =>
    rows.map(({ text, answer }) => `${text} → ${columns.find(({ key }) => key === answer)?.text ?? ""}`),
};
