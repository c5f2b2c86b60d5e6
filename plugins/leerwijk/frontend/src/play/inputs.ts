// SPDX-License-Identifier: EUPL-1.2
/** Native inputs of a question: how they are read and written, whatever the kind. */

export type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

const FIELDS = "input, select, textarea";

/** Return the fields below an element, in reading order. */
export function fieldsOf(host: Element): Field[] {
  return [...host.querySelectorAll<Field>(FIELDS)];
}

/** Return the radio buttons and checkboxes below an element, by value. */
export function boxesOf(host: Element): Map<string, HTMLInputElement> {
  const boxes = host.querySelectorAll<HTMLInputElement>("input[type=radio], input[type=checkbox]");
  return new Map([...boxes].map((box) => [box.value, box]));
}

/** Return the values of the boxes that are ticked. */
export function ticked(boxes: ReadonlyMap<string, HTMLInputElement>): string[] {
  return [...boxes].filter(([, box]) => box.checked).map(([value]) => value);
}

/** Tick the boxes with these values and no others. */
export function tick(boxes: ReadonlyMap<string, HTMLInputElement>, values: readonly string[]): void {
  for (const [value, box] of boxes) box.checked = values.includes(value);
}

/** Return the elements that stand for a part, by its key. */
export function partsOf(host: Element): Map<string, HTMLElement> {
  const parts = host.querySelectorAll<HTMLElement>("[data-part]");
  return new Map([...parts].map((part) => [part.dataset["part"] ?? "", part]));
}

/** Return what is chosen or typed in each part; parts left empty are left out. */
export function valuesOf(parts: ReadonlyMap<string, HTMLElement>): Record<string, string> | undefined {
  const found = [...parts].map(([key, part]) => [key, valueIn(part)] as const);
  const filled = found.filter(([, value]) => value !== "");
  return filled.length > 0 ? Object.fromEntries(filled) : undefined;
}

/** Choose or type in each part; parts without a value are emptied. */
export function fill(
  parts: ReadonlyMap<string, HTMLElement>,
  values: Readonly<Record<string, string>>,
): void {
  for (const [key, part] of parts) {
    const value = values[key] ?? "";
    for (const field of fieldsOf(part)) {
      if (isBox(field)) field.checked = field.value === value;
      else field.value = value;
    }
  }
}

function valueIn(part: HTMLElement): string {
  const fields = fieldsOf(part);
  const field = fields.find((one) => !isBox(one) || one.checked);
  return field?.value.trim() ?? "";
}

function isBox(field: Field): field is HTMLInputElement {
  return field instanceof HTMLInputElement && (field.type === "radio" || field.type === "checkbox");
}
