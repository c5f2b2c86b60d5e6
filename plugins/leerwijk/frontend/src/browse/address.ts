// SPDX-License-Identifier: EUPL-1.2
/** The address of the page holds all that a reader asked for: words, filters and order. */
import { type AskedFor, parametersOf, readFrom, type Shown } from "../search/asked-for.ts";
import type { FacetTable } from "../search/facets.ts";
import { ORDERS } from "./order.ts";

/** What the page shows. */
export interface State extends AskedFor {
  order: string;
}

/** How addresses name the order, and each of the orders. */
export interface OrderNames {
  name: string;
  of: (order: string) => string;
}

/** Reads and writes addresses. */
export class Addresses {
  readonly #table: FacetTable;
  readonly #shown: readonly Shown[];
  readonly #orders: OrderNames;

  constructor(table: FacetTable, shown: readonly Shown[], orders: OrderNames) {
    this.#table = table;
    this.#shown = shown;
    this.#orders = orders;
  }

  /** Return what an address asks for; what it names and does not exist is left out. */
  read(search: string): State {
    const parameters = new URLSearchParams(search);
    const named = parameters.get(this.#orders.name) ?? "";
    const order = ORDERS.slice(1).find((each) => this.#orders.of(each) === named) ?? "";
    return { ...readFrom(parameters, this.#table, this.#shown), order };
  }

  /** Return the query that asks for the same again; "" when nothing is asked. */
  write({ order, ...asked }: State): string {
    const parameters = parametersOf(asked, this.#table, this.#shown);
    if (order) parameters.set(this.#orders.name, this.#orders.of(order));
    const written = parameters.toString();
    return written && `?${written}`;
  }
}
