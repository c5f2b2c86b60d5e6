// SPDX-License-Identifier: EUPL-1.2
/** `mark`: a checkbox before each passage of the text that can be marked. */
import type { Opens } from "../view.ts";
import { someOf } from "./options.ts";

export const mark: Opens<"mark"> = (_, work) => {
  const { read, write, hosts } = someOf(work);
  return { read, write, hosts };
};
