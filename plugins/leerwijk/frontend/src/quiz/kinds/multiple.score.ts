// SPDX-License-Identifier: EUPL-1.2
/** `multiple`: one or more right options; a wrong one costs as much as a right one brings. */

import type { Kind, Option } from "../question.ts";
import { keysIn } from "../responses.ts";
import { pickedParts, picking, shareOfPicks } from "./parts.ts";

const keys = (options: readonly Option[]): string[] => options.map(({ key }) => key);
const right = (options: readonly Option[]): Option[] => options.filter(({ correct }) => correct);

export const multiple: Kind<"multiple"> = {
  isAnswered: ({ options }, response) => keysIn(response, keys(options)).length > 0,
  grade: ({ options }, response) => {
    const chosen = keysIn(response, keys(options));
    const parts = pickedParts(options, chosen);
    return { share: shareOfPicks(parts), parts, pattern: picking(chosen, keys(right(options))) };
  },
  solution: ({ options }) => right(options).map(({ text }) => text),
};
