// SPDX-License-Identifier: EUPL-1.2
/** Launch: what a cmi5 platform says in the address by which it opens a package, and in its launch data. */

export interface Launch {
  /** Of the record store, ending in "/". */
  readonly endpoint: string;
  /** Gives the token, once. */
  readonly fetch: string;
  /** The learner, as JSON that goes back as it came. */
  readonly actor: string;
  readonly registration: string;
  readonly activityId: string;
}

/** State document `LMS.LaunchData`. */
export interface LaunchData {
  readonly contextTemplate?: Context;
  readonly launchMode?: "Normal" | "Browse" | "Review";
  readonly masteryScore?: number;
  readonly returnURL?: string;
}

export interface Context {
  readonly contextActivities?: Readonly<Record<string, readonly Activity[]>>;
  readonly extensions?: Readonly<Record<string, unknown>>;
  readonly [name: string]: unknown;
}

export interface Activity {
  readonly objectType?: "Activity";
  readonly id: string;
}

/** Return the launch in an address; undefined where none is. */
export function launchedAt(search: string): Launch | undefined {
  const asked = new URLSearchParams(search);
  const read = (name: string): string => asked.get(name) ?? "";
  const endpoint = read("endpoint").replace(/\/?$/u, "/");
  const launch = {
    endpoint,
    fetch: read("fetch"),
    actor: read("actor"),
    registration: read("registration"),
    activityId: read("activityId"),
  };
  return Object.values(launch).every((value) => value !== "" && value !== "/") ? launch : undefined;
}
