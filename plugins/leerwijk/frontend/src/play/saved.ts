// SPDX-License-Identifier: EUPL-1.2
/** Saved: what the learner's own device remembers, where there is somebody who keeps it. */
import type { Draft } from "../quiz/attempt.ts";
import { host } from "../scorm/host.ts";
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

/** Return the attempt that was left half done; only a learning platform keeps one. */
export function savedDraft(quiz: string): Draft | undefined {
  return host()?.draft(quiz);
}

/** Whether an attempt outlives the page. */
export function keepsDrafts(): boolean {
  return host() !== undefined;
}

/** Keep an attempt that is not finished, or no longer. */
export function keepDraft(quiz: string, draft: Draft | undefined): void {
  host()?.keepDraft(quiz, draft);
}

function state(): State | null | undefined {
  return globalThis.leerwijk?.keeper?.state();
}
