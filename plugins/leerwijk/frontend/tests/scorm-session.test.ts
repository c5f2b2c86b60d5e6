// SPDX-License-Identifier: EUPL-1.2
/** A visit to a learning platform: what it is told, whatever goes wrong with it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Version } from "../src/scorm/api.ts";
import { blank, type Memory } from "../src/scorm/memory.ts";
import { heard } from "../src/scorm/messages.ts";
import type { PlannedQuestion, PlannedQuiz } from "../src/scorm/plan.ts";
import { type Session, sessionOf } from "../src/scorm/session.ts";
import { standingOf } from "../src/scorm/standing.ts";
import { clockwork, Lms } from "./scorm-lms.ts";
import { answer, plan } from "./scorm-values.ts";

const COURSE = plan({ rule: "passing" });

function visit(lms: Lms, version: Version = "1.2", of = COURSE) {
  const clock = clockwork();
  const api = lms.api(version);
  assert.ok(api);
  const session = sessionOf(of, api, version, clock);
  assert.ok(session);
  return { session, clock };
}

function taken(score: number): Memory {
  const { state } = blank("site");
  const attempt = { score, max: 6, at: 1, version: "1.0" };
  const given = { mark: "m-q1", response: "a", score: 2, max: 2, at: 1 };
  const tests = {
    final: {
      ...{ first: attempt, best: attempt, last: attempt, counts: { lms: 1 }, drawn: ["q1"] },
      ...(score > 4 ? { passed: attempt } : {}),
    },
  };
  return {
    state: { ...state, tests, answers: { "final/q1": { ...given, tries: 1, first: given } } },
    drafts: {},
  };
}

function keep(session: Session, memory: Memory, of = COURSE): void {
  session.keep(memory, "test/", standingOf(of, memory, session.mark));
}

for (const version of ["1.2", "2004"] as const) {
  for (const failing of [0, 3]) {
    test(`SCORM ${version}: all arrives${failing ? ", although every third call fails" : ""}`, () => {
      const lms = new Lms();
      lms.failing = failing;
      const { session, clock } = visit(lms, version);
      session.answered(answer("q1", 2));
      session.answered(answer("q2", 0));
      keep(session, taken(5));
      session.settle();
      clock.pass(61_500);
      session.end();
      assert.equal(lms.isOpen, false);
      const [status, raw, exit, time] =
        version === "1.2"
          ? ([
              "cmi.core.lesson_status",
              "cmi.core.score.raw",
              "cmi.core.exit",
              "cmi.core.session_time",
            ] as const)
          : (["cmi.success_status", "cmi.score.raw", "cmi.exit", "cmi.session_time"] as const);
      assert.equal(lms.values.get(status), "passed");
      assert.equal(lms.values.get(raw), "83.33");
      assert.equal(lms.values.get(exit), "suspend");
      assert.equal(lms.values.get(time), version === "1.2" ? "0000:01:01.50" : "PT0H1M1.50S");
      assert.equal(lms.values.get("cmi.interactions.1.id"), "final_q2");
      assert.equal(lms.values.get("cmi.score.scaled"), version === "1.2" ? undefined : "0.8333");
      const again = visit(lms, version).session;
      assert.equal(again.place, "test/");
      assert.equal(again.earlier.memory.state.tests["final"]?.best.score, 5);
    });
  }
}

test("what was passed stays passed, whatever happens later", () => {
  const lms = new Lms();
  for (const score of [6, 1]) {
    const { session } = visit(lms);
    keep(session, taken(score));
    session.end();
  }
  assert.equal(lms.values.get("cmi.core.lesson_status"), "passed");
});

test("one interaction a question, also when it is answered again on another visit", () => {
  const lms = new Lms();
  for (const [question, score] of [
    ["q1", 0],
    ["q1", 2],
    ["q2", 2],
    ["q1", 2],
  ] as const) {
    const { session } = visit(lms);
    session.answered(answer(question, score));
    const { answers } = session.earlier.memory.state;
    const given = { mark: `m-${question}`, response: "a", score, max: 2, at: 1 };
    const known = { ...answers, [`final/${question}`]: { ...given, tries: 1, first: given } };
    keep(session, { state: { ...blank("site").state, answers: known }, drafts: {} });
    session.end();
  }
  const ids = [...lms.values].filter(([key]) => key.endsWith(".id")).map(([, id]) => id);
  assert.deepEqual(ids, ["final_q1", "final_q2"]);
  assert.equal(lms.values.get("cmi.interactions.0.result"), "correct");
});

test("a platform that is away for a while gets everything when it is back", () => {
  const lms = new Lms();
  const { session, clock } = visit(lms);
  const troubles: unknown[] = [];
  session.listen((trouble) => troubles.push(trouble));
  lms.failing = 1;
  keep(session, taken(6));
  session.settle();
  clock.pass(1000);
  assert.equal(troubles.at(-1), "away");
  lms.failing = 0;
  clock.pass(2000);
  assert.equal(lms.values.get("cmi.core.lesson_status"), "passed");
  assert.equal(troubles.at(-1), undefined);
});

test("suspend data that cannot be read is not written over", () => {
  const lms = new Lms();
  lms.values.set("cmi.suspend_data", "1AAAAA|Lxxxx");
  const api = lms.api("1.2");
  assert.ok(api);
  const get = (element: string) => (element === "cmi.suspend_data" ? "" : api.get(element));
  const session = sessionOf(COURSE, { ...api, get, error: () => 101 }, "1.2", clockwork());
  assert.ok(session);
  keep(session, taken(6));
  session.end();
  assert.equal(lms.values.get("cmi.suspend_data"), "1AAAAA|Lxxxx");
  assert.equal(lms.values.get("cmi.core.score.raw"), "100");
});

test("the mark that a platform asks counts, also where it is higher", () => {
  const lms = new Lms();
  lms.values.set("cmi.student_data.mastery_score", "90");
  const { session } = visit(lms);
  keep(session, taken(5));
  session.end();
  assert.equal(lms.values.get("cmi.core.lesson_status"), "failed");
});

test("a player hears its own frame only, and only pages of the origin that it shows", () => {
  const frame = {} as Window;
  const said = { "leerwijk.lms": 1, type: "hello", url: "x" };
  const event = (source: unknown, origin: string, data: unknown = said) =>
    ({ source, origin, data }) as MessageEvent;
  const site = "https://site.example";
  assert.deepEqual(heard(event(frame, site), frame, site), said);
  assert.equal(heard(event(frame, "https://other.example"), frame, site), undefined);
  assert.equal(heard(event({}, site), frame, site), undefined);
  assert.equal(heard(event(frame, site, { type: "hello" }), frame, site), undefined);
  assert.equal(heard(event(frame, site, null), frame, site), undefined);
});

test("reading, passing or both make a package complete", () => {
  const passed = taken(6);
  const read = { one: { read: 1, module: "m" }, two: { read: 1, module: "m" } };
  const both = { ...passed, state: { ...passed.state, lessons: read } };
  const told = (rule: "reading" | "passing" | "both", memory: Memory) =>
    standingOf(plan({ rule }), memory).isComplete;
  assert.deepEqual(
    [told("reading", passed), told("passing", passed), told("both", passed)],
    [false, true, false],
  );
  assert.deepEqual([told("reading", both), told("passing", both), told("both", both)], [true, true, true]);
  assert.equal(standingOf(COURSE, blank("site")).isPassed, undefined);
});

test("a case alone is done when its story came to an end, or something was written", () => {
  const [told] = COURSE.cases;
  const noted = { id: "notes", notes: 1 };
  const alone = plan({ rule: "reading", pages: [], quizzes: [], cases: [{ id: "case", ...told }, noted] });
  const after = (last: string, text: string): number => {
    const { state, drafts } = blank("site");
    const path = [{ node: "n1", key: "l", to: last }];
    const cases = {
      case: { path, at: 1, notes: {} },
      notes: { path: [], at: 1, notes: { a: { text, at: 1 } } },
    };
    return standingOf(alone, { state: { ...state, cases }, drafts }).progress;
  };
  assert.deepEqual([after("n2", " "), after("n3", " "), after("n3", "x")], [0, 0.5, 1]);
});

test("what the published page asks goes before what a package knows: answers keep the numbers of their interactions", () => {
  const lms = new Lms();
  const { session } = visit(lms);
  session.answered(answer("q1", 2));
  keep(session, taken(5));
  session.settle();
  const [check, final] = COURSE.quizzes as [PlannedQuiz, PlannedQuiz];
  const [first, ...others] = final.questions as [PlannedQuestion, ...PlannedQuestion[]];
  const corrected = { ...first, mark: "m-q1-corrected" };
  const now = plan({ rule: "passing", quizzes: [check, { ...final, questions: [corrected, ...others] }] });
  const memory = session.adopt(now, taken(5));
  assert.deepEqual(memory.state.answers, {});
  session.answered({ ...answer("q1", 0), mark: corrected.mark });
  const given = { mark: corrected.mark, response: "b", score: 2, max: 2, at: 1 };
  const answers = { "final/q1": { ...given, tries: 1, first: given } };
  keep(session, { ...memory, state: { ...memory.state, answers } }, now);
  session.settle();
  assert.equal(lms.values.get("cmi.interactions.0.result"), "correct");
  assert.equal(lms.values.get("cmi.interactions.1.result"), "wrong");
  // a package that was made before the correction knows the answer no more, and does not lose it
  const again = visit(lms).session;
  assert.deepEqual(again.earlier.memory.state.answers["final/q1"]?.mark, "m-q1");
  const back = again.adopt(now, again.earlier.memory).state.answers["final/q1"];
  assert.equal(back?.mark, corrected.mark);
});
