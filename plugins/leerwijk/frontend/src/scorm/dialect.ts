// SPDX-License-Identifier: EUPL-1.2
/** Dialects: the names that SCORM 1.2 and SCORM 2004 have for the same things. */
import type { Version } from "./api.ts";
import { decimal, type Elements, type Interaction, in12, in2004, span12, span2004 } from "./interaction.ts";
import type { Standing } from "./standing.ts";

/** How complete and successful a visit may become; the platform never hears less than it knew. */
export interface Known {
  /** `cmi.core.lesson_status`, or `cmi.completion_status` in 2004. */
  readonly status: string;
  /** `cmi.success_status`; "" in 1.2. */
  readonly success: string;
}

export interface Dialect {
  readonly status: string;
  readonly success?: string;
  readonly place: string;
  readonly data: string;
  /** Characters that `data` holds. */
  readonly room: number;
  readonly exit: string;
  readonly time: string;
  /** The share that the platform asks. */
  readonly mark: string;
  /** Code of an error that says: nothing was ever set here. */
  readonly unset: readonly number[];
  readonly span: (milliseconds: number) => string;
  readonly interaction: (interaction: Interaction) => Elements;
  readonly standing: (standing: Standing, known: Known) => Elements;
  /** Return the share in what the platform says it asks. */
  readonly share: (text: string) => number | undefined;
}

const RANKS = ["not attempted", "unknown", "incomplete", "browsed", "failed", "completed", "passed"];

const scorm12: Dialect = {
  status: "cmi.core.lesson_status",
  place: "cmi.core.lesson_location",
  data: "cmi.suspend_data",
  room: 4096,
  exit: "cmi.core.exit",
  time: "cmi.core.session_time",
  mark: "cmi.student_data.mastery_score",
  unset: [401],
  span: span12,
  interaction: in12,
  standing: (standing, { status }) => [
    ...score(standing, "cmi.core.score."),
    ["cmi.core.lesson_status", higher(status, statusOf(standing))],
  ],
  share: (text) => shareIn(text, 100),
};

const scorm2004: Dialect = {
  status: "cmi.completion_status",
  success: "cmi.success_status",
  place: "cmi.location",
  data: "cmi.suspend_data",
  room: 64_000,
  exit: "cmi.exit",
  time: "cmi.session_time",
  mark: "cmi.scaled_passing_score",
  unset: [403],
  span: span2004,
  interaction: in2004,
  standing: (standing, { status, success }) => [
    ...score(standing, "cmi.score."),
    ...(standing.share === undefined ? [] : [["cmi.score.scaled", decimal(standing.share)] as const]),
    ["cmi.progress_measure", decimal(standing.progress)],
    ["cmi.completion_status", higher(status, standing.isComplete ? "completed" : "incomplete")],
    ...successOf(standing, success),
  ],
  share: (text) => shareIn(text, 1),
};

export const DIALECTS: Readonly<Record<Version, Dialect>> = { "1.2": scorm12, "2004": scorm2004 };

/** Return points as a percentage: the one scale that every platform reads alike. */
function score({ share }: Standing, prefix: string): Elements {
  if (share === undefined) return [];
  return [
    [`${prefix}min`, "0"],
    [`${prefix}max`, "100"],
    [`${prefix}raw`, String(Math.round(share * 10_000) / 100)],
  ];
}

function statusOf({ isComplete, isPassed }: Standing): string {
  if (isComplete) return isPassed ? "passed" : "completed";
  return isPassed === false ? "failed" : "incomplete";
}

function successOf({ isPassed }: Standing, known: string): Elements {
  if (isPassed === undefined && known !== "passed") return [];
  return [["cmi.success_status", isPassed || known === "passed" ? "passed" : "failed"]];
}

/** Return the status that is worth more: what was passed stays passed. */
function higher(before: string, now: string): string {
  return RANKS.indexOf(before) > RANKS.indexOf(now) ? before : now;
}

function shareIn(text: string, whole: number): number | undefined {
  const share = Number(text) / whole;
  return text.trim() !== "" && share > 0 && share <= 1 ? share : undefined;
}
