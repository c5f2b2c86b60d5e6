// SPDX-License-Identifier: EUPL-1.2
/** Off: taken from the screen for now; on paper everything stands. */

export function setOff(shown: Element, isOff: boolean): void {
  shown.classList.toggle("lw-off", isOff);
}
