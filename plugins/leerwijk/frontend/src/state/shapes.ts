// SPDX-License-Identifier: EUPL-1.2
/** Shapes: readers that take a value of one form out of parsed JSON, and nothing else. */

/** Returns the value that something holds, or undefined when it holds something else. */
export type Reader<Value> = (stored: unknown) => Value | undefined;

export type Stored = Readonly<Record<string, unknown>>;

/** Say whether a value is an object with keys. */
export function isStored(value: unknown): value is Stored {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export const text: Reader<string> = (stored) => (typeof stored === "string" ? stored : undefined);

export const boolean: Reader<boolean> = (stored) => (typeof stored === "boolean" ? stored : undefined);

/** A number that is not below zero: a time, a count, points. */
export const amount: Reader<number> = (stored) =>
  typeof stored === "number" && Number.isFinite(stored) && stored >= 0 ? stored : undefined;

/** One of some values. */
export function among<Value>(...values: readonly Value[]): Reader<Value> {
  return (stored) => values.find((value) => value === stored);
}

/** A list in which every member can be read. */
export function list<Value>(reader: Reader<Value>): Reader<readonly Value[]> {
  return (stored) => {
    if (!Array.isArray(stored)) return undefined;
    const values = stored.map(reader).filter((value) => value !== undefined);
    return values.length === stored.length ? values : undefined;
  };
}

/** An object whose keys are free, without what cannot be read; `told` hears of each entry left out. */
export function record<Value>(
  reader: Reader<Value>,
  told: () => void = () => {},
): Reader<Readonly<Record<string, Value>>> {
  return (stored) => {
    if (!isStored(stored)) return undefined;
    const entries = Object.entries(stored).flatMap(([key, each]) => {
      const value = reader(each);
      if (value === undefined) told();
      return value === undefined ? [] : [[key, value] as const];
    });
    return Object.fromEntries(entries);
  };
}

/** An object with these fields; one that may be absent is left out when it cannot be read. */
export function shape<Value extends object>(
  fields: { readonly [Name in keyof Value]-?: Reader<NonNullable<Value[Name]>> },
  ...absent: readonly (keyof Value & string)[]
): Reader<Value> {
  const readers = Object.entries(fields) as [string, Reader<unknown>][];
  return (stored) => {
    if (!isStored(stored)) return undefined;
    const values = readers
      .map(([name, reader]) => [name, reader(stored[name])] as const)
      .filter(([name, value]) => value !== undefined || !(absent as readonly string[]).includes(name));
    return values.some(([, value]) => value === undefined)
      ? undefined
      : (Object.fromEntries(values) as Value);
  };
}

/** What the first reader that can makes of it. */
export function either<Value>(...readers: readonly Reader<Value>[]): Reader<Value> {
  return (stored) => {
    for (const reader of readers) {
      const value = reader(stored);
      if (value !== undefined) return value;
    }
    return undefined;
  };
}
