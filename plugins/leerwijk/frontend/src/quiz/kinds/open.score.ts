// SPDX-License-Identifier: EUPL-1.2
/** `open`: written, then compared with a model answer; not scored. */

import type { Kind, OpenResponse } from "../question.ts";
import { textIn } from "../responses.ts";

/** Return an open response, from anything. */
export function openIn(response: unknown): OpenResponse {
  const { text, ticked } = (typeof response === "object" && response !== null ? response : {}) as {
    text?: unknown;
    ticked?: unknown;
  };
  const isPosition = (each: unknown): each is number => Number.isInteger(each) && (each as number) >= 0;
  return { text: textIn(text), ticked: Array.isArray(ticked) ? ticked.filter(isPosition) : [] };
}

export const open: Kind<"open"> = {
  isAnswered: (_, response) => openIn(response).text !== "",
  grade: (_, response) => ({
    parts: [],
    pattern: { type: "long-fill-in", response: openIn(response).text, correct: "" },
  }),
  solution: ({ model_answer }) => [model_answer],
};
