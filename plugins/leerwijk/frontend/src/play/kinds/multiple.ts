// SPDX-License-Identifier: EUPL-1.2
/** `multiple`: checkboxes. */
import type { Opens } from "../view.ts";
import { someOf } from "./options.ts";

export const multiple: Opens<"multiple"> = (_, work) => someOf(work);
