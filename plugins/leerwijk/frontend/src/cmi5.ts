// SPDX-License-Identifier: EUPL-1.2
/** The bundle of a cmi5 package: `<script src="cmi5.js">` in the page that is launched. */
import { launchedAt } from "./cmi5/launch.ts";
import { visitOf } from "./cmi5/visit.ts";
import { blank } from "./scorm/memory.ts";
import type { Plan } from "./scorm/plan.ts";
import { Player } from "./scorm/player.ts";

const plan = JSON.parse(document.getElementById("lw-plan")?.textContent ?? "") as Plan;
const launch = launchedAt(location.search);
const clock = {
  now: () => Date.now(),
  after: (wait: number, act: () => void) => void setTimeout(act, wait),
  id: () => crypto.randomUUID(),
};

function play(visit?: Awaited<ReturnType<typeof visitOf>>): void {
  new Player(plan, visit, visit?.earlier.memory ?? blank(plan.site), document.body).begin();
}

// a platform that does not let us in leaves a package that can be read and practised
if (launch) visitOf(plan, launch, clock).then(play, () => play());
else play();
