// SPDX-License-Identifier: EUPL-1.2
/** Taking along and erasing: everything as a file, a file put back after a preview, and everything gone. */
import type { Say } from "../keep/say.ts";
import { localDay } from "../quiz/proof.ts";
import { element } from "../search/elements.ts";
import { fileOf, type Preview, previewOf } from "../state/bring.ts";
import { textOf } from "../state/code.ts";
import type { State } from "../state/document.ts";
import type { Kept } from "../state/storage.ts";
import { button, handOver, line, section } from "./parts.ts";

const SORTS = ["lessons", "answers", "tests", "reflections", "cases"] as const;

export interface Taking {
  readonly kept: Kept;
  readonly say: Say;
  readonly site: string;
  /** Brings a document up to date with the site. */
  readonly tidy: (state: State) => State;
  /** Forgets what is remembered beside the document. */
  readonly forget: () => void;
}

/** Return the part of the page for taking along, putting back and erasing. */
export function takePart(taking: Taking): HTMLElement {
  const { say } = taking;
  return section(
    "meenemen",
    say("progress.take.title"),
    savePart(taking),
    loadPart(taking),
    erasePart(taking),
  );
}

function part(title: string, text: string, ...content: Node[]): HTMLElement {
  return element("div", { class: "lw-take" }, element("h3", {}, title), line(text), ...content);
}

function savePart({ kept, say, site }: Taking): HTMLElement {
  const save = (): void =>
    handOver(
      `${say("progress.file")}-${site}-${localDay(Date.now())}.json`,
      "application/json",
      fileOf(kept.state),
    );
  const made = part(
    say("progress.take.save"),
    say("progress.take.save_text"),
    button(say("progress.take.save"), save),
  );
  const show = (): void => {
    made.hidden = !hasAnything(kept.state);
  };
  kept.listen(show);
  show();
  return made;
}

function loadPart(taking: Taking): HTMLElement {
  const { say } = taking;
  const field = element("input", { type: "file", accept: ".json,application/json", id: "lw-bestand" });
  const label = element("label", { for: field.id, class: "lw-take__file" }, say("progress.take.choose"));
  const preview = element("div", {
    class: "lw-take__preview",
    tabindex: "-1",
    role: "group",
    "aria-live": "polite",
  });
  field.addEventListener("change", async () => {
    const [file] = field.files ?? [];
    if (!file) return;
    show(preview, taking, await file.text());
    field.value = "";
  });
  return part(
    say("progress.take.load"),
    say("progress.take.load_text"),
    element("p", {}, label, " ", field),
    ...codePart(say, async (code) => show(preview, taking, await textOf(code))),
    preview,
  );
}

/** Return a field for a code that was made in a frame on another site. */
function codePart(say: Say, bring: (code: string) => void): HTMLElement[] {
  const field = element("textarea", { id: "lw-code-back", rows: "3", spellcheck: "false" });
  const label = element("label", { for: field.id }, say("progress.take.code"));
  const put = button(say("progress.take.code_put"), () => {
    if (field.value.trim()) bring(field.value);
  });
  return [element("div", { class: "lw-take__code" }, label, field), element("p", {}, put)];
}

function show(box: HTMLElement, { kept, say, tidy }: Taking, text: string): void {
  const found = previewOf(kept.state, text, tidy);
  if (typeof found === "string") {
    box.replaceChildren(line(say(`progress.take.refused.${found}`)));
    return;
  }
  const merge = (): void => {
    kept.change(found.merge);
    if (!kept.isAgreed) kept.agree();
    const told = kept.notice ? say(`keep.problem.${kept.notice}`) : say("progress.take.merged");
    box.replaceChildren(line(told));
    box.focus();
  };
  const cancel = (): void => box.replaceChildren();
  box.replaceChildren(
    ...previewLines(found, kept.isAgreed, say),
    element(
      "p",
      { class: "lw-progress__ways" },
      button(say("progress.take.merge"), merge, "main"),
      button(say("progress.take.cancel"), cancel),
    ),
  );
  box.focus();
}

function previewLines({ counts, dropped }: Preview, isAgreed: boolean, say: Say): HTMLElement[] {
  const present = SORTS.filter((sort) => counts[sort].added + counts[sort].changed + counts[sort].kept > 0);
  const changes = SORTS.reduce((total, sort) => total + counts[sort].added + counts[sort].changed, 0);
  const items = present.map((sort) => {
    const { added, changed, kept } = counts[sort];
    return element(
      "li",
      {},
      say("progress.take.preview_line", {
        what: say(`progress.take.what.${sort}`),
        added,
        changed,
        same: kept,
      }),
    );
  });
  return [
    element("p", { class: "lw-take__title" }, say("progress.take.preview")),
    ...(items.length > 0 ? [element("ul", {}, ...items)] : []),
    ...(changes === 0 ? [line(say("progress.take.preview_none"))] : []),
    ...(dropped > 0 ? [line(say("progress.take.preview_dropped", { n: dropped }))] : []),
    ...(isAgreed ? [] : [line(say("progress.take.preview_agree"))]),
  ];
}

function erasePart({ kept, say, forget }: Taking): HTMLElement {
  const sure = element("div", {
    class: "lw-take__sure",
    tabindex: "-1",
    role: "group",
    "aria-live": "polite",
  });
  const erase = (): void => {
    kept.erase();
    forget();
    sure.replaceChildren(line(say("progress.take.erased")));
    sure.focus();
  };
  const ask = (): void => {
    const yes = button(say("progress.take.erase_yes"), erase, "main");
    const no = button(say("progress.take.cancel"), () => {
      sure.replaceChildren();
      first.focus();
    });
    sure.replaceChildren(
      line(say("progress.take.erase_sure")),
      element("p", { class: "lw-progress__ways" }, yes, no),
    );
    sure.focus();
  };
  const first = button(say("progress.take.erase"), ask);
  return part(say("progress.take.erase"), say("progress.take.erase_text"), first, sure);
}

/** Say whether there is anything to save. */
export function hasAnything(state: State): boolean {
  return state.place !== undefined || SORTS.some((sort) => Object.keys(state[sort]).length > 0);
}
