// SPDX-License-Identifier: EUPL-1.2
/** What is wrong with answers: by the schema that the build works with, and by rules over the whole site. */
import * as schema from "leerwijk:given";
import { type Answers, answer, slug } from "./answers.ts";
import { type Known, OTHER } from "./known.ts";
import { addressesIn } from "./mail.ts";
import { type Fields, type Given, SOURCE_FIELDS } from "./record.ts";

/** What is wrong: a key of the catalogue, with what it names. */
export interface Wrong {
  rule: string;
  found?: string;
}

/** Field of the form → what is wrong with it, in no order. */
export type Wrongs = ReadonlyMap<string, Wrong>;

const MANY = new Set(["themes", "audiences", "perspectives"]);
const ONE = new Set(["pilot", "kind", "direction", "evidence", "certainty", "source"]);
const STORY = new Set(["context", "mechanism", "outcome"]);
const SPOTS = new Set(["paragraph", "point"]);

export function wrongsIn(answers: Answers, given: Given, known: Known): Wrongs {
  const found = new Map([
    ...mailed(answers),
    ...ofSite(answers, given, known),
    ...bySchema(schema.lesson, given.lesson, fieldOfLesson),
    ...(given.source ? bySchema(schema.source, given.source, fieldOfSource) : []),
    ...ofPilot(answers, known),
  ]);
  if (given.source) found.delete("source"); // its id follows from its name, which is asked for
  return found;
}

function* bySchema(
  check: typeof schema.lesson,
  value: Fields,
  fieldOf: (path: string) => string,
): Generator<[string, Wrong]> {
  if (check(value)) return;
  for (const { instancePath, keyword, params } of check.errors ?? []) {
    const isMissing = keyword === "required";
    const field = fieldOf(isMissing ? `${instancePath}/${params["missingProperty"]}` : instancePath);
    if (field) yield [field, { rule: ruleOf(field, isMissing) }];
  }
}

function ruleOf(field: string, isMissing: boolean): string {
  if (SPOTS.has(field)) return "spot";
  if (!isMissing) return field === "checked_on" ? "date" : "wrong";
  if (STORY.has(field)) return "all_three";
  if (field === "heading") return "passage";
  return MANY.has(field) ? "required_many" : ONE.has(field) ? "required_choice" : "required";
}

/** Return the question that a place in the record belongs to; "" for what follows from other answers. */
function fieldOfLesson(path: string): string {
  const [, first = "", second = "", , last = ""] = path.split("/");
  if (first === "id") return "";
  if (first === "mechanism") return second;
  if (first === "source") return second === "source" ? "source" : last || "heading";
  return first;
}

function fieldOfSource(path: string): string {
  const [, name = ""] = path.split("/");
  return name === "id" ? "" : (SOURCE_FIELDS as Record<string, string>)[name] || name;
}

function* ofPilot(answers: Answers, known: Known): Generator<[string, Wrong]> {
  const name = answer(answers, "pilot_name");
  const chosen = answer(answers, "pilot");
  if (!chosen) yield ["pilot", { rule: "required_choice" }];
  if (chosen !== OTHER) return;
  if (!name) yield ["pilot_name", { rule: "required" }];
  else if (!slug(name)) yield ["pilot_name", { rule: "name" }];
  else if (slug(name) in known.pilots) yield ["pilot_name", { rule: "pilot_known" }];
}

/** Yield what is wrong in view of what the site has. */
function* ofSite(answers: Answers, { lesson, source }: Given, known: Known): Generator<[string, Wrong]> {
  if (lesson["kind"] === "works" && known.plans?.includes(answer(answers, "evidence"))) {
    yield ["evidence", { rule: "plan" }];
  }
  if (!source) return;
  const short = answer(answers, "short");
  const names = Object.values(known.sources).map((name) => name.toLowerCase());
  if (short && !slug(short)) yield ["short", { rule: "name" }];
  else if (slug(short) in known.sources || names.includes(short.toLowerCase())) {
    yield ["short", { rule: "source_known" }];
  }
  const url = answer(answers, "url");
  if (url && !/^https?:\/\/\S+$/iu.test(url)) yield ["url", { rule: "web" }];
}

function* mailed(answers: Answers): Generator<[string, Wrong]> {
  for (const [field, texts] of answers) {
    const found = texts.flatMap(addressesIn)[0];
    if (found) yield [field, { rule: "mail", found }];
  }
}
