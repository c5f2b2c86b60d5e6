// SPDX-License-Identifier: EUPL-1.2
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { load } from "js-yaml";
import { answersOf, clean } from "../src/give/answers.ts";
import { wrongsIn } from "../src/give/checks.ts";
import { issueWith, LONGEST } from "../src/give/issue.ts";
import type { Known } from "../src/give/known.ts";
import { addressesIn } from "../src/give/mail.ts";
import { givenIn } from "../src/give/record.ts";
import { yamlOf } from "../src/give/yaml.ts";
import addresses from "./addresses.json";

const KNOWN: Known = {
  site: "Samen",
  pilots: { keten: { next: "keten-08", scale: "region" } },
  sources: { s1: "Evaluatie" },
  plans: ["plan"],
};
const GOOD: readonly (readonly [string, string])[] = [
  ["pilot", "keten"],
  ["statement", "Bel op tijd."],
  ["kind", "works"],
  ["direction", "helps"],
  ["themes", "regie"],
  ["themes", "huisarts"],
  ["audiences", "professional"],
  ["perspectives", "families"],
  ["evidence", "cijfers"],
  ["certainty", "high"],
  ["source", "s1"],
  ["paragraph", "2 – 3"],
  ["checked_on", "2026-11-02"],
];
const NEW_SOURCE = [
  "title",
  "short",
  "publisher",
  "source_kind",
  "published",
  "research_period",
  "evidence_note",
];

/** Return good answers with some others in place of them. */
function given(changes: Readonly<Record<string, string>> = {}) {
  const kept = GOOD.filter(([name]) => !(name in changes));
  const answers = answersOf([...kept, ...Object.entries(changes)]);
  return { answers, made: givenIn(answers, KNOWN) };
}

function rules(changes: Readonly<Record<string, string>> = {}): Record<string, string> {
  const { answers, made } = given(changes);
  return Object.fromEntries([...wrongsIn(answers, made, KNOWN)].map(([field, { rule }]) => [field, rule]));
}

test("good answers make a record as authors write it", () => {
  assert.deepEqual(rules(), {});
  const { made } = given({ scale: "region" });
  assert.equal(
    yamlOf(made.lesson, ["Van een\nformulier"], 2),
    `# Van een formulier
  - id: keten-08
    statement: Bel op tijd.
    kind: works
    direction: helps
    themes: [regie, huisarts]
    audiences: [professional]
    perspectives: [families]
    evidence: cijfers
    certainty: high
    checked_on: 2026-11-02
    source:
      source: s1
      at:
        - paragraph: 2-3
`,
  );
});

test("an empty form misses what the schema asks for, in words that fit the question", () => {
  const answers = answersOf([]);
  const wrongs = wrongsIn(answers, givenIn(answers, KNOWN), KNOWN);
  assert.deepEqual(Object.fromEntries([...wrongs].map(([field, { rule }]) => [field, rule])), {
    pilot: "required_choice",
    statement: "required",
    kind: "required_choice",
    direction: "required_choice",
    themes: "required_many",
    audiences: "required_many",
    perspectives: "required_many",
    evidence: "required_choice",
    certainty: "required_choice",
    checked_on: "required",
    source: "required_choice",
    heading: "passage",
  });
});

for (const [name, changes, wrong] of [
  [
    "a story is told whole or not at all",
    { context: "Bij een crisis" },
    { mechanism: "all_three", outcome: "all_three" },
  ],
  ["what works rests on more than a plan", { evidence: "plan" }, { evidence: "plan" }],
  ["a plan may advise", { evidence: "plan", kind: "recommendation" }, {}],
  ["nobody can be mailed", { note: "Vraag jan@voorbeeld.nl" }, { note: "mail" }],
  ["a place is a number or a run", { paragraph: "tweede" }, { paragraph: "spot" }],
  ["a day exists", { checked_on: "2026-13-40" }, { checked_on: "date" }],
  ["a new pilot has a name", { pilot: "+" }, { pilot_name: "required" }],
  ["a new pilot is new", { pilot: "+", pilot_name: "Keten" }, { pilot_name: "pilot_known" }],
  ["a name has letters", { pilot: "+", pilot_name: "…" }, { pilot_name: "name" }],
  ["a new source has a name of its own", newSource({ short: "evaluatie" }), { short: "source_known" }],
  ["an address is one of the web", newSource({ url: "javascript:alert(1)" }), { url: "web" }],
  ["a new source that is whole is right", newSource({}), {}],
] as const) {
  test(name, () => assert.deepEqual(rules(changes), wrong));
}

function newSource(changes: Readonly<Record<string, string>>): Record<string, string> {
  const told = Object.fromEntries([...NEW_SOURCE, "licence"].map((field) => [field, `Iets ${field}`]));
  return { source: "+", ...told, ...changes };
}

test("a lesson names the new source, and a pilot that is not there yet", () => {
  const { made } = given({ ...newSource({ short: "Verslag 2025" }), pilot: "+", pilot_name: "Team Zuid" });
  assert.deepEqual(
    [made.pilot, made.lesson["id"], made.source?.["id"]],
    ["team-zuid", "team-zuid-01", "verslag-2025"],
  );
  assert.equal((made.lesson["source"] as { source: string }).source, "verslag-2025");
});

test("whatever somebody types comes back out of the file, trimmed and without what nobody sees", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.nat(2), (written, indent) => {
      const { made } = given({ note: written, statement: `x${written}` });
      const [read] = load(yamlOf(made.lesson, [written], indent * 2)) as Record<string, unknown>[];
      assert.equal(read?.["note"] ?? "", clean(written));
      assert.equal(read?.["statement"], clean(`x${written}`));
    }),
  );
});

test("the rule on e-mail addresses is that of the build", () => {
  for (const [text, found] of Object.entries(addresses)) assert.deepEqual(addressesIn(text), found, text);
});

test("an issue takes a lesson along, unless its address would be too long", () => {
  const form = { address: "https://code.example/x/issues/new", title: "title", body: "body" };
  const short = issueWith(form, "Nieuw: a & b", "- id: é\n", "Plak hier");
  assert.equal(short.isCut, false);
  assert.equal(new URL(short.address).searchParams.get("title"), "Nieuw: a & b");
  assert.equal(new URL(short.address).searchParams.get("body"), "````yaml\n- id: é\n\n````\n");
  const long = issueWith(form, "Nieuw ".repeat(50), "é".repeat(10_000), "Plak hier");
  assert.equal(long.isCut, true);
  assert.equal(new URL(long.address).searchParams.get("body"), "Plak hier");
  assert.ok(long.address.length <= LONGEST);
});
