// SPDX-License-Identifier: EUPL-1.2
/**
 * The one bundle of a light package: the player in the page that is launched, and in the pages that it shows
 * quizzes, cases and what keeps them.
 */
import { hostSettled } from "./scorm/host.ts";

document.documentElement.classList.remove("no-js");

async function start(): Promise<void> {
  if (document.getElementById("lw-plan")) return void (await import("./scorm.ts"));
  await import("./scorm/meeting.ts");
  await hostSettled();
  await import("./keep-light.ts");
  await import("./quiz.ts");
}

start();
