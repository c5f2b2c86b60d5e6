// SPDX-License-Identifier: EUPL-1.2
/** Wish: what a learner asks of a quiz by a button or a key. */
import type { Certainty } from "../quiz/attempt.ts";
import type { Response } from "../quiz/question.ts";

export type Wish =
  | { readonly type: "check"; readonly response: Response | undefined; readonly certainty?: Certainty }
  /** Give an answer that is not told yet, or tick a point of a checklist: nothing on the screen changes. */
  | { readonly type: "give"; readonly response: Response | undefined; readonly certainty?: Certainty }
  | { readonly type: "hint" | "retry" | "change" | "show" | "next" | "previous" };
