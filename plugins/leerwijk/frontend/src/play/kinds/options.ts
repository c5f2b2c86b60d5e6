// SPDX-License-Identifier: EUPL-1.2
/** What kinds share whose parts are boxes to tick: radio buttons or checkboxes. */
import { boxesOf, tick, ticked } from "../inputs.ts";
import type { View } from "../view.ts";

/** Return the view of a question with one radio button to choose. */
export function oneOf(work: HTMLElement): View {
  const boxes = boxesOf(work);
  return {
    read: () => ticked(boxes)[0],
    write: (response) => tick(boxes, response === undefined ? [] : [String(response)]),
    ...places(boxes),
  };
}

/** Return the view of a question with checkboxes to tick. */
export function someOf(work: HTMLElement): View {
  const boxes = boxesOf(work);
  return {
    read() {
      const values = ticked(boxes);
      return values.length > 0 ? values : undefined;
    },
    write: (response) => tick(boxes, Array.isArray(response) ? response : []),
    ...places(boxes),
  };
}

function places(boxes: ReadonlyMap<string, HTMLElement>): Pick<View, "hosts" | "arrange"> {
  const found = [...boxes].flatMap(([key, box]) => {
    const host = box.closest<HTMLElement>("li, label");
    return host ? [[key, host.closest("li") ?? host] as const] : [];
  });
  const hosts = new Map(found);
  return { hosts, arrange: (keys) => reorder(hosts, keys) };
}

/** Put the elements of these parts in this order, below their parent. */
export function reorder(hosts: ReadonlyMap<string, HTMLElement>, keys: readonly string[]): void {
  for (const key of keys) {
    const host = hosts.get(key);
    host?.parentElement?.append(host);
  }
}
