// SPDX-License-Identifier: EUPL-1.2
/** Proof of participation: what it says of the final test, and a code that shows typing errors. */
import type { SavedAttempt, SavedTest } from "../state/document.ts";
import { attemptsAt } from "../state/document.ts";
import { digitsOf } from "./chance.ts";
import { percentOf } from "./summary.ts";

export interface Proof {
  readonly module: string;
  /** Version of the module at the attempt that passed. */
  readonly version: string;
  /** Day of that attempt where the learner is, as 2026-11-22. */
  readonly day: string;
  readonly percent: number;
  readonly firstPercent: number;
  readonly bestPercent: number;
  readonly attempts: number;
  /** Module, version, day and score as eight signs; no name in it. It proves nothing. */
  readonly code: string;
}

/** No 0 or O, no 1, I or L: read from paper they look alike. */
const SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const LENGTH = 8;

/** Return what a proof says, or undefined when the test was not passed yet; `dayOf` knows the place's calendar. */
export function proofOf(
  module: string,
  test: SavedTest | undefined,
  dayOf: (at: number) => string,
): Proof | undefined {
  const passed: SavedAttempt | undefined = test?.passed;
  if (!test || !passed) return undefined;
  const [day, percent] = [dayOf(passed.at), percentOf(passed)];
  return {
    module,
    version: passed.version,
    day,
    percent,
    firstPercent: percentOf(test.first),
    bestPercent: percentOf(test.best),
    attempts: attemptsAt(test),
    code: codeOf(module, passed.version, day, percent),
  };
}

/** Return the code of a proof, in two groups of four. */
export function codeOf(module: string, version: string, day: string, percent: number): string {
  const text = [module, version, day, percent].join("\n");
  let digits = (BigInt(digitsOf(text)) << 32n) | BigInt(digitsOf(`\n${text}`));
  let code = "";
  while (code.length < LENGTH) {
    code += SIGNS[Number(digits % BigInt(SIGNS.length))];
    digits /= BigInt(SIGNS.length);
  }
  return `${code.slice(0, LENGTH / 2)}-${code.slice(LENGTH / 2)}`;
}

/** Return a day as 2026-11-22, by the calendar of the device. */
export function localDay(at: number): string {
  const day = new Date(at);
  const twoDigits = (number: number): string => String(number).padStart(2, "0");
  return `${day.getFullYear()}-${twoDigits(day.getMonth() + 1)}-${twoDigits(day.getDate())}`;
}
