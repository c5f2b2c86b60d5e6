// SPDX-License-Identifier: EUPL-1.2
/** The API of a learning platform: how it is found, and what of it is used. */

/** The methods of SCORM 1.2 and 2004 under one name each; every value is text. */
export interface Api {
  readonly initialize: () => boolean;
  readonly get: (element: string) => string;
  readonly set: (element: string, value: string) => boolean;
  readonly commit: () => boolean;
  readonly terminate: () => boolean;
  /** 0 is: nothing wrong. */
  readonly error: () => number;
}

type Methods = Readonly<Record<string, (...args: string[]) => unknown>>;

const NAMES = { "1.2": "API", "2004": "API_1484_11" } as const;
const PREFIX = { "1.2": "LMS", "2004": "" } as const;
const ENDING = { "1.2": "Finish", "2004": "Terminate" } as const;
/** So many windows up; a platform that nests deeper has gone round in a circle. */
const DEPTH = 500;

export type Version = keyof typeof NAMES;

/** Return the API in a window, the windows around it, or the one that opened it; windows of others are passed by. */
export function apiAround(from: Window, version: Version): Api | undefined {
  const found = above(from, NAMES[version]) ?? above(openerOf(from), NAMES[version]);
  return found && apiOf(found, version);
}

function above(from: Window | null, name: string): Methods | undefined {
  let here = from;
  for (let depth = 0; here && depth < DEPTH; depth += 1) {
    const found = memberOf(here, name);
    if (found) return found;
    here = here.parent === here ? openerOf(here) : here.parent;
  }
  return undefined;
}

function memberOf(window: Window, name: string): Methods | undefined {
  try {
    return (window as unknown as Record<string, Methods | undefined>)[name] ?? undefined;
  } catch {
    return undefined; // a window of another origin
  }
}

function openerOf(window: Window): Window | null {
  try {
    return window.opener ?? null;
  } catch {
    return null;
  }
}

/** Return the API behind its methods; a platform that is gone answers with failure. */
function apiOf(methods: Methods, version: Version): Api {
  const call = (name: string, ...args: string[]): string => {
    try {
      return String(methods[PREFIX[version] + name]?.(...args));
    } catch {
      return "";
    }
  };
  const isDone = (name: string, ...args: string[]): boolean => call(name, ...args) === "true";
  return {
    initialize: () => isDone("Initialize", ""),
    get: (element) => call("GetValue", element),
    set: (element, value) => isDone("SetValue", element, value),
    commit: () => isDone("Commit", ""),
    terminate: () => isDone(ENDING[version], ""),
    error: () => {
      const code = Number(call("GetLastError"));
      return Number.isFinite(code) ? code : 101;
    },
  };
}
