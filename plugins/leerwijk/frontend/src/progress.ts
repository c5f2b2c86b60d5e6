// SPDX-License-Identifier: EUPL-1.2
/** The bundle of personal pages: progress, review and proof of participation. */
import { LeerwijkProgress } from "./progress/leerwijk-progress.ts";
import { LeerwijkProof } from "./progress/leerwijk-proof.ts";
import { LeerwijkReview } from "./progress/leerwijk-review.ts";

customElements.define("leerwijk-progress", LeerwijkProgress);
customElements.define("leerwijk-review", LeerwijkReview);
customElements.define("leerwijk-proof", LeerwijkProof);
