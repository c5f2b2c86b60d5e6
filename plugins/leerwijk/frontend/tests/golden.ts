// SPDX-License-Identifier: EUPL-1.2
/** What the tests share: files that the Python side is tested with too. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Load } from "../src/search/files.ts";

const GOLDEN = join(process.cwd(), "../../../tests/golden/search");

export function textOf(name: string): string {
  return readFileSync(join(GOLDEN, name), "utf-8");
}

export function jsonOf<Value>(name: string): Value {
  return JSON.parse(textOf(name)) as Value;
}

/** Return a loader for the index that the Python side wrote. */
export function goldenIndex(): Load {
  const scripts = jsonOf<Record<string, string>>("index.json");
  return async (name) => {
    const received = new Map<string, unknown>();
    const run = new Function(
      "leerwijkSearch",
      scripts[`search/${name}.js`] ?? "throw new Error('no such file')",
    );
    run((key: string, value: unknown) => received.set(key, value));
    return received.get(name);
  };
}
