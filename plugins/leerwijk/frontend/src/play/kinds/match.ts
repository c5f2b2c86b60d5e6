// SPDX-License-Identifier: EUPL-1.2
/** `match`: a select beside each left side. */
import type { Opens } from "../view.ts";
import { placed, textOf } from "./placed.ts";

export const match: Opens<"match"> = ({ pairs, rights }, work) =>
  placed(
    work,
    pairs.map(({ key, right }) => [key, textOf(rights, right)]),
  );
