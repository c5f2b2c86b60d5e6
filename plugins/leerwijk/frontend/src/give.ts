// SPDX-License-Identifier: EUPL-1.2
/** The bundle of the page on which people give a lesson learned. */
import { LeerwijkGive } from "./give/leerwijk-give.ts";

customElements.define("leerwijk-give", LeerwijkGive);
