// SPDX-License-Identifier: EUPL-1.2
/** The overview of Mijn voortgang: how far a learner is, and how well they judge themselves. */
import type { Say } from "../keep/say.ts";
import { calibrationOf } from "../quiz/summary.ts";
import { element } from "../search/elements.ts";
import type { State } from "../state/document.ts";
import { facts, line, section, table } from "./parts.ts";
import { resultOf, type Standing } from "./standing.ts";

/** Return the overview; `base` is the root of the site. */
export function overviewOf(standing: Standing, state: State, say: Say, base: URL): HTMLElement {
  const { lessons, answered, scored, rightFirst, due, next } = standing;
  const rows: (readonly [string, string])[] = [
    [say("progress.lessons_read"), say("progress.part", { n: lessons.read, of: lessons.of })],
    [say("progress.answered"), say("progress.number", { n: answered })],
    [say("progress.right_first"), say("progress.part", { n: rightFirst, of: scored })],
    [say("progress.due"), say("progress.number", { n: due.length })],
  ];
  const since = line(
    say("progress.since", { date: say.day(state.agreed ?? state.updated), updated: say.day(state.updated) }),
  );
  const review = element(
    "a",
    { class: "lw-button", href: new URL("herhalen/", base).href },
    say("progress.review"),
  );
  const { place } = state;
  const resume = place
    ? [
        element(
          "a",
          { class: "lw-button lw-button--main", href: new URL(place.url, base).href },
          `${say("progress.resume")}: ${place.title}`,
        ),
      ]
    : [];
  const later = next === undefined ? [] : [line(say("progress.due_next", { date: say.day(next) }))];
  const ways = element("p", { class: "lw-progress__ways" }, ...resume, ...(due.length > 0 ? [review] : []));
  return section("overzicht", say("progress.overview"), since, facts(rows), ...later, ways);
}

/** Return how sure a learner was beside how often that was right; nothing where certainty was never asked. */
export function calibrationOn(standing: Standing, say: Say): HTMLElement[] {
  const answers = standing.modules.flatMap((module) => module.quizzes.flatMap((quiz) => quiz.answers));
  const given = answers
    .filter(({ isOutdated }) => !isOutdated)
    .map(({ saved: { first } }) => ({ ...first, scored: { result: resultOf(first) } }));
  const { levels } = calibrationOf(given);
  const asked = levels.filter(({ count }) => count > 0);
  if (asked.length === 0) return [];
  const rows = asked.map(({ certainty, count, right }) => [
    say(`progress.calibration.levels.${certainty}`),
    element(
      "span",
      { class: "lw-calibration" },
      element("progress", { value: String(right), max: String(count), "aria-hidden": "true" }),
      say("progress.calibration.of", { right, n: count }),
    ),
  ]);
  const title = say("progress.calibration.title");
  const head = [say("progress.calibration.certainty"), say("progress.calibration.right")];
  return [
    section(
      "zekerheid",
      title,
      line(say("progress.calibration.text")),
      table(say("progress.calibration.table"), head, rows),
    ),
  ];
}
