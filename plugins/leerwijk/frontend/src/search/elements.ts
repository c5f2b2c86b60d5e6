// SPDX-License-Identifier: EUPL-1.2
/** Elements made in one expression; no markup is ever parsed from text. */

type Attributes = Readonly<Record<string, string | boolean>>;

/** Return a new element; an attribute that is false is left out. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children);
  return made;
}
