// SPDX-License-Identifier: EUPL-1.2
/** What the shell tells every script of ours, as data on the tag that loads the first of them. */

const OURS = "script[data-site]";

export interface Shell {
  readonly site: string;
  /** Root of the site. */
  readonly base: URL;
  /** Address of the words about progress. */
  readonly words: string;
}

/** Return what the shell of this page tells. */
export function shell(): Shell {
  const { site = "", base = "", words = "" } = document.querySelector<HTMLElement>(OURS)?.dataset ?? {};
  return { site, base: new URL(base, document.baseURI), words: new URL(words, document.baseURI).href };
}

/** Return an address as seen from the root of the site. */
export function fromRoot(address: string, base: URL): string {
  return address.startsWith(base.href) ? address.slice(base.href.length) : address;
}
