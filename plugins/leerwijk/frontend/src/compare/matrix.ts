// SPDX-License-Identifier: EUPL-1.2
/** The table in the page: shows chosen columns only, with its rows in groups, and puts all back as it was. */
import { element } from "../search/elements.ts";
import type { Column } from "./column.ts";
import { GROUPS, type Group, grouped, type Row } from "./order.ts";

/** Tells the style sheet for how many columns there must be room. */
const COLUMNS = "--lw-columns";

export class Matrix {
  readonly #table: HTMLTableElement;
  readonly #bodies: readonly HTMLTableSectionElement[];
  readonly #rows: readonly HTMLTableRowElement[];
  readonly #places: ReadonlyMap<HTMLTableSectionElement, readonly HTMLTableRowElement[]>;

  constructor(table: HTMLTableElement) {
    this.#table = table;
    this.#bodies = [...table.tBodies];
    this.#places = new Map(this.#bodies.map((body) => [body, [...body.rows]]));
    this.#rows = [...table.querySelectorAll<HTMLTableRowElement>("tbody tr:has(th[scope='row'])")];
  }

  set isShown(isShown: boolean) {
    const around = this.#table.parentElement;
    if (around) around.hidden = !isShown;
  }

  /** Have these columns in place of those that are there. */
  put(columns: readonly Column[]): void {
    for (const cell of this.#table.querySelectorAll("[data-column]")) cell.remove();
    this.#table.tHead?.rows[0]?.append(...columns.map(({ head }) => head));
    for (const row of this.#rows) row.append(...columns.flatMap(({ cells }) => cells.get(row.id) ?? []));
  }

  /** Show all columns, with the rows in the order of the page. */
  restore(): void {
    this.#table.style.removeProperty(COLUMNS);
    this.#show(() => true);
    for (const [body, rows] of this.#places) body.replaceChildren(...rows);
    this.#replaceBodies(this.#bodies);
  }

  /** Show the chosen columns, with the rows in groups; return how many rows each group has. */
  compare(chosen: readonly string[], titleOf: (group: Group) => string): ReadonlyMap<Group, number> {
    this.#table.style.setProperty(COLUMNS, String(chosen.length));
    const found = grouped(this.#rows.map(saidIn), chosen);
    this.#show((column) => column !== undefined && chosen.includes(column));
    const bodies = GROUPS.flatMap((group) => {
      const rows = (found.get(group) ?? []).flatMap((n) => this.#rows[n] ?? []);
      return rows.length > 0 ? [bodyOf(group, titleOf(group), rows, chosen.length + 1)] : [];
    });
    this.#replaceBodies(bodies);
    return new Map([...found].map(([group, rows]) => [group, rows.length]));
  }

  /** Hide the cells of columns that are not shown, and with them what all columns together come to. */
  #show(shows: (column: string | undefined) => boolean): void {
    for (const cell of this.#table.querySelectorAll<HTMLElement>("[data-column], .lw-matrix__verdict")) {
      cell.hidden = !shows(cell.dataset["column"]);
    }
  }

  #replaceBodies(bodies: readonly HTMLTableSectionElement[]): void {
    for (const body of [...this.#table.tBodies]) body.remove();
    this.#table.append(...bodies);
  }
}

function saidIn(row: HTMLTableRowElement): Row {
  const cells = [...row.querySelectorAll<HTMLElement>("[data-column]")];
  return new Map(
    cells.map(({ dataset }) => [dataset["column"] ?? "", dataset["says"]?.split(" ") ?? []] as const),
  );
}

function bodyOf(
  group: Group,
  title: string,
  rows: readonly HTMLTableRowElement[],
  width: number,
): HTMLTableSectionElement {
  const name = element("span", {}, `${title} (${rows.length})`);
  const head = element("th", { scope: "rowgroup", colspan: String(width) }, name);
  const first = element("tr", { class: "lw-matrix__group" }, head);
  return element("tbody", { "data-group": group }, first, ...rows);
}
