// SPDX-License-Identifier: EUPL-1.2
/** <leerwijk-find>: the page of search. The address of the page holds all that was asked. */
import { Finder } from "./finder.ts";
import { openIndex } from "./opening.ts";

const SCRIPT = "script[data-search]";
const LISTS = ".lw-find__lists";

export class LeerwijkFind extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const script = document.querySelector<HTMLScriptElement>(SCRIPT);
    const base = new URL(script?.dataset["base"] ?? "", document.baseURI);
    const index = await openIndex(base);
    const lists = document.querySelector<HTMLElement>(LISTS);
    const finder = new Finder(index, await index.facets(), base, lists);
    this.replaceChildren(finder.root);
    await finder.start();
  }
}
