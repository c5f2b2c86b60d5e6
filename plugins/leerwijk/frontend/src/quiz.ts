// SPDX-License-Identifier: EUPL-1.2
/** The bundle of quizzes and cases: loaded on pages that have one. */
import { LeerwijkCase } from "./play/leerwijk-case.ts";
import { LeerwijkQuestion } from "./play/leerwijk-question.ts";
import { LeerwijkQuiz } from "./play/leerwijk-quiz.ts";

customElements.define("leerwijk-question", LeerwijkQuestion);
customElements.define("leerwijk-quiz", LeerwijkQuiz);
customElements.define("leerwijk-case", LeerwijkCase);
