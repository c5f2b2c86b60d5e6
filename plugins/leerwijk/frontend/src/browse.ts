// SPDX-License-Identifier: EUPL-1.2
/** The bundle of filters: loaded on the page with all lessons learned. */
/*! Dutch stemmer: @orama/stemmers, Apache-2.0; after Snowball, BSD-3-Clause. */
import { LeerwijkBrowse } from "./browse/leerwijk-browse.ts";

customElements.define("leerwijk-browse", LeerwijkBrowse);
