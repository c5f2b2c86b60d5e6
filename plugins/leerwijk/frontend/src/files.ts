// SPDX-License-Identifier: EUPL-1.2
/** Files with a value each, loaded as scripts: those load from a server, from disk and inside a package alike. */
import { run } from "./run.ts";

declare global {
  var leerwijkFile: ((name: string, value: unknown) => void) | undefined;
}

/** Our scripts are built apart, so what they share hangs on the window. */
const SHARED = Symbol.for("leerwijk.files");
const asked = new Map<string, Promise<unknown>>();

/** Return the value that the file at an address hands over under a name; each is asked for once, unless it failed. */
export function fileNamed(name: string, address: string): Promise<unknown> {
  const received = files();
  globalThis.leerwijkFile = (key, value) => received.set(key, value);
  const value = asked.get(name) ?? run(address).then(() => received.get(name));
  asked.set(name, value);
  value.catch(() => asked.delete(name));
  return value;
}

function files(): Map<string, unknown> {
  const shared = globalThis as { [SHARED]?: Map<string, unknown> };
  shared[SHARED] ??= new Map();
  return shared[SHARED];
}
