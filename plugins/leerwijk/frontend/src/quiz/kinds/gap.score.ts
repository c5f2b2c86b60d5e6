// SPDX-License-Identifier: EUPL-1.2
/** `gap`: a text with gaps to fill or select, scored by the share of gaps. */

import type { Gap, Kind } from "../question.ts";
import { placesIn } from "../responses.ts";
import { slipsFrom } from "../spelling.ts";
import { part, shareOfRight } from "./parts.ts";

const ids = (gaps: readonly Gap[]): string[] => gaps.map(({ id }) => id);

/** Say whether a gap is filled well: a dropdown by the very option, a text with the spelling it allows. */
function isRight({ accept, options, tolerance }: Gap, typed: string): boolean {
  if (options) return accept.includes(typed);
  return slipsFrom(typed, accept, tolerance ?? true) !== undefined;
}

export const gap: Kind<"gap"> = {
  isAnswered: ({ gaps }, response) => placesIn(response, ids(gaps)).size > 0,
  grade: ({ gaps }, response) => {
    const given = placesIn(response, ids(gaps));
    const parts = gaps.map((each) => {
      const typed = given.get(each.id);
      return part(
        each.id,
        typed === undefined ? "missed" : isRight(each, typed) ? "right" : "wrong",
        each.feedback,
      );
    });
    return {
      share: shareOfRight(parts),
      parts,
      pattern: {
        type: "fill-in",
        response: gaps.map(({ id }) => given.get(id) ?? "").join("[,]"),
        correct: gaps.map(({ accept }) => accept[0] ?? "").join("[,]"),
      },
    };
  },
  solution: ({ gaps }) => gaps.map(({ accept }) => escaped(accept[0] ?? "")),
};

/** Return plain text as HTML. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
