// SPDX-License-Identifier: EUPL-1.2
/** Platform: what a player needs of the place where results are kept; SCORM and cmi5 each are one. */
import type { AnsweredDetail } from "../play/events.ts";
import type { Unpacked } from "./codec.ts";
import type { Memory } from "./memory.ts";
import type { Plan } from "./plan.ts";
import type { Standing } from "./standing.ts";

/**
 * What a learner has to know of the platform:
 * - `away`: it does not answer now; what is new is sent as soon as it does;
 * - `lost`: what it keeps could not be read; nothing is written over it;
 * - `full`: something that was written was cut, since it keeps only so many characters.
 */
export type Trouble = "away" | "lost" | "full";

export interface Platform {
  /** What the learner did on earlier visits. */
  readonly earlier: Unpacked;
  /** Where the learner was, as an address from the folder of the pages. */
  readonly place: string;
  /** Share of the points that the platform asks, if it asks one. */
  readonly mark?: number;
  /** Where the platform wants the learner afterwards, if it says so. */
  readonly exit?: string;
  /** Go on with another plan: the published page asks something else than its package; return the memory in it. */
  adopt?(plan: Plan, memory: Memory): Memory;
  /** Hear of trouble, and of its end. */
  listen(told: (trouble: Trouble | undefined) => void): void;
  /** Note an answer. */
  answered(detail: AnsweredDetail): void;
  /** Note how things are now. */
  keep(memory: Memory, place: string, standing: Standing): void;
  /** Send what was noted: the page is being hidden. */
  settle(): void;
  /** Send what was noted and end the visit. */
  end(): void;
}
