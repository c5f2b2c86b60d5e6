// SPDX-License-Identifier: EUPL-1.2
/** What kinds share that are answered in one field. */
import type { Html } from "../../quiz/question.ts";
import { fieldsOf } from "../inputs.ts";
import type { View } from "../view.ts";

/** Return the view of a question with one field, whose only part has this key. */
export function typed(work: HTMLElement, key: string, correction: Html): View {
  const [field] = fieldsOf(work);
  return {
    read: () => field?.value.trim() || undefined,
    write(response) {
      if (field) field.value = typeof response === "string" ? response : "";
    },
    hosts: new Map([[key, work]]),
    corrections: new Map([[key, correction]]),
  };
}
