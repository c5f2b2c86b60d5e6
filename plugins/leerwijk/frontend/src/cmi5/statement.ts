// SPDX-License-Identifier: EUPL-1.2
/** Statements: what happened, as xAPI and its profile cmi5 say it. */
import type { AnsweredDetail } from "../play/events.ts";
import { type Interaction, shaped, span2004 } from "../scorm/interaction.ts";
import type { Activity, Context, Launch, LaunchData } from "./launch.ts";

const VERBS = {
  initialized: "http://adlnet.gov/expapi/verbs/initialized",
  answered: "http://adlnet.gov/expapi/verbs/answered",
  passed: "http://adlnet.gov/expapi/verbs/passed",
  failed: "http://adlnet.gov/expapi/verbs/failed",
  completed: "http://adlnet.gov/expapi/verbs/completed",
  terminated: "http://adlnet.gov/expapi/verbs/terminated",
} as const;

const CATEGORY = "https://w3id.org/xapi/cmi5/context/categories/";
const MASTERY = "https://w3id.org/xapi/cmi5/context/extensions/masteryscore";
/** Verbs that decide whether a learner may move on. */
const MOVING: readonly Verb[] = ["passed", "failed", "completed"];

export type Verb = keyof typeof VERBS;

export interface Statement {
  readonly id: string;
  readonly verb: { readonly id: string; readonly display: Readonly<Record<string, string>> };
  readonly [name: string]: unknown;
}

/** What every statement of a visit has. */
export interface Setting {
  readonly launch: Launch;
  readonly data: LaunchData;
  readonly language: string;
  readonly id: () => string;
  readonly now: () => number;
}

export interface Outcome {
  /** Milliseconds since the visit began. */
  readonly lasted?: number;
  /** Share of the points. */
  readonly share?: number | undefined;
}

/** Return a statement that cmi5 defines. */
export function defined(setting: Setting, verb: Verb, { lasted, share }: Outcome = {}): Statement {
  const result = {
    ...(verb === "completed" ? { completion: true } : {}),
    ...(verb === "passed" || verb === "failed" ? { success: verb === "passed", ...scoreOf(share) } : {}),
    ...(lasted === undefined ? {} : { duration: span2004(lasted) }),
  };
  return {
    ...basis(setting, verb),
    object: { objectType: "Activity", id: setting.launch.activityId },
    ...(Object.keys(result).length > 0 ? { result } : {}),
    context: contextOf(setting, verb),
  };
}

/** Return the statement that a question was answered; cmi5 allows it. */
export function answeredIn(setting: Setting, { id, question, detail }: Interaction): Statement {
  const { pattern } = detail;
  const definition = {
    type: "http://adlnet.gov/expapi/activities/cmi.interaction",
    interactionType: pattern.type,
    description: { [setting.language]: question.prompt },
    ...(pattern.correct === "" ? {} : { correctResponsesPattern: [shaped(pattern, pattern.correct)] }),
  };
  return {
    ...basis(setting, "answered"),
    timestamp: new Date(detail.at).toISOString(),
    object: { objectType: "Activity", id: `${setting.launch.activityId}/${id}`, definition },
    result: {
      response: shaped(pattern, pattern.response),
      duration: span2004(detail.latency),
      ...resultOf(detail),
    },
    context: contextOf(setting, "answered"),
  };
}

function basis({ launch, id, now }: Setting, verb: Verb) {
  return {
    id: id(),
    timestamp: new Date(now()).toISOString(),
    actor: JSON.parse(launch.actor) as unknown,
    verb: { id: VERBS[verb], display: { en: verb } },
  };
}

/** Return the context of the platform, copied, with the categories of cmi5. */
function contextOf({ launch, data }: Setting, verb: Verb): Context {
  const template = data.contextTemplate ?? {};
  const categories = [
    ...(verb === "answered" ? [] : ["cmi5"]),
    ...(MOVING.includes(verb) ? ["moveon"] : []),
  ].map((name) => activity(CATEGORY + name));
  const parents = verb === "answered" ? [activity(launch.activityId)] : [];
  const isMarked = (verb === "passed" || verb === "failed") && data.masteryScore !== undefined;
  return {
    ...template,
    registration: launch.registration,
    contextActivities: {
      ...template.contextActivities,
      ...added(template, "category", categories),
      ...added(template, "parent", parents),
    },
    extensions: {
      ...template.extensions,
      ...(isMarked ? { [MASTERY]: data.masteryScore } : {}),
    },
  };
}

/** Return the activities of a kind in a context with some more. */
function added({ contextActivities }: Context, kind: string, more: readonly Activity[]) {
  const before = contextActivities?.[kind] ?? [];
  const fresh = more.filter(({ id }) => !before.some((each) => each.id === id));
  return fresh.length > 0 ? { [kind]: [...before, ...fresh] } : {};
}

function activity(id: string): Activity {
  return { objectType: "Activity", id };
}

function scoreOf(share: number | undefined) {
  if (share === undefined) return {};
  const rounded = Math.round(share * 10_000);
  return { score: { scaled: rounded / 10_000, raw: rounded / 100, min: 0, max: 100 } };
}

function resultOf({ result, score, max }: AnsweredDetail) {
  if (result === "unscored") return {};
  return { success: result === "correct", score: { scaled: score / max, raw: score, min: 0, max } };
}
