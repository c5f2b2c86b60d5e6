// SPDX-License-Identifier: EUPL-1.2
/** `sort`: things in categories, scored by the share that is in the right one. */

import type { Kind, QuestionOf } from "../question.ts";
import { placesIn } from "../responses.ts";
import { gradePlaces } from "./parts.ts";

function given({ things }: QuestionOf<"sort">, response: unknown): ReadonlyMap<string, string> {
  return placesIn(
    response,
    things.map(({ key }) => key),
  );
}

export const sort: Kind<"sort"> = {
  isAnswered: (question, response) => given(question, response).size > 0,
  grade: (question, response) => ({
    ...gradePlaces(
      question.things.map(({ key, category }) => ({ key, answer: category })),
      given(question, response),
    ),
    notes: question.categories.flatMap(({ label, feedback }) =>
      feedback ? [`<strong>${label}</strong>: ${feedback}`] : [],
    ),
  }),
  solution: ({ categories, things }) =>
    categories.map(({ key, label }) => {
      const inside = things.filter(({ category }) => category === key).map(({ text }) => text);
      return `<strong>${label}</strong>: ${inside.join("; ") || "–"}`;
    }),
};
