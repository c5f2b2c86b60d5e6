// SPDX-License-Identifier: EUPL-1.2
/** Columns that are fetched one by one, where a site has more pilots than a table can show. */
import { fileNamed } from "../files.ts";

/** Stands for the root of the site in a file that does not know from which page it is loaded. */
const ROOT = "\ue000";

export interface Column {
  readonly head: HTMLElement;
  /** Id of a row → the cell in it. */
  readonly cells: ReadonlyMap<string, HTMLElement>;
}

/** Return the column of a pilot; columns lie in a folder below `assets/` of the site. */
export async function columnOf(pilot: string, folder: URL): Promise<Column> {
  const html = (await fileNamed(`compare/${pilot}`, new URL(`${pilot}.js`, folder).href)) as string;
  const template = document.createElement("template");
  template.innerHTML = html.replaceAll(ROOT, new URL("../../", folder).href); // made by the build, like every page
  const head = template.content.querySelector<HTMLElement>("thead th");
  if (!head) throw new Error(pilot);
  const rows = [...template.content.querySelectorAll<HTMLTableRowElement>("tr[data-row]")];
  const cells = rows.flatMap((row) =>
    row.cells[0] ? [[row.dataset["row"] ?? "", row.cells[0]] as const] : [],
  );
  return { head, cells: new Map(cells) };
}
