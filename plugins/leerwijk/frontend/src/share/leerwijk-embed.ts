// SPDX-License-Identifier: EUPL-1.2
/**
 * <leerwijk-embed>: the code by which another site shows this page or a part of it, how that looks, and what to do
 * with it in each learning platform. Without a script the code for the whole page stands there to copy.
 */
import { isCopied } from "../embed/carry.ts";
import { Teller } from "../embed/teller.ts";
import { fileNamed } from "../files.ts";
import { shell } from "../keep/page.ts";
import { type Catalogue, type Say, sayOf } from "../keep/say.ts";
import { button, line } from "../progress/parts.ts";
import { element } from "../search/elements.ts";
import { codeFor, type Piece, piecesOn } from "./pieces.ts";

const PLATFORMS = ["brightspace", "canvas", "moodle", "blackboard"];
const FIRST_HEIGHT = 600;

export class LeerwijkEmbed extends HTMLElement {
  #height = FIRST_HEIGHT;
  #say!: Say;
  #frame = element("iframe", { class: "lw-share__frame" });
  #field!: HTMLTextAreaElement;
  #told = element("p", { role: "status", class: "lw-share__told" });
  #pieces: readonly Piece[] = [];
  #piece!: Piece;
  #grows = element("input", { type: "checkbox", id: "lw-share-grows" });

  connectedCallback(): void {
    const field = this.querySelector("textarea");
    const details = this.querySelector("details");
    const words = document.querySelector<HTMLElement>("[data-embed-words]")?.dataset["embedWords"];
    if (!field || !details || !words || this.#field) return;
    this.#field = field;
    fileNamed("words/embed", new URL(words, document.baseURI).href)
      .then((found) => this.#build(details, sayOf((found as { embed: Catalogue }).embed)))
      .catch(() => undefined); // the code for the whole page stands there already
  }

  #build(details: HTMLDetailsElement, say: Say): void {
    this.#say = say;
    const { url = "", title = "" } = this.dataset;
    const pieces = () => piecesOn(document, url, title, say, location.search);
    this.#pieces = pieces();
    const [first] = this.#pieces;
    if (!first) return;
    this.#piece = first;
    const copy = button(say("copy"), () => this.#copy(), "main");
    details.querySelector("label")?.before(...this.#choice(say));
    this.#field.after(
      element(
        "p",
        { class: "lw-share__grows" },
        this.#grows,
        element("label", { for: this.#grows.id }, say("grows")),
      ),
      element("p", {}, copy),
      this.#told,
      element("p", { class: "lw-share__title" }, say("preview")),
      this.#frame,
      line(say("preview_note")),
    );
    details.append(...this.#recipes(say));
    this.#grows.addEventListener("change", () => this.#write());
    addEventListener("message", (event) => this.#hear(event));
    this.#show();
  }

  /** Return the choice between the page and what stands on it; nothing where there is nothing to choose. */
  #choice(say: Say): HTMLElement[] {
    if (this.#pieces.length < 2) return [];
    const select = element("select", { id: "lw-share-piece" });
    select.append(...this.#pieces.map(({ name }, at) => element("option", { value: String(at) }, name)));
    select.addEventListener("change", () => {
      this.#piece = this.#pieces[Number(select.value)] ?? this.#piece;
      this.#show();
    });
    return [element("p", {}, element("label", { for: select.id }, say("choose")), " ", select)];
  }

  #recipes(say: Say): HTMLElement[] {
    const recipes = PLATFORMS.map((name) => {
      const steps = ["1", "2", "3", "4"].map((step) => element("li", {}, say(`recipes.${name}.${step}`)));
      return element(
        "details",
        { class: "lw-share__recipe" },
        element("summary", {}, say(`recipes.${name}.name`)),
        element("ol", {}, ...steps),
      );
    });
    return [
      element("p", { class: "lw-share__title" }, say("recipes.title")),
      ...recipes,
      line(say("recipes.note")),
    ];
  }

  /** Show the piece as a frame, and its code. */
  #show(): void {
    this.#height = FIRST_HEIGHT;
    this.#teller = new Teller();
    this.#frame.title = this.#piece.title;
    this.#frame.style.height = `${FIRST_HEIGHT}px`;
    this.#frame.src = new URL(this.#piece.url, shell().base).href;
    this.#write();
  }

  #teller = new Teller();

  /** Take over the height that the frame tells: it belongs in the code. */
  #hear({ source, data, origin }: MessageEvent): void {
    if (source !== this.#frame.contentWindow || data?.type !== "iframe-resized") return;
    if (origin !== location.origin && location.protocol !== "file:") return;
    const height = Math.min(20_000, Math.max(40, Math.ceil(Number(data.height)) || FIRST_HEIGHT));
    if (!this.#teller.isNews(height, performance.now())) return;
    this.#height = height;
    this.#frame.style.height = `${height}px`;
    this.#write();
  }

  #write(): void {
    const root = this.dataset["site"] || shell().base.href;
    this.#field.value = codeFor(this.#piece, root, this.#height, this.#grows.checked);
  }

  async #copy(): Promise<void> {
    this.#field.select();
    this.#told.textContent = this.#say((await isCopied(this.#field.value)) ? "copied" : "copy_yourself");
  }
}
