// SPDX-License-Identifier: EUPL-1.2
/** Texts that our own build published as safe HTML, without their markup. */

/** Return a text without its markup. */
export function plain(html: string): string {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content.textContent?.trim() ?? "";
}
