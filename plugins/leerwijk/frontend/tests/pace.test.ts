// SPDX-License-Identifier: EUPL-1.2
/** Searching while somebody types: the first key is answered at once, fast ones that follow together. */
import assert from "node:assert/strict";
import test, { mock } from "node:test";
import { paced } from "../src/search/pace.ts";

/** Press a key at each of these milliseconds, wait, and return when there was a search. */
function searchesAt(...keys: number[]): number[] {
  mock.timers.enable({ apis: ["setTimeout"] });
  const searched: number[] = [];
  let now = 0;
  const press = paced(
    () => searched.push(now),
    () => now,
  );
  for (; now < 1000; now++) {
    if (keys.includes(now)) press();
    mock.timers.tick(1);
  }
  mock.timers.reset();
  return searched;
}

test("the first key is answered at once", () => {
  assert.deepEqual(searchesAt(5), [5]);
});

test("keys with time between are all answered at once", () => {
  assert.deepEqual(searchesAt(0, 150, 300), [0, 150, 300]);
});

test("keys that follow fast are answered together, when the typing pauses", () => {
  const [first, second, ...more] = searchesAt(10, 50, 90);
  assert.equal(first, 10);
  assert.ok(second !== undefined && second >= 165 && second <= 175);
  assert.deepEqual(more, []);
});
