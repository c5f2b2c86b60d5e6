// SPDX-License-Identifier: EUPL-1.2
/** The bundle of the page on which people give a lesson learned. */
/*! YAML: js-yaml, (C) 2011-2015 Vitaly Puzrin, MIT. Validators: Ajv, (C) 2015-2021 Evgeny Poberezkin, MIT. */
import { LeerwijkGive } from "./give/leerwijk-give.ts";

customElements.define("leerwijk-give", LeerwijkGive);
