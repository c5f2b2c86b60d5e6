// SPDX-License-Identifier: EUPL-1.2
/** The bundle by which a player of several pages is searched: a button, which loads the rest when it is wanted. */
import { LeerwijkSeek } from "./scorm/leerwijk-seek.ts";

customElements.define("leerwijk-seek", LeerwijkSeek);
