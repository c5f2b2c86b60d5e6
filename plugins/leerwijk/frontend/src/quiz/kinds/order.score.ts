// SPDX-License-Identifier: EUPL-1.2
/** `order`: steps, scored by the share that stands in the right place. */
import type { Kind, QuestionOf } from "../question.ts";
import { part, shareOfRight } from "./parts.ts";

/** Return the step given for each place; "" where there is none. A step counts where it stands first. */
function given({ answer }: QuestionOf<"order">, response: unknown): readonly string[] {
  const steps: readonly unknown[] = Array.isArray(response) ? response : [];
  return answer.map((_, place) => {
    const step = steps[place];
    return typeof step === "string" && answer.includes(step) && steps.indexOf(step) === place ? step : "";
  });
}

export const order: Kind<"order"> = {
  isAnswered: (question, response) => given(question, response).some((step) => step !== ""),
  grade: (question, response) => {
    const { answer } = question;
    const steps = given(question, response);
    const parts = answer.map((key, place) =>
      part(key, !steps.includes(key) ? "missed" : steps[place] === key ? "right" : "wrong", undefined),
    );
    return {
      share: shareOfRight(parts),
      parts,
      pattern: {
        type: "sequencing",
        response: steps.filter((step) => step !== "").join("[,]"),
        correct: answer.join("[,]"),
      },
    };
  },
  solution: ({ answer, steps }) =>
    answer.map((key, place) => `${place + 1}. ${steps.find((step) => step.key === key)?.text ?? ""}`),
};
