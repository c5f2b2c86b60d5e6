// SPDX-License-Identifier: EUPL-1.2
/** `choice`: one right option. */

import type { Kind } from "../question.ts";
import { textIn } from "../responses.ts";
import { pickedParts, picking } from "./parts.ts";

export const choice: Kind<"choice"> = {
  isAnswered: ({ options }, response) => options.some(({ key }) => key === textIn(response)),
  grade: ({ options }, response) => {
    const chosen = options.filter(({ key }) => key === textIn(response));
    return {
      share: chosen.some(({ correct }) => correct) ? 1 : 0,
      parts: pickedParts(
        options,
        chosen.map(({ key }) => key),
      ),
      pattern: picking(
        chosen.map(({ key }) => key),
        options.filter(({ correct }) => correct).map(({ key }) => key),
      ),
    };
  },
  solution: ({ options }) => options.filter(({ correct }) => correct).map(({ text }) => text),
};
