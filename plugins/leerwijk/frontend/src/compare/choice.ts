// SPDX-License-Identifier: EUPL-1.2
/** Which columns are compared, as an address keeps it: `?regios=friesland,foodvalley`. */

export const FEWEST = 2;
export const MOST = 4;

/** Return the columns that a query names: known ones, each once, no more than can be compared. */
export function chosenIn(query: string, parameter: string, known: readonly string[]): string[] {
  const named = (new URLSearchParams(query).get(parameter) ?? "").split(",");
  return known.filter((column) => named.includes(column)).slice(0, MOST);
}

/** Return an address that names the chosen columns, with the rest of its query as it was. */
export function addressWith(address: string, parameter: string, chosen: readonly string[]): string {
  const url = new URL(address);
  const others = [...url.searchParams].filter(([name]) => name !== parameter);
  const mine = chosen.length > 0 ? [`${parameter}=${chosen.map(encodeURIComponent).join(",")}`] : [];
  const kept = others.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  url.search = [...kept, ...mine].join("&");
  return url.href;
}
