// SPDX-License-Identifier: EUPL-1.2
/** <leerwijk-question>: a question in the page that can be answered, told about and tried again. */
import type { Given, Turn } from "../quiz/attempt.ts";
import type { Question, Response } from "../quiz/question.ts";
import { element } from "../search/elements.ts";
import { type Footing, offered } from "./buttons.ts";
import { type CertaintyField, certaintyField } from "./certainty.ts";
import { checklistOf } from "./checklist.ts";
import { feedbackOf } from "./feedback.ts";
import { fieldsOf } from "./inputs.ts";
import { type Marking, markParts, unmark } from "./marks.ts";
import { keepsDrafts } from "./saved.ts";
import type { Desk, View } from "./view.ts";
import { viewOf } from "./views.ts";
import type { Wish } from "./wish.ts";

/** What a question must know of the quiz around it. */
export interface Place extends Desk {
  /** Whether answers are told at once, or after the last question. */
  readonly isToldAtOnce: boolean;
  readonly asksCertainty: boolean;
  readonly wish: (wish: Wish) => void;
}

/** A question made answerable. */
interface Begun {
  readonly question: Question;
  readonly place: Place;
  readonly view: View;
  readonly work: HTMLElement;
  readonly certainty?: CertaintyField;
  readonly feedback: HTMLElement;
  readonly foot: HTMLElement;
}

const MENDABLE: readonly string[] = ["partly", "incorrect"];

export class LeerwijkQuestion extends HTMLElement {
  #begun: Begun | undefined;

  /** Make the question answerable. */
  begin(question: Question, place: Place): void {
    const field = this.querySelector("fieldset");
    const work = this.querySelector<HTMLElement>(".lw-question__work");
    if (!field || !work || this.#begun) return;
    const certainty = place.asksCertainty ? certaintyField(`${field.id}-zeker`, place.say) : undefined;
    const feedback = element("div", { class: "lw-feedback", role: "group", tabindex: "-1", hidden: true });
    const foot = element("div", { class: "lw-question__foot" });
    this.#begun = {
      question,
      place,
      work,
      feedback,
      foot,
      view: viewOf(question, work, place),
      ...(certainty && { certainty }),
    };
    field.append(...(certainty ? [certainty.root] : []), ...this.#hints(), feedback, foot);
    this.classList.add("lw-question--played");
    this.#listen(this.#begun);
  }

  /** What stands above the prompt. */
  set number(text: string) {
    const number = this.querySelector(".lw-question__number");
    if (number) number.textContent = text;
    const { feedback, place } = this.#begun ?? {};
    if (place) feedback?.setAttribute("aria-label", place.say("feedback", { question: text }));
  }

  /** The title of the feedback. */
  get verdict(): string {
    return this.#begun?.feedback.firstElementChild?.textContent ?? "";
  }

  /** What stands in the inputs; set undefined to empty them. */
  get response(): Response | undefined {
    return this.#begun?.view.read();
  }

  set response(response: Response | undefined) {
    this.#begun?.view.write(response);
    if (response === undefined) this.#begun?.certainty?.write(undefined);
  }

  /** Put an answer of before back, with how sure the learner was. */
  restore({ response, certainty }: Pick<Given, "response" | "certainty">): void {
    this.response = response;
    this.#begun?.certainty?.write(certainty);
  }

  /** Return the wish to have what stands in the inputs checked or taken. */
  given(type: "check" | "give"): Extract<Wish, { response: unknown }> {
    const certainty = this.#begun?.certainty?.read();
    return { type, response: this.response, ...(certainty && { certainty }) };
  }

  /** Put the parts in an order that stays for the whole attempt. */
  arrange(keys: readonly string[]): void {
    this.#begun?.view.arrange?.(keys);
  }

  /** Show how the question stands. */
  show(turn: Turn, footing: Footing): void {
    if (!this.#begun) return;
    const { question, view, place, work, feedback, foot } = this.#begun;
    const { say, wish, isToldAtOnce } = place;
    const isTold = turn.phase !== "open" && turn.phase !== "given";
    const isOver = isTold && (!footing.isOpen || !MENDABLE.includes(turn.phase));
    const marking: Marking = { question, view, isOver, say };
    this.dataset["phase"] = turn.phase;
    unmark(view);
    if (isTold && turn.last) markParts(marking, turn.last.scored.parts);
    feedback.hidden = !isTold;
    feedback.replaceChildren(...(isTold ? feedbackOf(marking, turn, this.#checklist()) : []));
    const check = (): void => wish(this.given("check"));
    foot.replaceChildren(...offered({ question, turn, isToldAtOnce, isOver, say, wish, check }, footing));
    lock([work, this.#begun.certainty?.root], isOver && question.kind !== "open");
    this.#offerHints(footing.isOpen && isToldAtOnce && !isOver ? turn.hints : -1);
  }

  /** Put the focus where the learner goes on. */
  focusOn(what: "prompt" | "feedback" | "answer"): void {
    const legend = this.querySelector("legend");
    legend?.setAttribute("tabindex", "-1");
    if (what === "feedback") this.#begun?.feedback.focus();
    else if (what === "prompt") legend?.focus({ preventScroll: true });
    else if (this.#begun) firstToMend(this.#begun)?.focus();
  }

  /** Empty what was wrong; what was right stays, and so does typed text, which may be off by a letter. */
  clearWrong(turn: Turn): void {
    for (const { key, verdict } of turn.last?.scored.parts ?? []) {
      const host = this.#begun?.view.hosts.get(key);
      if (verdict !== "wrong" || !host) continue;
      for (const field of fieldsOf(host)) {
        if (field instanceof HTMLInputElement && field.type !== "text") field.checked = false;
        if (field instanceof HTMLSelectElement && field.querySelector("option[value='']")) field.value = "";
      }
    }
  }

  #listen({ place, work, certainty }: Begun): void {
    const { wish, isToldAtOnce } = place;
    work.addEventListener("input", () => {
      if (MENDABLE.includes(this.dataset["phase"] ?? "")) wish({ type: "change" });
    });
    work.addEventListener("keydown", (event) => {
      const isTyped = event.target instanceof HTMLInputElement && event.target.type === "text";
      if (event.key !== "Enter" || !isTyped || event.isComposing) return;
      event.preventDefault();
      wish(isToldAtOnce ? this.given("check") : { type: "next" });
    });
    if (isToldAtOnce) return;
    // what outlives the page is given with every key: whoever closes a window leaves no field first
    const moments = keepsDrafts() ? ["input", "change"] : ["change"];
    for (const host of [work, certainty?.root]) {
      for (const moment of moments) host?.addEventListener(moment, () => wish(this.given("give")));
    }
  }

  #hints(): HTMLDetailsElement[] {
    return [...this.querySelectorAll<HTMLDetailsElement>(".lw-hint")];
  }

  /** Offer one hint more than were opened; none below 0. */
  #offerHints(opened: number): void {
    this.#hints().forEach((hint, index) => {
      hint.hidden = index > opened;
      if (index >= opened) hint.open = false;
      hint.ontoggle = () => {
        if (hint.open && index === opened) this.#begun?.place.wish({ type: "hint" });
      };
    });
  }

  #checklist(): HTMLElement[] {
    const { question, place } = this.#begun ?? {};
    if (question?.kind !== "open" || !place) return [];
    return checklistOf(question, place.say, (ticked) => {
      const { response } = this;
      if (typeof response === "object" && "text" in response) {
        place.wish({ type: "give", response: { text: String(response.text), ticked } });
      }
    });
  }
}

/** Return the first field to answer or to mend: the one ticked, the first that is empty, or simply the first. */
function firstToMend({ work }: Begun): HTMLElement | undefined {
  const fields = fieldsOf(work);
  const isEmpty = (field: (typeof fields)[number]): boolean => field.value === "";
  return fields.find(isEmpty) ?? fields.find((field) => field.matches(":checked")) ?? fields[0];
}

function lock(hosts: readonly (HTMLElement | undefined)[], isLocked: boolean): void {
  for (const host of hosts) {
    for (const field of host?.querySelectorAll<HTMLInputElement>("input, select, textarea, button") ?? []) {
      field.disabled = isLocked;
    }
  }
}
