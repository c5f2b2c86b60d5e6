// SPDX-License-Identifier: EUPL-1.2
/** `choice`: radio buttons. */
import type { Opens } from "../view.ts";
import { oneOf } from "./options.ts";

export const choice: Opens<"choice"> = (_, work) => oneOf(work);
