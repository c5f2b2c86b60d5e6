// SPDX-License-Identifier: EUPL-1.2
/** `true-false`: two radio buttons. */
import type { Opens } from "../view.ts";
import { oneOf } from "./options.ts";

export const trueFalse: Opens<"true-false"> = (_, work) => {
  const view = oneOf(work);
  return {
    ...view,
    read() {
      const value = view.read();
      return value === undefined ? undefined : value === "true";
    },
  };
};
