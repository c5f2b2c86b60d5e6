// SPDX-License-Identifier: EUPL-1.2
/** The files below `search/`, loaded as scripts: those load from a server, from disk and inside a package alike. */

/** Port: gives the value that a file of the index holds. */
export type Load = (name: string, version?: string) => Promise<unknown>;

declare global {
  var leerwijkSearch: ((name: string, value: unknown) => void) | undefined;
}

/**
 * Return a loader for the index below `base`; each file is asked for once, unless it failed. A package has all of its
 * index in one file, `whole`.
 */
export function filesBelow(base: URL, whole = ""): Load {
  const asked = new Map<string, Promise<void>>();
  const received = new Map<string, unknown>();
  const before = globalThis.leerwijkSearch; // another bundle on the page may wait for files of its own
  globalThis.leerwijkSearch = (name, value) => {
    received.set(name, value);
    before?.(name, value);
  };
  return (name, version) => {
    const address = whole || addressOf(base, name, version);
    const file = asked.get(address) ?? runScript(address);
    asked.set(address, file);
    file.catch(() => asked.delete(address));
    return file.then(() => received.get(name));
  };
}

function addressOf(base: URL, name: string, version?: string): string {
  return new URL(`search/${name}.js${version ? `?v=${version}` : ""}`, base).href;
}

function runScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error(address)));
    document.head.append(script);
  });
}
