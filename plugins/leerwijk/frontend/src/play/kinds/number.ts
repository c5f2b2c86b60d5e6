// SPDX-License-Identifier: EUPL-1.2
/** `number`: a text field with a numeric keyboard, in which a comma can be typed. */
import { safe } from "../texts.ts";
import type { Opens } from "../view.ts";
import { typed } from "./typed.ts";

export const number: Opens<"number"> = ({ answer, unit }, work, { say }) =>
  typed(work, "number", safe([say.number(answer), unit].filter(Boolean).join(" ")));
