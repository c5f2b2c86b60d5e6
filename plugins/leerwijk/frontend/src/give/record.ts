// SPDX-License-Identifier: EUPL-1.2
/** Answers → records as authors write them: the lesson learned, and a source that the site does not have yet. */
import { type Answers, answer, slug } from "./answers.ts";
import { type Known, OTHER } from "./known.ts";

type Value = string | number | readonly Value[] | Fields;
export interface Fields {
  readonly [name: string]: Value;
}

export interface Given {
  /** Id of the pilot; "" when none was chosen. */
  pilot: string;
  lesson: Fields;
  source?: Fields;
}

const SPOT = /^(\d+)\s*[-–]\s*(\d+)$/u;

/** Field of a new source → the question that asks for it. */
export const SOURCE_FIELDS = {
  title: "title",
  short: "short",
  publisher: "publisher",
  kind: "source_kind",
  published: "published",
  research_period: "research_period",
  url: "url",
  evidence: "evidence_note",
  licence: "licence",
} as const;

export function givenIn(answers: Answers, known: Known): Given {
  const chosen = answer(answers, "pilot");
  const pilot = chosen === OTHER ? slug(answer(answers, "pilot_name")) : chosen;
  const hasNew = answer(answers, "source") === OTHER;
  const source = hasNew ? sourceIn(answers) : undefined;
  const id = known.pilots[pilot]?.next ?? (pilot && `${pilot}-01`);
  const lesson = {
    ...filled({ id }),
    ...one(answers, "statement", "kind", "direction"),
    ...many(answers, "themes", "audiences", "perspectives"),
    ...one(answers, "evidence", "certainty"),
    ...scaleIn(answers, known.pilots[pilot]?.scale),
    ...within("mechanism", one(answers, "context", "mechanism", "outcome")),
    ...one(answers, "useful_when", "not_useful_when", "note", "checked_on"),
    source: locatorIn(answers, source?.["id"] ?? (hasNew ? "" : answer(answers, "source"))),
  };
  return source ? { pilot, lesson, source } : { pilot, lesson };
}

function sourceIn(answers: Answers): Fields {
  const texts = Object.entries(SOURCE_FIELDS).map(([name, field]) => [name, answer(answers, field)]);
  const id = slug(answer(answers, "short"));
  return filled({ id, ...Object.fromEntries(texts), checked_on: answer(answers, "checked_on") });
}

/** Return where a lesson stands in its source. */
function locatorIn(answers: Answers, source: Value): Fields {
  const passage = {
    ...one(answers, "heading"),
    ...spot(answers, "paragraph"),
    ...spot(answers, "point"),
  };
  return { ...filled({ source }), ...(Object.keys(passage).length > 0 && { at: [passage] }) };
}

function spot(answers: Answers, name: string): Fields {
  const written = answer(answers, name);
  const run = SPOT.exec(written);
  if (run) return { [name]: `${run[1]}-${run[2]}` };
  return filled({ [name]: /^\d{1,9}$/u.test(written) ? Number(written) : written });
}

/** Return the scale, when it is another than that of the pilot. */
function scaleIn(answers: Answers, ofPilot: string | undefined): Fields {
  const scale = answer(answers, "scale");
  return scale === ofPilot ? {} : filled({ scale });
}

function one(answers: Answers, ...names: string[]): Fields {
  return filled(Object.fromEntries(names.map((name) => [name, answer(answers, name)])));
}

function many(answers: Answers, ...names: string[]): Fields {
  const found = names.map((name) => [name, answers.get(name) ?? []] as const);
  return Object.fromEntries(found.filter(([, values]) => values.length > 0));
}

function within(name: string, fields: Fields): Fields {
  return Object.keys(fields).length > 0 ? { [name]: fields } : {};
}

function filled(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ""));
}
