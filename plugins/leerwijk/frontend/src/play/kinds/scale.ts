// SPDX-License-Identifier: EUPL-1.2
/** `scale`: radio buttons in a row; nothing is right or wrong. */
import type { Opens } from "../view.ts";
import { oneOf } from "./options.ts";

export const scale: Opens<"scale"> = (_, work) => {
  const view = oneOf(work);
  return {
    ...view,
    read() {
      const value = view.read();
      return value === undefined ? undefined : Number(value);
    },
  };
};
