// SPDX-License-Identifier: EUPL-1.2
/** The bundle behind *Insluiten*: loads when somebody opens it. */
import { LeerwijkEmbed } from "./share/leerwijk-embed.ts";

customElements.define("leerwijk-embed", LeerwijkEmbed);
