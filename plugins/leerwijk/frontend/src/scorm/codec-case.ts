// SPDX-License-Identifier: EUPL-1.2
/** The way through a case in few letters: which branch at every node, and what was written. */
import type { Choice, Path } from "../quiz/case-path.ts";
import type { SavedCase } from "../state/document.ts";
import { escaped, packed, unescaped, unpacked } from "./digits.ts";
import type { PlannedCase } from "./plan.ts";

/** Return what is kept of a case in few letters. */
export function packedCase(planned: PlannedCase, saved: SavedCase): string {
  const way = saved.path.map(({ node, key }) => {
    const branches = planned.nodes?.find(({ id }) => id === node)?.branches ?? [];
    return packed(
      Math.max(
        0,
        branches.findIndex((branch) => branch.key === key),
      ),
      1,
    );
  });
  const notes = Object.entries(saved.notes).map(([key, { text }]) => `${escaped(key)},${escaped(text)}`);
  return [way.join(""), ...notes].join("=");
}

/** Return what some letters keep of a case, as far as the case still is as it was. */
export function unpackedCase(planned: PlannedCase, letters: string, at: number): SavedCase {
  const [way = "", ...notes] = letters.split("=");
  const written = notes.map((note) => {
    const [key = "", ...text] = note.split(",");
    return [unescaped(key), { text: unescaped(text.join(",")), at }] as const;
  });
  return { path: pathOf(planned, way), at, notes: Object.fromEntries(written) };
}

function pathOf({ start, nodes = [] }: PlannedCase, way: string): Path {
  const path: Choice[] = [];
  let node = start;
  for (const letter of way) {
    const branch = nodes.find(({ id }) => id === node)?.branches[unpacked(letter) ?? -1];
    if (node === undefined || !branch) break;
    path.push({ node, key: branch.key, to: branch.to });
    node = branch.to;
  }
  return path;
}
