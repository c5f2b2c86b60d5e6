// SPDX-License-Identifier: EUPL-1.2
/** `number`: a typed number, within its tolerance and with its unit. */
import { isNear, numbersIn } from "../number.ts";
import type { Kind, QuestionOf } from "../question.ts";
import { textIn } from "../responses.ts";
import { escaped } from "./gap.score.ts";
import { part } from "./parts.ts";

function numbers({ unit }: QuestionOf<"number">, response: unknown): readonly number[] {
  return numbersIn(typeof response === "number" ? String(response) : textIn(response), unit);
}

/** Return a number with the decimal comma. */
function written(number: number): string {
  return String(number).replace(".", ",");
}

export const number: Kind<"number"> = {
  isAnswered: (question, response) => numbers(question, response).length > 0,
  grade: (question, response) => {
    const { answer, tolerance = 0 } = question;
    const given = numbers(question, response);
    const near = given.find((each) => isNear(each, answer, tolerance));
    const range = tolerance > 0 ? [answer - tolerance, answer + tolerance] : [answer, answer];
    return {
      share: near === undefined ? 0 : 1,
      parts: [
        part("number", near !== undefined ? "right" : given.length > 0 ? "wrong" : "missed", undefined),
      ],
      pattern: { type: "numeric", response: String(near ?? given[0] ?? ""), correct: range.join("[:]") },
    };
  },
  solution: ({ answer, unit }) => [escaped(unit ? `${written(answer)} ${unit}` : written(answer))],
};
