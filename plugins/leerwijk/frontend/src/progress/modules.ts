// SPDX-License-Identifier: EUPL-1.2
/** What is kept of one module, in words: lessons, tests, answers, cases and texts. */
import type { Say } from "../keep/say.ts";
import { percentOf } from "../quiz/summary.ts";
import { element } from "../search/elements.ts";
import { attemptsAt, type SavedTest } from "../state/document.ts";
import { plain } from "./html.ts";
import { line, table } from "./parts.ts";
import { type Answer, type ModuleStanding, type QuizStanding, resultOf } from "./standing.ts";

/** Return everything that is kept of a module. */
export function moduleSection(standing: ModuleStanding, say: Say): HTMLElement {
  const { module, lessons, quizzes } = standing;
  const id = `module-${module.id ?? "overig"}`;
  const name = module.url ? element("a", { href: module.url }, module.title ?? "") : say("progress.other");
  const title = element("h3", { id }, name);
  const test = quizzes.find(({ part }) => part.purpose === "final")?.test;
  return element(
    "section",
    { class: "lw-progress__module", "aria-labelledby": id },
    title,
    ...(lessons.length > 0 ? [lessonList(standing, say)] : []),
    ...(test ? testLines(standing, test, say) : []),
    ...quizzes.map((quiz) => quizDetails(quiz, say)),
    ...caseLines(standing, say),
    ...texts(standing, say),
  );
}

function lessonList({ lessons }: ModuleStanding, say: Say): HTMLElement {
  const items = lessons.map(({ part, read }) => {
    const told =
      read === undefined ? say("progress.unread") : say("progress.read_on", { date: say.day(read) });
    const link = element("a", { href: part.url ?? "" }, part.title);
    return element(
      "li",
      read === undefined ? {} : { class: "lw-progress__read" },
      link,
      " ",
      element("span", {}, told),
    );
  });
  return element("ul", { class: "lw-progress__lessons" }, ...items);
}

function testLines({ module }: ModuleStanding, test: SavedTest, say: Say): HTMLElement[] {
  const told = say("progress.test_line", {
    count: say.count("progress.test_count", attemptsAt(test)),
    first: `${percentOf(test.first)}%`,
    best: `${percentOf(test.best)}%`,
    date: say.day(test.last.at),
  });
  const passed = test.passed
    ? say("progress.test_passed", { date: say.day(test.passed.at), version: test.passed.version })
    : say("progress.test_not_passed");
  const proof =
    test.passed && module.proof ? [" ", element("a", { href: module.proof }, say("progress.proof"))] : [];
  return [line(element("strong", {}, `${say("progress.tests")}: `), told, " ", passed, ...proof)];
}

function quizDetails({ part, of, answers, isLoaded }: QuizStanding, say: Say): HTMLElement {
  const right = answers.filter(
    ({ saved, isOutdated }) => !isOutdated && resultOf(saved) === "correct",
  ).length;
  const told = say("progress.quiz_line", { n: answers.length, of, right });
  const summary = element(
    "summary",
    {},
    part.title,
    " ",
    element("span", { class: "lw-count" }, isLoaded ? told : ""),
  );
  const outdated = answers.filter((answer) => answer.isOutdated).length;
  const note = say("progress.outdated_text", { n: say.count("progress.outdated_count", outdated) });
  const open = part.url ? [line(element("a", { href: part.url }, say("progress.to_quiz")))] : [];
  return element(
    "details",
    { class: "lw-fold", id: `antwoorden-${part.id}` },
    summary,
    ...(isLoaded ? [] : [line(say("progress.not_loaded"))]),
    ...(outdated > 0 ? [line(note)] : []),
    ...(answers.length > 0 ? [answerTable(part.title, answers, say)] : []),
    ...open,
  );
}

function answerTable(title: string, answers: readonly Answer[], say: Say): HTMLElement {
  const head = ["question", "result", "tries", "next"].map((name) => say(`progress.${name}`));
  const rows = answers.map(({ question, saved, isOutdated }) => {
    const result = isOutdated ? "outdated" : resultOf(saved);
    const name = isOutdated ? say("progress.outdated") : say(`progress.verdict.${result}`);
    const sure = saved.certainty ? say(`progress.calibration.levels.${saved.certainty}`) : "";
    return [
      plain(question.prompt),
      element(
        "span",
        {},
        element("span", { class: `lw-badge lw-badge--${result}` }, name),
        ...(sure
          ? [" ", element("span", { class: "lw-progress__sure" }, say("progress.sure", { certainty: sure }))]
          : []),
      ),
      say("progress.number", { n: saved.tries }),
      isOutdated || saved.due === undefined ? "–" : say.day(saved.due),
    ];
  });
  return table(title, head, rows);
}

function caseLines({ cases }: ModuleStanding, say: Say): HTMLElement[] {
  return cases.map(({ part, saved }) => {
    const notes = Object.values(saved.notes).filter(({ text }) => text !== "");
    const steps = saved.path.length > 0 ? say.count("progress.case_steps", saved.path.length) : "";
    return element(
      "details",
      { class: "lw-fold", id: `casus-${part.id}` },
      element("summary", {}, part.title, " ", element("span", { class: "lw-count" }, steps)),
      ...notes.map(({ text }) => element("blockquote", { class: "lw-progress__text" }, text)),
      line(element("a", { href: part.url ?? "" }, say("progress.to_case"))),
    );
  });
}

function texts({ texts: found, module }: ModuleStanding, say: Say): HTMLElement[] {
  if (found.length === 0) return [];
  const written = found.flatMap(({ saved }) => [
    element("p", { class: "lw-progress__asked" }, saved.title, " ", element("span", {}, say.day(saved.at))),
    element("blockquote", { class: "lw-progress__text" }, saved.text),
  ]);
  const summary = element("summary", {}, say("progress.reflections"));
  return [
    element("details", { class: "lw-fold", id: `teksten-${module.id ?? "overig"}` }, summary, ...written),
  ];
}
