// SPDX-License-Identifier: EUPL-1.2
/** `open`: a text area; the checklist comes with the model answer, below it. */
import { fieldsOf } from "../inputs.ts";
import type { Opens } from "../view.ts";

export const open: Opens<"open"> = (_, work) => {
  const [field] = fieldsOf(work);
  return {
    read() {
      const text = field?.value.trim() ?? "";
      return text === "" ? undefined : { text, ticked: [] };
    },
    write(response) {
      if (field) field.value = (response as { text?: string } | undefined)?.text ?? "";
    },
    hosts: new Map(),
  };
};
