// SPDX-License-Identifier: EUPL-1.2
/** The files of a lesson learned: to look at, download, copy, and to take to an issue. */
import { handOver } from "../progress/parts.ts";
import { element } from "../search/elements.ts";
import { type Answers, answer } from "./answers.ts";
import { issueWith } from "./issue.ts";
import type { Known } from "./known.ts";
import type { Given } from "./record.ts";
import type { Saying } from "./saying.ts";
import { yamlOf } from "./yaml.ts";

interface Made {
  title: string;
  place: string;
  name: string;
  text: string;
}

export class Result {
  readonly #root: HTMLElement;
  readonly #files: HTMLElement | null;
  readonly #saying: Saying;
  readonly #known: Known;

  constructor(root: HTMLElement, saying: Saying, known: Known) {
    this.#root = root;
    this.#files = root.querySelector(".lw-give__files");
    this.#saying = saying;
    this.#known = known;
  }

  /** Show the files of what somebody gives; nothing while it is not right. */
  show(given: Given | undefined, answers: Answers): void {
    this.#root.hidden = given === undefined;
    if (!given) return;
    const made = filesOf(given, answers, this.#known, this.#saying);
    const blocks = made.map((each) => this.#file(each));
    this.#files?.replaceChildren(...blocks, ...this.#issue(given, made));
  }

  hide(): void {
    this.#root.hidden = true;
  }

  focus(): void {
    this.#root.querySelector<HTMLElement>("h2")?.focus();
  }

  #file({ title, place, name, text }: Made): HTMLElement {
    const said = element("span", { role: "status" });
    const take = (): void => {
      handOver(name, "application/yaml", text);
      this.#taken();
    };
    const copy = (): void => {
      navigator.clipboard
        .writeText(text)
        .then(() => this.#taken())
        .then(
          () => this.#say(said, "copied"),
          () => this.#say(said, "not_copied"),
        );
    };
    const label = this.#saying.of("download", { file: name });
    return element(
      "section",
      { class: "lw-give__file" },
      element("h3", {}, title),
      element("p", {}, ...withCode(place)),
      element("pre", { tabindex: "0", role: "region", "aria-label": name }, element("code", {}, text)),
      element(
        "p",
        { class: "lw-buttons" },
        button(label, take, true),
        button(this.#saying.of("copy"), copy),
        said,
      ),
    );
  }

  #say(place: HTMLElement, key: string): void {
    place.textContent = this.#saying.of(key);
  }

  /** Tell that the files are in somebody's hands, so that the page may be left. */
  #taken(): void {
    this.#root.dispatchEvent(new CustomEvent("leerwijk:taken", { bubbles: true }));
  }

  #issue({ lesson }: Given, made: readonly Made[]): HTMLElement[] {
    const form = this.#known.issue;
    if (!form) return [];
    const statement = String(lesson["statement"]);
    const text = made.map((each) => each.text).join("\n");
    const title = this.#saying.of("issue_title", { statement });
    const { address, isCut } = issueWith(form, title, text, this.#saying.of("issue_paste"));
    const link = element("a", { class: "lw-button", href: address }, this.#saying.of("issue"));
    const guide = `${this.#saying.of("issue_guide")}${isCut ? ` ${this.#saying.of("issue_long")}` : ""}`;
    return [element("p", { class: "lw-give__issue" }, link), element("p", {}, guide)];
  }
}

function filesOf(given: Given, answers: Answers, known: Known, saying: Saying): Made[] {
  const { pilot, lesson, source } = given;
  const file = `content/pilots/${pilot}.yml`;
  const name = `geleerde-les-${lesson["id"]}.yml`;
  const isKnown = pilot in known.pilots;
  const place = saying.of("lesson_place", { file });
  const remarks = [
    saying.of("made_with", { site: known.site }),
    ...(isKnown ? [] : [noPilot(answers, file, saying)]),
    place.replaceAll("`", ""),
    saying.of("bring", { file: name, pilot }),
  ];
  const made = { title: saying.of("lesson"), place, name, text: yamlOf(lesson, remarks, 2) };
  if (!source) return [made];
  const where = saying.of("source_place");
  const text = yamlOf(source, [where.replaceAll("`", "")], 0);
  return [{ title: saying.of("source"), place: where, name: `bron-${source["id"]}.yml`, text }, made];
}

function noPilot(answers: Answers, file: string, saying: Saying): string {
  const region = answer(answers, "pilot_region");
  const names = { name: answer(answers, "pilot_name"), region: region ? ` (${region})` : "", file };
  return saying.of("no_pilot", names);
}

/** Return a text with what stands between backticks as code. */
function withCode(text: string): (string | HTMLElement)[] {
  return text.split("`").map((part, n) => (n % 2 ? element("code", {}, part) : part));
}

function button(label: string, onClick: () => void, isMain = false): HTMLButtonElement {
  const looks = isMain ? "lw-button lw-button--main" : "lw-button";
  const made = element("button", { type: "button", class: looks }, label);
  made.addEventListener("click", onClick);
  return made;
}
