// SPDX-License-Identifier: EUPL-1.2
/** Notes: what a learner writes in a case, told as they go. */
import { element } from "../search/elements.ts";
import type { Note } from "../state/document.ts";
import { noteTyping } from "../state/typing.ts";
import type { CaseStage } from "./leerwijk-case.ts";

type Notes = Readonly<Record<string, Note>>;

/** Fill the fields of a case with what was written before, and tell what is written now. */
export function keepNotes({ story, section, noted }: CaseStage, saved: Notes): void {
  const fields = section.querySelectorAll("textarea");
  (story.notes ?? []).forEach(({ key }, index) => {
    const field = fields[index];
    if (field) keep(field, key, saved[key]?.text ?? "", noted);
  });
}

/** Return a field to write in, with its question above it. */
export function noteField(
  question: string,
  key: string,
  text: string,
  noted: CaseStage["noted"],
): HTMLElement {
  const field = element("textarea", { rows: "3", cols: "60" });
  keep(field, key, text, noted);
  return element(
    "p",
    {},
    element("label", { class: "lw-field lw-field--wide" }, element("span", {}, question), field),
  );
}

function keep(field: HTMLTextAreaElement, key: string, text: string, noted: CaseStage["noted"]): void {
  let last = text;
  field.value ||= text;
  noteTyping(field, () => {
    const now = field.value.trim();
    if (now !== last) noted(key, now);
    last = now;
  });
}
