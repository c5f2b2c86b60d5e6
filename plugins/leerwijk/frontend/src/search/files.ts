// SPDX-License-Identifier: EUPL-1.2
/** The files below `search/`, loaded as scripts: those load from a server, from disk and inside a package alike. */

/** Port: gives the value that a file of the index holds. */
export type Load = (name: string, version?: string) => Promise<unknown>;

declare global {
  var leerwijkSearch: ((name: string, value: unknown) => void) | undefined;
}

/** Return a loader for the index below `base`; each file is asked for once, unless it failed. */
export function filesBelow(base: URL): Load {
  const asked = new Map<string, Promise<unknown>>();
  const received = new Map<string, unknown>();
  const before = globalThis.leerwijkSearch; // another bundle on the page may wait for files of its own
  globalThis.leerwijkSearch = (name, value) => {
    received.set(name, value);
    before?.(name, value);
  };
  return (name, version) => {
    const file = asked.get(name) ?? runScript(addressOf(base, name, version)).then(() => received.get(name));
    asked.set(name, file);
    file.catch(() => asked.delete(name));
    return file;
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
