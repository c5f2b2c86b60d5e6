// SPDX-License-Identifier: EUPL-1.2
/** Which questions an attempt draws, and in which order they and their options stand. */
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { begun } from "../src/quiz/attempt.ts";
import { arranged, drawn, questionsOf } from "../src/quiz/draw.ts";
import { finalTest, question, selfCheck } from "./quiz-values.ts";

test("a draw takes from each pool what it asks for, the same for the same seed", () => {
  const quiz = finalTest({ one: ["a1", "a2", "a3", "a4"], two: ["b1", "b2", "b3", "b4", "b5"] }, 2);
  fc.assert(
    fc.property(fc.string(), (seed) => {
      const ids = drawn(quiz, seed);
      assert.deepEqual(drawn(quiz, seed), ids);
      assert.equal(new Set(ids).size, 4);
      assert.equal(ids.filter((id) => id.startsWith("a")).length, 2);
    }),
  );
});

test("the next draw repeats nothing as long as the pool has others", () => {
  const quiz = finalTest({ one: ["a1", "a2", "a3", "a4"], two: ["b1", "b2", "b3"] }, 2);
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      const before = drawn(quiz, one);
      const again = drawn(quiz, other, before).filter((id) => before.includes(id));
      assert.equal(again.length, 1); // of three only one is fresh
      assert.ok(again[0]?.startsWith("b"));
    }),
  );
});

test("every question is drawn now and then", () => {
  const quiz = finalTest({ one: ["a1", "a2", "a3", "a4", "a5"] }, 1);
  const times = new Map<string, number>();
  for (let seed = 0; seed < 1000; seed++) {
    for (const id of drawn(quiz, `${seed}`)) times.set(id, (times.get(id) ?? 0) + 1);
  }
  assert.equal(times.size, 5);
  for (const count of times.values()) assert.ok(count > 140 && count < 260, `${count}`);
});

test("options stand in one order for a whole attempt, and as written where they have an order", () => {
  const [asked] = questionsOf(selfCheck(["q"]));
  assert.ok(asked);
  const orders = new Set(Array.from({ length: 60 }, (_, seed) => arranged(asked, `${seed}`)?.join("")));
  assert.deepEqual([...orders].sort(), ["abc", "acb", "bac", "bca", "cab", "cba"]);
  assert.deepEqual(arranged(asked, "1"), arranged(asked, "1"));
  assert.equal(arranged(question("q", { shuffle: false }), "1"), undefined);
});

test("questions are shuffled only where the author asks for it", () => {
  const ids = ["q1", "q2", "q3", "q4", "q5", "q6"];
  assert.deepEqual(begun(selfCheck(ids), "1").drawn, ids);
  const mixed = begun(selfCheck(ids, { shuffle: true }), "1").drawn;
  assert.notDeepEqual(mixed, ids);
  assert.deepEqual([...mixed].sort(), ids);
});
