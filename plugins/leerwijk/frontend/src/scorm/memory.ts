// SPDX-License-Identifier: EUPL-1.2
/** Memory: what a package remembers of one learner: the document of the site, and tests and quizzes half done. */
import type { Draft } from "../quiz/attempt.ts";
import { empty, type State } from "../state/document.ts";

export interface Memory {
  readonly state: State;
  /** By quiz id. */
  readonly drafts: Readonly<Record<string, Draft>>;
}

/** Return a memory with nothing in it; keeping is what a learning platform is for, so nobody is asked. */
export function blank(site: string): Memory {
  return { state: { ...empty(site, "lms"), agreed: 1 }, drafts: {} };
}
