// SPDX-License-Identifier: EUPL-1.2
/** The bundle of a page that stands in a player: loaded before whatever keeps something. */
import { markFor } from "./scorm/marking.ts";
import "./scorm/meeting.ts";

markFor(parent);
