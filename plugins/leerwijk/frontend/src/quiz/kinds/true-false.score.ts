// SPDX-License-Identifier: EUPL-1.2
/** `true-false`: a statement that is true or false. */
import type { Kind } from "../question.ts";
import { part } from "./parts.ts";

export const trueFalse: Kind<"true-false"> = {
  isAnswered: (_, response) => typeof response === "boolean",
  grade: ({ answer, feedback_true, feedback_false }, response) => ({
    share: response === answer ? 1 : 0,
    parts: [true, false].map((value) => {
      const isChosen = response === value;
      const verdict = isChosen
        ? value === answer
          ? "right"
          : "wrong"
        : value === answer
          ? "missed"
          : "left";
      return part(String(value), verdict, isChosen ? (value ? feedback_true : feedback_false) : undefined);
    }),
    pattern: {
      type: "true-false",
      response: typeof response === "boolean" ? String(response) : "",
      correct: String(answer),
    },
  }),
  solution: ({ answer }, words) => [words[`${answer}`]],
};
