// SPDX-License-Identifier: EUPL-1.2
/** `matrix`: radio buttons in each row. */
import type { Opens } from "../view.ts";
import { placed, textOf } from "./placed.ts";

export const matrix: Opens<"matrix"> = ({ rows, columns }, work) =>
  placed(
    work,
    rows.map(({ key, answer }) => [key, textOf(columns, answer)]),
  );
