// SPDX-License-Identifier: EUPL-1.2
/** Printing: one part of a page on paper, without what stands around it. */
import { element } from "../search/elements.ts";

const LEFT_OUT = "lw-unprinted";

/** Return a button that prints a part of the page by itself. */
export function printButton(part: HTMLElement, name: string): HTMLElement {
  const button = element("button", { type: "button", class: "lw-button" }, name);
  button.addEventListener("click", () => printAlone(part));
  return element("div", { class: "lw-buttons" }, button);
}

function printAlone(part: HTMLElement): void {
  const around = [...besides(part)];
  for (const each of around) each.classList.add(LEFT_OUT);
  const restore = (): void => {
    for (const each of around) each.classList.remove(LEFT_OUT);
  };
  addEventListener("afterprint", restore, { once: true });
  print();
}

/** Yield the elements beside a part, and beside everything it stands in. */
function* besides(part: HTMLElement): Generator<Element> {
  for (
    let inner: Element = part;
    inner.parentElement && inner !== document.body;
    inner = inner.parentElement
  ) {
    for (const each of inner.parentElement.children) if (each !== inner) yield each;
  }
}
