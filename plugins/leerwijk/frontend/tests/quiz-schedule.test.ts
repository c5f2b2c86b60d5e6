// SPDX-License-Identifier: EUPL-1.2
/** When a question comes back for review. */
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { type Box, DAY, DAYS, daysUntil, isDue, rescheduled, type Scheduled } from "../src/quiz/schedule.ts";

const NOW = 1_800_000_000_000;
const place = fc.record({ box: fc.constantFrom<Box>(1, 2, 3), due: fc.nat({ max: 2 * NOW }) });
const time = fc.nat({ max: 2 * NOW });

test("right answers lead through the boxes of 2, 7 and 21 days", () => {
  const steps: Scheduled[] = [];
  let now = NOW;
  let at: Scheduled | undefined;
  for (let times = 0; times < 4; times++) {
    at = rescheduled(at, true, now);
    steps.push({ box: at.box, due: (at.due - now) / DAY });
    now = at.due;
  }
  assert.deepEqual(steps, [
    { box: 1, due: 2 },
    { box: 2, due: 7 },
    { box: 3, due: 21 },
    { box: 3, due: 21 },
  ]);
});

test("a wrong answer leads to the first box, from everywhere", () => {
  fc.assert(
    fc.property(fc.option(place, { nil: undefined }), time, (before, now) => {
      assert.deepEqual(rescheduled(before, false, now), { box: 1, due: now + 2 * DAY });
    }),
  );
});

test("a right answer before its day changes nothing", () => {
  const before: Scheduled = { box: 2, due: NOW + 5 * DAY };
  assert.equal(rescheduled(before, true, NOW), before);
});

test("a question is due on its day, whatever the hour", () => {
  const placed = rescheduled(undefined, true, NOW);
  const days = [0, 1, 1.4, 1.6, 2, 9].map((later) => daysUntil(placed, NOW + later * DAY));
  assert.deepEqual(days, [2, 1, 1, 0, 0, 0]);
});

test("whatever the clock does, days are never negative and no question is out of reach", () => {
  fc.assert(
    fc.property(place, time, (placed, now) => {
      const days = daysUntil(placed, now);
      assert.ok(days >= 0 && days <= DAYS[placed.box] + 1, `${days}`);
      assert.equal(days === 0, isDue(placed, now));
    }),
  );
});

test("a clock that was a year ahead does not keep a question away for a year", () => {
  const ahead = rescheduled(undefined, true, NOW + 365 * DAY);
  assert.ok(isDue(ahead, NOW));
});
