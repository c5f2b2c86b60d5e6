// SPDX-License-Identifier: EUPL-1.2
/** Saved: what the learner's own device remembers, where there is somebody who keeps it. */
import type { SavedAnswer, SavedCase, SavedTest, State } from "../state/document.ts";

interface Keeper {
  state(): State | null;
}

declare global {
  /** What other code of ours offers on a page; see docs/events.md. */
  var leerwijk: { keeper?: Keeper | null } | undefined;
}

export function savedTest(quiz: string): SavedTest | undefined {
  return state()?.tests[quiz];
}

export function savedAnswer(quiz: string, question: string): SavedAnswer | undefined {
  return state()?.answers[`${quiz}/${question}`];
}

export function savedCase(id: string): SavedCase | undefined {
  return state()?.cases[id];
}

function state(): State | null | undefined {
  return globalThis.leerwijk?.keeper?.state();
}
