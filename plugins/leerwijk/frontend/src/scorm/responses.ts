// SPDX-License-Identifier: EUPL-1.2
/**
 * Responses in few letters. Keys become positions among the keys in alphabetical order, so that reordering a
 * question changes nothing; what somebody typed stays as it is.
 */
import type { KindName, OpenResponse, Response } from "../quiz/question.ts";
import { escaped, packed, unescaped, unpacked } from "./digits.ts";
import type { PlannedQuestion } from "./plan.ts";

interface Form {
  readonly pack: (question: PlannedQuestion, response: Response) => string | undefined;
  readonly unpack: (question: PlannedQuestion, text: string) => Response | undefined;
}

const NONE = "-";

const one: Form = {
  pack: ({ parts = [] }, response) => letterOf(sorted(parts), String(response)),
  unpack: ({ parts = [] }, text) => keyAt(sorted(parts), text),
};

const some: Form = {
  pack: ({ parts = [] }, response) =>
    Array.isArray(response) ? maskOf(sorted(parts), response as string[]) : undefined,
  unpack: ({ parts = [] }, text) => keysIn(sorted(parts), text),
};

const sequence: Form = {
  pack: ({ parts = [] }, response) =>
    Array.isArray(response) ? joined(response.map((key) => letterOf(sorted(parts), String(key)))) : undefined,
  unpack: ({ parts = [] }, text) => whole([...text].map((letter) => keyAt(sorted(parts), letter))),
};

/** For each part, in alphabetical order, the place it was given. */
const places: Form = {
  pack: ({ parts = [], places = [] }, response) => {
    const given = response as Readonly<Record<string, string>>;
    return joined(
      sorted(parts).map((part) => {
        const place = Object.hasOwn(given, part) ? given[part] : undefined;
        return place === undefined ? NONE : letterOf(sorted(places), place);
      }),
    );
  },
  unpack: ({ parts = [], places = [] }, text) =>
    entries(sorted(parts), [...text], (letter) =>
      letter === NONE ? undefined : (keyAt(sorted(places), letter) ?? null),
    ),
};

/** For each gap, in alphabetical order, what was typed. */
const gaps: Form = {
  pack: ({ parts = [] }, response) => {
    const given = response as Readonly<Record<string, string>>;
    return sorted(parts)
      .map((id) => escaped(Object.hasOwn(given, id) ? (given[id] ?? "") : ""))
      .join(",");
  },
  unpack: ({ parts = [] }, text) =>
    entries(sorted(parts), text.split(","), (typed) => (typed === "" ? undefined : unescaped(typed))),
};

const typed: Form = {
  pack: (_, response) => (typeof response === "object" ? undefined : escaped(String(response))),
  unpack: (_, text) => unescaped(text),
};

const yesOrNo: Form = {
  pack: (_, response) => (response === true ? "1" : response === false ? "0" : undefined),
  unpack: (_, text) => (text === "1" ? true : text === "0" ? false : undefined),
};

const step: Form = {
  pack: (_, response) => (typeof response === "number" ? packed(response, 1) : undefined),
  unpack: (_, text) => unpacked(text),
};

const open: Form = {
  pack: (_, response) => {
    const { text = "", ticked = [] } = (response ?? {}) as Partial<OpenResponse>;
    return `${packed(ticked.length, 1)}${ticked.map((place) => packed(place, 1)).join("")}${escaped(text)}`;
  },
  unpack: (_, text) => {
    const count = unpacked(text.slice(0, 1)) ?? 0;
    const ticked = [...text.slice(1, 1 + count)].map((letter) => unpacked(letter) ?? 0);
    return { text: unescaped(text.slice(1 + count)), ticked };
  },
};

const FORMS: { readonly [Name in KindName]: Form } = {
  choice: one,
  "true-false": yesOrNo,
  multiple: some,
  gap: gaps,
  text: typed,
  number: typed,
  match: places,
  order: sequence,
  sort: places,
  matrix: places,
  mark: some,
  open,
  scale: step,
};

/** Return a response in few letters; undefined when it is none to this question. */
export function packedResponse(question: PlannedQuestion, response: Response): string | undefined {
  return FORMS[question.kind].pack(question, response);
}

/** Return the response in some letters; undefined when it is none to this question. */
export function unpackedResponse(question: PlannedQuestion, text: string): Response | undefined {
  return FORMS[question.kind].unpack(question, text);
}

/** Return which of some keys are in a set, a bit for each. */
export function maskOf(keys: readonly string[], chosen: readonly string[]): string {
  let mask = "";
  for (let start = 0; start < keys.length; start += 6) {
    const six = keys.slice(start, start + 6);
    mask += packed(
      six.reduce((sum, key, bit) => sum + (chosen.includes(key) ? 2 ** bit : 0), 0),
      1,
    );
  }
  return mask;
}

/** Return the keys in a set. */
export function keysIn(keys: readonly string[], mask: string): readonly string[] | undefined {
  if (mask.length !== Math.ceil(keys.length / 6)) return undefined;
  return keys.filter((_, index) => {
    const six = unpacked(mask.charAt(Math.floor(index / 6))) ?? 0;
    return Math.floor(six / 2 ** (index % 6)) % 2 === 1;
  });
}

/** Return some keys in alphabetical order. */
export function sorted(keys: readonly string[]): readonly string[] {
  return [...new Set(keys)].sort();
}

function letterOf(keys: readonly string[], key: string): string | undefined {
  const index = keys.indexOf(key);
  return index < 0 || index > 61 ? undefined : packed(index, 1);
}

function keyAt(keys: readonly string[], letter: string): string | undefined {
  const index = letter.length === 1 ? unpacked(letter) : undefined;
  return index === undefined ? undefined : keys[index];
}

function joined(letters: readonly (string | undefined)[]): string | undefined {
  return letters.includes(undefined) ? undefined : letters.join("");
}

function whole(keys: readonly (string | undefined)[]): readonly string[] | undefined {
  const known = keys.filter((key) => key !== undefined);
  return known.length === keys.length ? known : undefined;
}

/** Return what each key has; `undefined` is nothing, `null` is what cannot be. */
function entries(
  keys: readonly string[],
  values: readonly string[],
  meant: (value: string) => string | undefined | null,
): Response | undefined {
  if (keys.length !== values.length) return undefined;
  const found = keys.map((key, index) => [key, meant(values[index] ?? "")] as const);
  if (found.some(([, value]) => value === null)) return undefined;
  return Object.fromEntries(found.filter(([, value]) => value !== undefined)) as Record<string, string>;
}
