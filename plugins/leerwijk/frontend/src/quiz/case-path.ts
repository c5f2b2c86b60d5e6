// SPDX-License-Identifier: EUPL-1.2
/** Path: the way of one learner through a branching case. */
import type { Case, CaseBranch, CaseNode } from "./question.ts";

/** A choice made: at which node, by its key, and to which node it led. */
export interface Choice {
  readonly node: string;
  readonly key: string;
  readonly to: string;
}

/** The choices so far, the first one first. */
export type Path = readonly Choice[];

/** Return the node where a path stands. */
export function nodeAt(story: Case, path: Path): CaseNode | undefined {
  return nodeIn(story, path.at(-1)?.to ?? story.start);
}

/** Return the path after a choice; the same path when the choice is not offered there. */
export function chosen(story: Case, path: Path, key: string): Path {
  const node = nodeAt(story, path);
  const branch = node?.branches?.find((each) => each.key === key);
  return node && branch ? [...path, { node: node.id, key, to: branch.to }] : path;
}

/** Return the path without its last choice. */
export function back(path: Path): Path {
  return path.slice(0, -1);
}

/** Say whether a path has come to an ending. */
export function isEnded(story: Case, path: Path): boolean {
  const node = nodeAt(story, path);
  return node !== undefined && (node.branches ?? []).length === 0;
}

/** Return each node of a path with the branch that was taken there; the last one has none. */
export function walked(
  story: Case,
  path: Path,
): readonly { readonly node: CaseNode; readonly branch?: CaseBranch }[] {
  const steps = path.flatMap((choice) => {
    const node = nodeIn(story, choice.node);
    const branch = branchIn(node, choice);
    return node && branch ? [{ node, branch }] : [];
  });
  const last = nodeAt(story, path);
  return last ? [...steps, { node: last }] : steps;
}

/** Return as much of a saved path as the story of today still offers. */
export function stillOffered(story: Case, saved: Path): Path {
  let path: Path = [];
  for (const choice of saved) {
    const node = nodeAt(story, path);
    const branch = node?.id === choice.node ? branchIn(node, choice) : undefined;
    if (!branch) break;
    path = chosen(story, path, branch.key);
  }
  return path;
}

/** Return the branch that was chosen; when it was reworded since, one that leads to the same node. */
function branchIn(node: CaseNode | undefined, { key, to }: Choice): CaseBranch | undefined {
  const branches = node?.branches ?? [];
  return branches.find((each) => each.key === key) ?? branches.find((each) => each.to === to);
}

function nodeIn(story: Case, id: string | undefined): CaseNode | undefined {
  return story.nodes?.find((node) => node.id === id);
}
