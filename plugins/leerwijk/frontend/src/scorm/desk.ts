// SPDX-License-Identifier: EUPL-1.2
/**
 * Desk: values on their way to a platform. Each is sent once, in order, and again until the platform takes it; a
 * platform that is away for a while loses nothing, and a value that it refuses for good is in nobody's way.
 */
import type { Api } from "./api.ts";

/** So often a call is made again at once. */
const AT_ONCE = 4;
/** Errors that another call does not mend: no such element, or not this value. */
const REFUSED = [401, 402, 404, 405, 406, 407];

export class Desk {
  readonly #api: Api;
  /** Values wanted, in the order in which they were first asked for. */
  readonly #wanted = new Map<string, string>();
  readonly #sent = new Map<string, string>();
  readonly #refused = new Map<string, string>();
  #isCommitted = true;

  constructor(api: Api) {
    this.#api = api;
  }

  /** Whether something is still to be sent. */
  get isBehind(): boolean {
    return !this.#isCommitted || this.#left().length > 0;
  }

  /** Values that the platform refused, for who looks for the reason. */
  get refused(): ReadonlyMap<string, string> {
    return this.#refused;
  }

  want(element: string, value: string): void {
    this.#wanted.set(element, value);
  }

  /** Send everything; say whether all of it arrived. */
  send(): boolean {
    const blocked = new Set<string>();
    for (const [element, value] of this.#left()) {
      const group = element.split(".", 2).join(".");
      if (!blocked.has(group) && !this.#set(element, value)) blocked.add(group);
    }
    if (!this.#isCommitted) this.#isCommitted = again(() => this.#api.commit());
    return !this.isBehind;
  }

  /** Read a value; undefined when the platform does not give it. */
  read(element: string, unset: readonly number[]): string | undefined {
    let found: string | undefined;
    again(() => {
      const value = this.#api.get(element);
      const error = value === "" ? this.#api.error() : 0;
      if (error === 0 || unset.includes(error)) found = value;
      return found !== undefined;
    });
    return found;
  }

  #left(): readonly (readonly [string, string])[] {
    return [...this.#wanted].filter(
      ([element, value]) => this.#sent.get(element) !== value && this.#refused.get(element) !== value,
    );
  }

  #set(element: string, value: string): boolean {
    let error = 0;
    const isTaken = again(() => {
      const isDone = this.#api.set(element, value);
      error = isDone ? 0 : this.#api.error();
      return isDone;
    });
    if (isTaken) {
      this.#sent.set(element, value);
      this.#isCommitted = false;
    } else if (REFUSED.includes(error)) this.#refused.set(element, value);
    return isTaken || REFUSED.includes(error);
  }
}

/** Do something until it succeeds, a few times at most; say whether it did. */
export function again(act: () => boolean): boolean {
  for (let time = 0; time < AT_ONCE; time += 1) if (act()) return true;
  return false;
}
