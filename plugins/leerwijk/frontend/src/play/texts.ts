// SPDX-License-Identifier: EUPL-1.2
/** Texts that our own pages published as safe HTML, as nodes. */

/** Return the nodes of a text; only for texts from the page's own published form. */
export function nodes(html: string): DocumentFragment {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

/** Return a text without its markup, for names and announcements. */
export function plain(html: string): string {
  return nodes(html).textContent?.trim() ?? "";
}

/** Return plain text as safe HTML. */
export function safe(text: string): string {
  const holder = document.createElement("p");
  holder.textContent = text;
  return holder.innerHTML;
}
