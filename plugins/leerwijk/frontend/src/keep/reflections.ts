// SPDX-License-Identifier: EUPL-1.2
/** Reflections: a field to write in below every question to think about. */
import { host as lms } from "../scorm/host.ts";
import { element } from "../search/elements.ts";
import { reflected } from "../state/record.ts";
import type { Kept } from "../state/storage.ts";
import { noteTyping } from "../state/typing.ts";
import type { Say } from "./say.ts";

/** Give every reflection a field; `then` hears when something was written. */
export function openReflections(kept: Kept, say: Say, then: (host: HTMLElement) => void): void {
  for (const host of document.querySelectorAll<HTMLElement>("[data-lw-reflection]"))
    open(host, kept, say, then);
}

function open(host: HTMLElement, kept: Kept, say: Say, then: (host: HTMLElement) => void): void {
  const lesson = document.querySelector<HTMLElement>("leerwijk-lesson")?.dataset ?? {};
  const key = `${lesson["id"] ?? location.pathname}#${host.dataset["lwReflection"]}`;
  const title = host.querySelector(".lw-callout__title")?.textContent?.trim() ?? document.title;
  const field = element("textarea", { rows: "4", placeholder: " ", id: `lw-${key}` });
  const note = element("span", { class: "lw-reflection__note", id: `lw-${key}-note` });
  field.setAttribute("aria-describedby", note.id);
  const label = element("label", { for: field.id }, say("reflection.label"));
  host.append(element("div", { class: "lw-reflection" }, label, field, note));

  const keep = (): void => {
    const text = field.value.trim();
    if (text === (kept.state.reflections[key]?.text ?? "")) return;
    kept.change((state, now) => reflected(state, key, { text, module: lesson["module"] ?? "", title }, now));
    then(host);
  };
  const show = (): void => {
    const saved = kept.state.reflections[key]?.text ?? "";
    if (document.activeElement !== field && saved !== field.value.trim()) field.value = saved;
    note.textContent = say(
      !kept.isAgreed || kept.notice
        ? "reflection.note_unsaved"
        : lms()
          ? "saved_lms"
          : "reflection.note_saved",
    );
  };
  noteTyping(field, keep);
  kept.listen(show);
  show();
}
