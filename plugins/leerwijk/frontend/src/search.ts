// SPDX-License-Identifier: EUPL-1.2
/** The search bundle: loaded when somebody is about to search. */
/*! Dutch stemmer: @orama/stemmers, Apache-2.0; after Snowball, BSD-3-Clause. */
import { LeerwijkFind } from "./search/leerwijk-find.ts";
import { LeerwijkSearch } from "./search/leerwijk-search.ts";

customElements.define("leerwijk-search", LeerwijkSearch);
customElements.define("leerwijk-find", LeerwijkFind);
