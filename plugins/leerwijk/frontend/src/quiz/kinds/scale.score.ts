// SPDX-License-Identifier: EUPL-1.2
/** `scale`: a rating of oneself; not scored. */
import type { Kind, QuestionOf } from "../question.ts";

function step({ steps = 5 }: QuestionOf<"scale">, response: unknown): number | undefined {
  return Number.isInteger(response) && Number(response) >= 1 && Number(response) <= steps
    ? Number(response)
    : undefined;
}

export const scale: Kind<"scale"> = {
  isAnswered: (question, response) => step(question, response) !== undefined,
  grade: (question, response) => ({
    parts: [],
    pattern: { type: "likert", response: String(step(question, response) ?? ""), correct: "" },
  }),
  solution: () => [],
};
