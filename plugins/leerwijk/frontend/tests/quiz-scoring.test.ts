// SPDX-License-Identifier: EUPL-1.2
/** What a response is worth, by the table in tests/scoring. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import fc from "fast-check";
import { shuffled } from "../src/quiz/chance.ts";
import type { KindName, Question, Result } from "../src/quiz/question.ts";
import { isAnswered, isScored, scoreOf, solutionOf } from "../src/quiz/scoring.ts";

interface Row {
  readonly response: unknown;
  readonly score: number;
  /** "key:verdict …" */
  readonly verdicts?: string;
  readonly feedback?: readonly string[];
  readonly answered?: boolean;
  readonly max?: number;
  readonly result?: Result;
}

interface Entry {
  readonly what: string;
  readonly question: Question;
  readonly answers: readonly Row[];
}

const FILE = join(process.cwd(), "../../../tests/scoring/cases.json");
const TABLE = (JSON.parse(readFileSync(FILE, "utf-8")) as Entry[]).map((entry) => ({
  ...entry,
  question: Object.assign({ id: "q", mark: "0", prompt: "?" }, entry.question),
}));
const WORDS = { true: "True", false: "False" };

for (const { what, question, answers } of TABLE) {
  test(`${what}: scores`, () => {
    const scores = answers.map(({ response }) => [response, scoreOf(question, response).score]);
    assert.deepEqual(
      scores,
      answers.map(({ response, score }) => [response, score]),
    );
  });

  test(`${what}: what can be checked`, () => {
    assert.deepEqual(
      answers.map(({ response }) => [response, isAnswered(question, response)]),
      answers.map(({ response, answered = true }) => [response, answered]),
    );
  });

  test(`${what}: results and points`, () => {
    const expected = ({ score, max = question.points ?? 1, result }: Row): [Result, number] => [
      result ?? (score === max ? "correct" : score === 0 ? "incorrect" : "partly"),
      max,
    ];
    const found = answers.map(({ response }) => scoreOf(question, response));
    assert.deepEqual(
      found.map(({ result, max }) => [result, max]),
      answers.map(expected),
    );
  });

  test(`${what}: verdicts on parts`, () => {
    const told = answers.filter(({ verdicts }) => verdicts !== undefined);
    const verdicts = told.map(({ response }) =>
      scoreOf(question, response)
        .parts.map(({ key, verdict }) => `${key}:${verdict}`)
        .join(" "),
    );
    assert.deepEqual(
      verdicts,
      told.map((row) => row.verdicts),
    );
  });
}

test("the table holds every kind", () => {
  const kinds = new Set(TABLE.map(({ question }) => question.kind));
  assert.equal(kinds.size, 13);
});

test("feedback comes with what it is about", () => {
  const told = TABLE.flatMap(({ question, answers }) =>
    answers
      .filter(({ feedback }) => feedback)
      .map(({ response, feedback }) => ({ question, response, feedback })),
  );
  assert.ok(told.length > 5);
  assert.deepEqual(
    told.map(({ question, response }) => {
      const { parts, notes } = scoreOf(question, response);
      return [...notes, ...parts.flatMap(({ feedback }) => feedback ?? [])];
    }),
    told.map(({ feedback }) => feedback),
  );
});

test("an option has feedback for who chose it and for who did not", () => {
  const choice = questionOf("choice");
  const feedback = (response: string): readonly (string | undefined)[] =>
    scoreOf(choice, response).parts.map((part) => part.feedback);
  assert.deepEqual(feedback("a"), ["Yes.", "Well left.", undefined]);
  assert.deepEqual(feedback("b"), [undefined, "No.", undefined]);
});

test("the solution says what is right, a line for each part", () => {
  const solutions = new Map(
    TABLE.map(({ question }) => [question.kind, solutionOf(question, WORDS)] as const).reverse(),
  );
  assert.deepEqual(Object.fromEntries(solutions), {
    choice: ["A"],
    "true-false": ["False"],
    multiple: ["A", "B"],
    gap: ["gezinscoach", "vandaag"],
    text: ["regie"],
    number: ["1250,5"],
    match: ["one → a", "two → b", "three → c"],
    order: ["1. a", "2. b", "3. c", "4. d"],
    sort: ["<strong>plan</strong>: w; x", "<strong>finding</strong>: y; z"],
    matrix: ["1 → yes", "2 → no", "3 → yes"],
    mark: ["bel", "morgen"],
    open: ["<p>So.</p>"],
    scale: [],
  });
});

test("learning platforms read what was answered and what is right", () => {
  const pattern = (kind: KindName, response: unknown): string[] => {
    const found = scoreOf(questionOf(kind), response).pattern;
    return [found.type, found.response, found.correct];
  };
  assert.deepEqual(pattern("choice", "b"), ["choice", "b", "a"]);
  assert.deepEqual(pattern("true-false", true), ["true-false", "true", "false"]);
  assert.deepEqual(pattern("multiple", ["c", "a"]), ["choice", "c[,]a", "a[,]b"]);
  assert.deepEqual(pattern("gap", { when: "morgen" }), ["fill-in", "[,]morgen", "gezinscoach[,]vandaag"]);
  assert.deepEqual(pattern("text", " regei "), ["fill-in", "regei", "regie"]);
  assert.deepEqual(pattern("number", "1.250,5"), ["numeric", "1250.5", "1250.5[:]1250.5"]);
  assert.deepEqual(pattern("match", { 2: "c" }), ["matching", "2[.]c", "1[.]a[,]2[.]b[,]3[.]c"]);
  assert.deepEqual(pattern("order", ["b", "a"]), ["sequencing", "b[,]a", "a[,]b[,]c[,]d"]);
  assert.deepEqual(pattern("mark", ["3"]), ["choice", "3", "1[,]2"]);
  assert.deepEqual(pattern("open", { text: "So.", ticked: [] }), ["long-fill-in", "So.", ""]);
  assert.deepEqual(pattern("scale", 3), ["likert", "3", ""]);
});

test("anything may stand in for a response, also what an earlier form of the question kept", () => {
  const responses = TABLE.flatMap(({ answers }) => answers.map(({ response }) => response));
  const anything = fc.oneof(fc.constantFrom(...responses), fc.jsonValue());
  fc.assert(
    fc.property(fc.constantFrom(...TABLE), anything, ({ question }, response) => {
      const { score, max, result, parts } = scoreOf(question, response);
      assert.ok(score >= 0 && score <= max);
      assert.equal(result === "unscored", !isScored(question));
      assert.equal(result === "correct", isScored(question) && score === max);
      assert.equal(new Set(parts.map(({ key }) => key)).size, parts.length);
      if (!isAnswered(question, response)) assert.equal(score, 0);
    }),
    { numRuns: 3000 },
  );
});

test("the order in which parts are published or given does not change the score", () => {
  const rows = TABLE.flatMap(({ question, answers }) => answers.map((row) => ({ question, ...row })));
  fc.assert(
    fc.property(fc.constantFrom(...rows), fc.string(), ({ question, response, score }, seed) => {
      const lists = [
        "options",
        "pairs",
        "rights",
        "steps",
        "categories",
        "things",
        "columns",
        "rows",
        "gaps",
      ];
      const isMixed = ([name]: readonly [string, unknown]): boolean => lists.includes(name);
      const mixed = Object.entries(question).map((entry) =>
        isMixed(entry) && Array.isArray(entry[1]) ? [entry[0], shuffled(entry[1], seed)] : entry,
      );
      const isSet = Array.isArray(response) && question.kind !== "order";
      const given = isSet ? shuffled(response, seed) : response;
      assert.equal(scoreOf(Object.fromEntries(mixed) as Question, given).score, score);
    }),
    { numRuns: 1000 },
  );
});

function questionOf(kind: KindName): Question {
  const entry = TABLE.find(({ question }) => question.kind === kind);
  assert.ok(entry);
  return entry.question;
}
