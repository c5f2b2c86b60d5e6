// SPDX-License-Identifier: EUPL-1.2
/** Runs a script of ours; scripts run in the order in which they are asked for. */

/** Run the script at an address. */
export function run(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.async = false;
    script.addEventListener("load", () => resolve());
    script.addEventListener("error", () => reject(new Error(address)));
    document.head.append(script);
  });
}
