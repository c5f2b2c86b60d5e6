// SPDX-License-Identifier: EUPL-1.2
/** The bundle of pages that compare regions or pilots. */
import { LeerwijkCompare } from "./compare/leerwijk-compare.ts";

customElements.define("leerwijk-compare", LeerwijkCompare);
