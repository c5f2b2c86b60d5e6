// SPDX-License-Identifier: EUPL-1.2
/** Schedule: when a question comes back for review, in three boxes. */
import type { Time } from "./question.ts";

export type Box = 1 | 2 | 3;

/** Where a question is, and when it was put there and comes back. */
export interface Scheduled {
  readonly box: Box;
  readonly due: Time;
}

export const DAY = 24 * 60 * 60 * 1000;

/** Days until the questions of a box come back. */
export const DAYS: Readonly<Record<Box, number>> = { 1: 2, 2: 7, 3: 21 };

/** Who answered in the evening finds the question due in the morning two days later. */
const HALF_A_DAY = DAY / 2;

/**
 * Return where a question goes after an answer. Wrong: the first box. Right when it was due: the next box.
 * Right before it was due says little about remembering: it stays.
 */
export function rescheduled(before: Scheduled | undefined, isRight: boolean, now: Time): Scheduled {
  if (!before || !isRight) return inBox(1, now);
  if (!isDue(before, now)) return before;
  return inBox(before.box === 1 ? 2 : 3, now);
}

/**
 * Say whether a question is due. A date further away than its box allows comes of a clock that was wrong:
 * then it is due too, so that nothing is out of reach.
 */
export function isDue({ box, due }: Scheduled, now: Time): boolean {
  return now >= due - HALF_A_DAY || due - now > (DAYS[box] + 1) * DAY;
}

/** Return the whole days until a question is due; 0 when it is. */
export function daysUntil(scheduled: Scheduled, now: Time): number {
  return isDue(scheduled, now) ? 0 : Math.max(1, Math.ceil((scheduled.due - HALF_A_DAY - now) / DAY));
}

function inBox(box: Box, now: Time): Scheduled {
  return { box, due: now + DAYS[box] * DAY };
}
