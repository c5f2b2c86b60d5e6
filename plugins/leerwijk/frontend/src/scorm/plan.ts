// SPDX-License-Identifier: EUPL-1.2
/** Plan: what a package says of itself, as JSON in its launch page; `exports/player.py` writes it. */
import type { KindName } from "../quiz/question.ts";

/** When a learning platform hears that the package is complete. */
export type Rule = "reading" | "passing" | "both";

export interface Plan {
  /** Id of the site, under which its pages keep things. */
  readonly site: string;
  readonly title: string;
  readonly rule: Rule;
  readonly pages: readonly PlannedPage[];
  readonly quizzes: readonly PlannedQuiz[];
  readonly cases: readonly PlannedCase[];
  /** Root of the published site: its pages are shown as long as it can be reached. */
  readonly live?: string;
  /** What the player says. */
  readonly words: Readonly<Record<string, string>>;
}

export interface PlannedPage {
  /** From the folder with the pages. */
  readonly url: string;
  readonly title: string;
  /** Id of the lesson that can be read here. */
  readonly lesson?: string;
  readonly was?: readonly string[];
  readonly module?: string;
}

export interface PlannedQuiz {
  readonly id: string;
  readonly was?: readonly string[];
  readonly purpose: "start" | "self-check" | "final";
  /** Version of the module. */
  readonly version?: string;
  /** Share of the points that passes. */
  readonly pass_mark?: number;
  /** Points of one attempt. */
  readonly max: number;
  readonly questions: readonly PlannedQuestion[];
}

export interface PlannedQuestion {
  readonly id: string;
  readonly was?: readonly string[];
  readonly mark: string;
  readonly kind: KindName;
  /** Plain. */
  readonly prompt: string;
  /** Points; 0 where nothing is right or wrong. */
  readonly max: number;
  /** Keys of what can be picked, put in order or given a place; ids of gaps. */
  readonly parts?: readonly string[];
  /** Keys of the places; of gaps: what can be selected, for all gaps together. */
  readonly places?: readonly string[];
}

export interface PlannedCase {
  readonly id: string;
  readonly was?: readonly string[];
  readonly start?: string;
  readonly nodes?: readonly PlannedNode[];
  /** How many things there are to write on. */
  readonly notes?: number;
}

export interface PlannedNode {
  readonly id: string;
  readonly branches: readonly { readonly key: string; readonly to: string }[];
}
