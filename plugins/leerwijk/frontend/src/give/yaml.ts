// SPDX-License-Identifier: EUPL-1.2
/** Records → YAML that may be pasted into the files of a site, or brought in as it is. */
import { COLLECTION_STYLE, type Document, dump, type Node, SCALAR_STYLE, visit } from "js-yaml";
import { clean } from "./answers.ts";
import type { Fields } from "./record.ts";

const WIDTH = 104;
const DAY = "checked_on";
const ROWS = new Set(["themes", "audiences", "perspectives"]);

/** Return a record as a member of a list, indented as in our files, below remarks. */
export function yamlOf(record: Fields, remarks: readonly string[], indent: number): string {
  const text = dump([record], { lineWidth: WIDTH, noRefs: true, transform: asAuthorsWrite });
  const margin = " ".repeat(indent);
  const lines = text.replace(/^(?=.)/gmu, margin);
  const heads = remarks.map((remark) => `# ${clean(remark).replace(/\s+/gu, " ")}\n`);
  return heads.join("") + lines;
}

/** Write short lists on one line, and a day without quotes. */
function asAuthorsWrite(documents: Document[]): void {
  visit(documents, (node) => {
    if (node.kind !== "mapping") return;
    for (const { key, value } of node.items) {
      const name = key.kind === "scalar" ? key.value : "";
      if (ROWS.has(name) && value.kind === "sequence") value.style = COLLECTION_STYLE.FLOW;
      if (name === DAY) asDay(value);
    }
  });
}

function asDay(value: Node): void {
  if (value.kind !== "scalar") return;
  value.tag = "tag:yaml.org,2002:timestamp";
  value.style = SCALAR_STYLE.PLAIN;
}
