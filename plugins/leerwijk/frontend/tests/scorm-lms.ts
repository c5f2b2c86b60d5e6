// SPDX-License-Identifier: EUPL-1.2
/** A learning platform for tests, and a clock. */
import { apiAround, type Version } from "../src/scorm/api.ts";

/** A platform that keeps values between visits; every n-th call fails. */
export class Lms {
  readonly values = new Map<string, string>();
  readonly calls: string[] = [];
  failing = 0;
  isOpen = false;
  #count = 0;
  #error = 0;

  api(version: Version) {
    const act = (name: string, element: string, value: string): string => {
      this.#count += 1;
      this.calls.push(name);
      this.#error = this.failing > 0 && this.#count % this.failing === 0 ? 101 : 0;
      if (this.#error) return name === "GetValue" ? "" : "false";
      if (name === "SetValue") this.values.set(element, value);
      if (name === "GetValue") return this.#get(element, version);
      if (name === "Initialize") this.isOpen = true;
      if (name === "Finish" || name === "Terminate") this.isOpen = false;
      return "true";
    };
    const prefix = version === "1.2" ? "LMS" : "";
    const names = [
      "Initialize",
      "GetValue",
      "SetValue",
      "Commit",
      version === "1.2" ? "Finish" : "Terminate",
    ];
    const methods = Object.fromEntries(
      names.map((name) => [prefix + name, (element = "", value = "") => act(name, element, value)]),
    );
    const api = { ...methods, [`${prefix}GetLastError`]: () => String(this.#error) };
    const window = { [version === "1.2" ? "API" : "API_1484_11"]: api } as unknown as Window;
    return apiAround({ parent: window, opener: null } as unknown as Window, version);
  }

  #get(element: string, version: Version): string {
    if (element === "cmi.interactions._count") {
      const numbers = [...this.values.keys()].filter((key) => /^cmi\.interactions\.\d+\.id$/u.test(key));
      return String(numbers.length);
    }
    const value = this.values.get(element);
    if (value === undefined && version === "2004") this.#error = 403;
    return value ?? "";
  }
}

/** A clock that the test moves. */
export function clockwork() {
  const waiting: (() => void)[] = [];
  let now = 1_800_000_000_000;
  return {
    now: () => now,
    after: (_: number, act: () => void) => void waiting.push(act),
    pass: (milliseconds: number) => {
      now += milliseconds;
      for (const act of waiting.splice(0)) act();
    },
  };
}
