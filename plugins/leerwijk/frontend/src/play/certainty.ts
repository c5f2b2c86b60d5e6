// SPDX-License-Identifier: EUPL-1.2
/** Certainty: "how sure are you?", asked below a question, never required. */
import type { Certainty } from "../quiz/attempt.ts";
import { element } from "../search/elements.ts";
import type { Say } from "./words.ts";

export const LEVELS: readonly Certainty[] = [1, 2, 3];

export interface CertaintyField {
  readonly root: HTMLElement;
  read(): Certainty | undefined;
  /** Tick a level; undefined ticks none. */
  write(certainty: Certainty | undefined): void;
}

/** Return radio buttons for how sure a learner is; `name` is unique in the page. */
export function certaintyField(name: string, say: Say): CertaintyField {
  const boxes = LEVELS.map((level) => element("input", { type: "radio", name, value: String(level) }));
  const options = boxes.map((box) =>
    element("label", { class: "lw-option" }, box, element("span", {}, say(`certainty.${box.value}`))),
  );
  const legend = element("legend", {}, say("certainty.question"));
  return {
    root: element("fieldset", { class: "lw-certainty" }, legend, element("div", {}, ...options)),
    read: () => LEVELS.find((level) => boxes[level - 1]?.checked),
    write(certainty) {
      for (const box of boxes) box.checked = box.value === String(certainty);
    },
  };
}
