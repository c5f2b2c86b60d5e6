// SPDX-License-Identifier: EUPL-1.2
/** What kinds share whose parts are filled one by one: a gap, a pair, a thing, a row. */
import type { Html } from "../../quiz/question.ts";
import { fill, partsOf, valuesOf } from "../inputs.ts";
import type { View } from "../view.ts";

/** Return the view of a question whose parts have fields of their own; `corrections`: what belongs in each. */
export function placed(work: HTMLElement, corrections: readonly (readonly [string, Html])[]): View {
  const hosts = partsOf(work);
  return {
    read: () => valuesOf(hosts),
    write: (response) => fill(hosts, isRecord(response) ? response : {}),
    hosts,
    corrections: new Map(corrections),
  };
}

function isRecord(response: unknown): response is Readonly<Record<string, string>> {
  return typeof response === "object" && response !== null && !Array.isArray(response);
}

/** Return the text of the thing with a key. */
export function textOf(things: readonly { key: string; text: Html }[], key: string): Html {
  return things.find((thing) => thing.key === key)?.text ?? "";
}
