// SPDX-License-Identifier: EUPL-1.2
/** `text`: a text field. */
import { safe } from "../texts.ts";
import type { Opens } from "../view.ts";
import { typed } from "./typed.ts";

export const text: Opens<"text"> = ({ accept }, work) => typed(work, "text", safe(accept[0] ?? ""));
