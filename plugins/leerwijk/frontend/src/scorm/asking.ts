// SPDX-License-Identifier: EUPL-1.2
/** The keys that ask for search in a player: Ctrl or Cmd with K, as on the site. */

export function asksForSearch(event: KeyboardEvent): boolean {
  const isPlain = !event.altKey && !event.shiftKey && !event.isComposing && !event.defaultPrevented;
  return isPlain && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
}
