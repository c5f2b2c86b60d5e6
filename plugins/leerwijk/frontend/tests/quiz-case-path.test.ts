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
        { key: "l", text: "Left", to: "left" },
        { key: "r", text: "Right", to: "right" },
        { key: "again", text: "Left too", to: "left" },
      ],
    },
    { id: "left", title: "Left", branches: [{ key: "on", text: "On", to: "end" }] },
    { id: "right", title: "Right", branches: [{ key: "back", text: "Back to the start", to: "begin" }] },
    { id: "end", title: "End" },
  ],
};
const way = (...keys: string[]): Path => keys.reduce<Path>((path, key) => chosen(STORY, path, key), []);

test("choices lead from node to node, to an ending", () => {
  assert.equal(nodeAt(STORY, [])?.id, "begin");
  const path = way("l", "on");
  assert.equal(nodeAt(STORY, path)?.id, "end");
  assert.deepEqual([isEnded(STORY, way("l")), isEnded(STORY, path)], [false, true]);
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
  const path = way("l");
  assert.equal(chosen(STORY, path, "r"), path);
  assert.deepEqual(back(path), []);
  assert.deepEqual(back([]), []);
});

test("of two choices that lead to the same node the one that was made is told", () => {
  assert.deepEqual(
    walked(STORY, way("again")).map(({ branch }) => branch?.text),
    ["Left too", undefined],
  );
});

test("a choice that was reworded since is the one that leads to the same node", () => {
  assert.deepEqual(stillOffered(STORY, [{ node: "begin", key: "reworded", to: "right" }]), way("r"));
});

test("a way may come by the same node again", () => {
  assert.deepEqual(
    walked(STORY, way("r", "back", "l")).map(({ node }) => node.id),
    ["begin", "right", "begin", "left"],
  );
});

test("of a saved way there is as much left as the story still offers", () => {
  assert.deepEqual(stillOffered(STORY, way("l", "on")), way("l", "on"));
  const earlier: Path = [
    { node: "begin", key: "l", to: "left" },
    { node: "left", key: "x", to: "gone" },
    { node: "gone", key: "on", to: "end" },
  ];
  assert.deepEqual(stillOffered(STORY, earlier), way("l"));
  assert.deepEqual(stillOffered(STORY, [{ node: "elsewhere", key: "l", to: "left" }]), []);
});
