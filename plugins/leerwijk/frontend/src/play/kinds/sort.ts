// SPDX-License-Identifier: EUPL-1.2
/** `sort`: a select beside each thing. */
import type { Opens } from "../view.ts";
import { placed, textOf } from "./placed.ts";

export const sort: Opens<"sort"> = ({ categories, things }, work) => {
  const labels = categories.map(({ key, label }) => ({ key, text: label }));
  return placed(
    work,
    things.map(({ key, category }) => [key, textOf(labels, category)]),
  );
};
