// SPDX-License-Identifier: EUPL-1.2
/**
 * <leerwijk-search data-base="…">: search over the index below `data-base`, in a dialog. In a package `data-index` is
 * the one file with the index, and `data-base` the folder with the pages.
 */
import { SearchDialog } from "./dialog.ts";
import type { SearchIndex } from "./index.ts";
import { openIndex } from "./opening.ts";

export class LeerwijkSearch extends HTMLElement {
  #opening: Promise<SearchDialog> | undefined;

  /** Somebody is about to search: load what the first query needs. */
  connectedCallback(): void {
    this.#index().catch(() => undefined); // `open` tries again, and tells
  }

  /** Show the dialog; rejects when the index cannot be loaded. */
  async open(): Promise<void> {
    this.#opening ??= this.#build();
    try {
      (await this.#opening).show();
    } catch (problem) {
      this.#opening = undefined;
      throw problem;
    }
  }

  #index(): Promise<SearchIndex> {
    const { index } = this.dataset;
    return openIndex(this.#base, index && new URL(index, document.baseURI).href);
  }

  get #base(): URL {
    return new URL(this.dataset["base"] ?? "", document.baseURI);
  }

  async #build(): Promise<SearchDialog> {
    const dialog = new SearchDialog(await this.#index(), this.#base);
    this.append(dialog.root);
    return dialog;
  }
}
