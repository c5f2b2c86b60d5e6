// SPDX-License-Identifier: EUPL-1.2
/** A round of review: questions of several quizzes, put together as one quiz. */
import type { Say } from "../keep/say.ts";
import { questionsOf } from "../quiz/draw.ts";
import type { Question, Quiz } from "../quiz/question.ts";
import { element } from "../search/elements.ts";
import type { Loaded } from "./quizzes.ts";

/** Return a quiz with an id of its own, whose questions are called by their whole keys: "quiz/question". */
export function roundOf(
  keys: readonly string[],
  loaded: ReadonlyMap<string, Loaded>,
  id: string,
  say: Say,
): HTMLElement {
  const asked = keys.flatMap((key) => questionFor(key, loaded, say) ?? []);
  const title = element("h2", { class: "lw-quiz__title", id: `quiz-${id}-titel` }, say("review.quiz"));
  const data = element("script", { type: "application/json", class: "lw-quiz__data" });
  data.textContent = JSON.stringify(
    quizOf(
      id,
      say,
      asked.map(({ question }) => question),
    ),
  );
  const section = element(
    "section",
    {
      class: "lw-quiz lw-quiz--self-check",
      id: `quiz-${id}`,
      "data-id": id,
      "data-purpose": "self-check",
      "aria-labelledby": title.id,
    },
    title,
    element("p", {}, say("review.intro")),
    element("div", { class: "lw-quiz__questions" }, ...asked.map(({ host }) => host)),
    data,
  );
  const quiz = document.createElement("leerwijk-quiz");
  quiz.append(section);
  return quiz;
}

function quizOf(id: string, say: Say, questions: Question[]): Quiz {
  return { id, title: say("review.quiz"), purpose: "self-check", feedback_moment: "question", questions };
}

interface Asked {
  readonly question: Question;
  readonly host: Element;
}

function questionFor(key: string, loaded: ReadonlyMap<string, Loaded>, say: Say): Asked | undefined {
  const [quizId = "", questionId = ""] = key.split("/");
  const from = loaded.get(quizId);
  const question = from && questionsOf(from.quiz).find(({ id }) => id === questionId);
  const field = from?.section.querySelector(`fieldset[data-id="${CSS.escape(questionId)}"]`);
  const host = field?.closest("leerwijk-question")?.cloneNode(true);
  if (!from || !question || !(host instanceof Element)) return undefined;
  host.querySelector("fieldset")?.setAttribute("data-id", key);
  const origin = from.quiz.lesson ?? from.quiz.module;
  if (origin) {
    const link = element("a", { href: origin.url }, origin.title);
    const told = element("p", { class: "lw-review__from" }, say("review.from"), " ", link);
    host.querySelector(".lw-question__task")?.before(told);
  }
  return { host, question: { ...question, id: key } };
}
