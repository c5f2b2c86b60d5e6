// SPDX-License-Identifier: EUPL-1.2
/** A field that narrows a long choice to what holds its text; what is chosen stays in sight. */

/** Narrow the choices in a form as somebody types in its search field. */
export function narrowBy(field: HTMLInputElement, form: HTMLFormElement): void {
  const folds = [...form.querySelectorAll("details")];
  field.addEventListener("input", () => {
    const wanted = folded(field.value.trim());
    for (const fold of folds) {
      const labels = [...fold.querySelectorAll("label")];
      const region = folded(fold.querySelector("summary")?.textContent ?? "");
      for (const label of labels) {
        const isChosen = label.querySelector("input")?.checked ?? false;
        label.hidden = !isChosen && !region.includes(wanted) && !folded(label.textContent).includes(wanted);
      }
      fold.hidden = labels.every((label) => label.hidden);
      fold.open = wanted !== "" && !fold.hidden;
    }
  });
}

/** Return a text in small letters without accents. */
function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
