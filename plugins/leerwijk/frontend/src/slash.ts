// SPDX-License-Identifier: EUPL-1.2
/** Whether the key "/" opens search. It can be switched off: a single key may get in the way of speech input. */

const KEY = "leerwijk.slash";

export function isSlashOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== "off";
  } catch {
    return true; // storage may be forbidden
  }
}

/** Remember the choice, only while it differs from the default. */
export function switchSlash(isOn: boolean): void {
  try {
    if (isOn) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, "off");
  } catch {
    // the choice then lasts no longer than the page
  }
}
