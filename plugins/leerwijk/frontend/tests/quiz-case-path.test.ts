// SPDX-License-Identifier: EUPL-1.2
/** The way through a branching case. */
import assert from "node:assert/strict";
import test from "node:test";
import { back, chosen, isEnded, nodeAt, type Path, stillOffered, walked } from "../src/quiz/case-path.ts";
import type { Case } from "../src/quiz/question.ts";

const STORY: Case = {
  id: "story",
  kind: "branching",
  title: "Story",
  start: "begin",
  nodes: [
    {
      id: "begin",
      title: "Begin",
      branches: [
        { text: "Left", to: "left" },
        { text: "Right", to: "right" },
      ],
    },
    { id: "left", title: "Left", branches: [{ text: "On", to: "end" }] },
    { id: "right", title: "Right", branches: [{ text: "Back to the start", to: "begin" }] },
    { id: "end", title: "End" },
  ],
};
const way = (...to: string[]): Path => to.reduce<Path>((path, each) => chosen(STORY, path, each), []);

test("choices lead from node to node, to an ending", () => {
  assert.equal(nodeAt(STORY, [])?.id, "begin");
  const path = way("left", "end");
  assert.equal(nodeAt(STORY, path)?.id, "end");
  assert.deepEqual([isEnded(STORY, way("left")), isEnded(STORY, path)], [false, true]);
  assert.deepEqual(
    walked(STORY, path).map(({ node, branch }) => [node.title, branch?.text]),
    [
      ["Begin", "Left"],
      ["Left", "On"],
      ["End", undefined],
    ],
  );
});

test("a choice that is not offered leads nowhere, and one can go back", () => {
  const path = way("left");
  assert.equal(chosen(STORY, path, "right"), path);
  assert.deepEqual(back(path), []);
  assert.deepEqual(back([]), []);
});

test("a way may come by the same node again", () => {
  assert.deepEqual(
    walked(STORY, way("right", "begin", "left")).map(({ node }) => node.id),
    ["begin", "right", "begin", "left"],
  );
});

test("of a saved way there is as much left as the story still offers", () => {
  assert.deepEqual(stillOffered(STORY, way("left", "end")), way("left", "end"));
  const earlier: Path = [
    { node: "begin", to: "left" },
    { node: "left", to: "gone" },
    { node: "gone", to: "end" },
  ];
  assert.deepEqual(stillOffered(STORY, earlier), way("left"));
  assert.deepEqual(stillOffered(STORY, [{ node: "elsewhere", to: "left" }]), []);
});
