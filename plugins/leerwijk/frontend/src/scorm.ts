// SPDX-License-Identifier: EUPL-1.2
/** The bundle of a SCORM package: `<script src="scorm.js" data-version="1.2">` in the page that is launched. */
import { apiAround, type Version } from "./scorm/api.ts";
import { blank } from "./scorm/memory.ts";
import type { Plan } from "./scorm/plan.ts";
import { Player } from "./scorm/player.ts";
import { sessionOf } from "./scorm/session.ts";

const version = (document.currentScript?.dataset["version"] ?? "1.2") as Version;
const plan = JSON.parse(document.getElementById("lw-plan")?.textContent ?? "") as Plan;
const api = apiAround(window, version);
const clock = { now: () => Date.now(), after: (wait: number, act: () => void) => void setTimeout(act, wait) };
const session = api && sessionOf(plan, api, version, clock);
new Player(plan, session, session?.earlier.memory ?? blank(plan.site), document.body).begin();
