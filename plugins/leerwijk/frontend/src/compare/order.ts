// SPDX-License-Identifier: EUPL-1.2
/** What compared regions or pilots share, where they differ in direction, and what only one of them mentions. */

export const GROUPS = ["shared", "differing", "single", "none"] as const;
export type Group = (typeof GROUPS)[number];

/** Column → what it says on a theme from experience; a column that says nothing is absent. */
export type Row = ReadonlyMap<string, readonly string[]>;

/** Return the group of a theme among the chosen columns. */
export function groupOf(row: Row, chosen: readonly string[]): Group {
  const said = chosen.map((column) => row.get(column) ?? []).filter((directions) => directions.length > 0);
  if (said.length === 0) return "none";
  if (said.length === 1) return "single";
  return differ(said) ? "differing" : "shared";
}

/** Say whether one column reports that something helps where another reports that it hinders. */
function differ(said: readonly (readonly string[])[]): boolean {
  return said.some(
    (one, n) => one.includes("helps") && said.some((other, m) => m !== n && other.includes("hinders")),
  );
}

/** Return the positions of the rows by group; within a group those that most columns mention come first. */
export function grouped(rows: readonly Row[], chosen: readonly string[]): ReadonlyMap<Group, number[]> {
  const mentions = (n: number): number => chosen.filter((column) => rows[n]?.get(column)?.length).length;
  const places = rows.map((row, n) => [groupOf(row, chosen), n] as const);
  return new Map(
    GROUPS.map((group) => {
      const mine = places.filter(([own]) => own === group).map(([, n]) => n);
      return [group, mine.sort((a, b) => mentions(b) - mentions(a) || a - b)];
    }),
  );
}
