// SPDX-License-Identifier: EUPL-1.2
/** The address of the page holds all that a reader asked for: words, filters and order. */
import { type AskedFor, parametersOf, readFrom, type Shown } from "../search/asked-for.ts";
import type { FacetTable } from "../search/facets.ts";
import { ORDERS } from "./order.ts";

/** What the page shows. */
export interface State extends AskedFor {
  order: string;
}

/** Reads and writes addresses; `orderName` names the order in them. */
export class Addresses {
  readonly #table: FacetTable;
  readonly #shown: readonly Shown[];
  readonly #orderName: string;

  constructor(table: FacetTable, shown: readonly Shown[], orderName: string) {
    this.#table = table;
    this.#shown = shown;
    this.#orderName = orderName;
  }

  /** Return what an address asks for; what it names and does not exist is left out. */
  read(search: string): State {
    const parameters = new URLSearchParams(search);
    const order = parameters.get(this.#orderName) ?? "";
    const known = (ORDERS as readonly string[]).includes(order) ? order : "";
    return { ...readFrom(parameters, this.#table, this.#shown), order: known };
  }

  /** Return the query that asks for the same again; "" when nothing is asked. */
  write({ order, ...asked }: State): string {
    const parameters = parametersOf(asked, this.#table, this.#shown);
    if (order) parameters.set(this.#orderName, order);
    const written = parameters.toString();
    return written && `?${written}`;
  }
}
