// SPDX-License-Identifier: EUPL-1.2
/** What a learner takes along: the proof, the portfolio, the cards. */
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import { ankiOf } from "../src/quiz/anki.ts";
import { portfolioOf } from "../src/quiz/portfolio.ts";
import { codeOf, localDay, proofOf } from "../src/quiz/proof.ts";
import { empty, type SavedResponse, type State } from "../src/state/document.ts";
import { answered, testTaken } from "../src/state/record.ts";
import { question, selfCheck } from "./quiz-values.ts";

const START = empty("site", "here");
const DAY = "2026-11-22";

function taken(state: State, score: number, at: number): State {
  const result = { quiz: "final", score, max: 10, isPassed: score >= 7, version: "1.0", drawn: ["q"] };
  return testTaken(state, result, at);
}

test("there is a proof once a test is passed, of the attempt that passed first", () => {
  const failed = taken(START, 5, 100);
  assert.equal(
    proofOf("module", undefined, () => DAY),
    undefined,
  );
  assert.equal(
    proofOf("module", failed.tests["final"], () => DAY),
    undefined,
  );
  const again = taken(taken(taken(failed, 8, 200), 10, 300), 4, 400);
  assert.deepEqual(
    proofOf("module", again.tests["final"], (at) => (at === 200 ? DAY : "another day")),
    {
      module: "module",
      version: "1.0",
      day: DAY,
      percent: 80,
      firstPercent: 50,
      bestPercent: 100,
      attempts: 4,
      code: codeOf("module", "1.0", DAY, 80),
    },
  );
});

test("the code changes with module, version, day and score, and is easy to read from paper", () => {
  const codes = [
    codeOf("module", "1.0", DAY, 80),
    codeOf("module", "1.0", DAY, 81),
    codeOf("module", "1.1", DAY, 80),
    codeOf("module", "1.0", "2026-11-23", 80),
    codeOf("modules", "1.0", DAY, 80),
    codeOf("module1", ".0", DAY, 80),
  ];
  assert.equal(new Set(codes).size, codes.length);
  assert.equal(codes[0], "G6PD-4K5Y");
  for (const code of codes) assert.match(code, /^[2-9A-HJKMNP-Z]{4}-[2-9A-HJKMNP-Z]{4}$/);
});

test("a day is that of the calendar on the wall", () => {
  assert.equal(localDay(new Date(2026, 0, 2, 23, 59).getTime()), "2026-01-02");
});

const PORTFOLIO = {
  title: "My reflections",
  intro: "From the site.",
  modules: [
    { id: "two", title: "Second module" },
    { id: "one", title: "First *module*" },
  ],
  elsewhere: "Other",
  dayOf: () => DAY,
};

test("a portfolio holds reflections per module, in the order of writing", () => {
  const reflections = [
    { title: "What now?", text: "Later.", module: "one", at: 2 },
    { title: "What\nfirst?", text: "Earlier.\nAnd more.", module: "one", at: 1 },
    { title: "Empty", text: "  ", module: "two", at: 1 },
    { title: "Old", text: "From a module that is gone.", module: "gone", at: 1 },
  ];
  assert.equal(
    portfolioOf(reflections, PORTFOLIO),
    `# My reflections

From the site.

## First \\*module\\*

### What first?

Earlier.  
And more.

*2026-11-22*

### What now?

Later.

*2026-11-22*

## Other

### Old

From a module that is gone.

*2026-11-22*
`,
  );
});

test("a portfolio shows text as it was typed, also where Markdown would read more in it", () => {
  const text = "# no heading\n1. no list\n- no list\n> no quote\n[no](link) <b> & `code` _so_";
  const [, written] = portfolioOf([{ title: "T", text, module: "one", at: 1 }], PORTFOLIO).split("### T\n\n");
  assert.equal(
    written?.split("\n\n")[0],
    "\\# no heading  \n1\\. no list  \n\\- no list  \n\\> no quote  \n\\[no\\](link) \\<b\\> \\& \\`code\\` \\_so\\_",
  );
});

const DECK = { name: "Deck", tag: "leerwijk", true: "True", false: "False" };

function saved(state: State, id: string, score: number, mark = `m-${id}`): State {
  const answer = {
    key: `check/${id}`,
    mark,
    response: "b",
    scored: { score, max: 1, result: "incorrect" as const },
  };
  return answered(state, answer, 1);
}

test("cards are of wrong answers only, with an id that stays", () => {
  const quiz = selfCheck(["q1", "q2", "q3", "q4"]);
  const wrongThenRight = saved(saved(START, "q1", 0), "q1", 1);
  const state = saved(saved(saved(wrongThenRight, "q2", 1), "q3", 0, "older"), "q4", 0);
  assert.equal(
    ankiOf([quiz], state, DECK),
    `#separator:Comma
#html:true
#deck:Deck
#columns:ID,Front,Back,Tags
#guid column:1
#tags column:4
"leerwijk:site:check/q1","<p>q1?</p><ul><li>A</li><li>B</li><li>C</li></ul>","<ul><li>A</li></ul>","leerwijk check"
"leerwijk:site:check/q4","<p>q4?</p><ul><li>A</li><li>B</li><li>C</li></ul>","<ul><li>A</li></ul>","leerwijk check"
`,
  );
  assert.equal(ankiOf([quiz], START, DECK), undefined);
});

test("whatever a question holds, its card is one row of four cells", () => {
  const hard = fc.stringMatching(/^[a-z",\n\r;<>&]*$/);
  fc.assert(
    fc.property(hard, hard, (prompt, explanation) => {
      const quiz = selfCheck([], { questions: [question("q", { prompt, explanation })] });
      const [row = "", ...more] = (ankiOf([quiz], saved(START, "q", 0), DECK) ?? "").split("\n").slice(6);
      assert.deepEqual(more, [""]);
      assert.match(row, /^(?:"(?:[^"]|"")*"(?:,|$)){4}$/);
    }),
  );
});

test("links within the site are left out of cards", () => {
  const quiz = selfCheck([], {
    questions: [question("q", { explanation: "<p>See (<a href='../x/'>report</a>).</p>" })],
  });
  const cards = ankiOf([quiz], saved(START, "q", 0), DECK) ?? "";
  assert.ok(cards.includes("<p>See (report).</p>"));
});

test("an answer that is right by now and was right at first makes no card", () => {
  const right: SavedResponse = { mark: "m-q", response: "a", score: 1, max: 1, at: 1 };
  const state = { ...START, answers: { "check/q": { ...right, tries: 1, first: right } } };
  assert.equal(ankiOf([selfCheck(["q"])], state, DECK), undefined);
});
