// SPDX-License-Identifier: EUPL-1.2
/** Keeps the Tab key within a dialog: after the last field comes the first. */

const FIELDS = 'a[href]:not([tabindex="-1"]), button, input, select, textarea, summary';

export function keepFocusIn(dialog: HTMLDialogElement): void {
  dialog.addEventListener("keydown", (event) => {
    if (event.key !== "Tab") return;
    const fields = [...dialog.querySelectorAll<HTMLElement>(FIELDS)].filter((field) =>
      field.checkVisibility(),
    );
    const [first, last] = [fields[0], fields.at(-1)];
    const active = document.activeElement;
    const next = event.shiftKey ? (active === first ? last : undefined) : active === last ? first : undefined;
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}
