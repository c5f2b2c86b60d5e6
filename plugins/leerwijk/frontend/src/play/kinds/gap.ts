// SPDX-License-Identifier: EUPL-1.2
/** `gap`: text fields and selects in running text. */
import { safe } from "../texts.ts";
import type { Opens } from "../view.ts";
import { placed } from "./placed.ts";

export const gap: Opens<"gap"> = ({ gaps }, work) =>
  placed(
    work,
    gaps.map(({ id, accept }) => [id, safe(accept[0] ?? "")]),
  );
