// SPDX-License-Identifier: EUPL-1.2
/** A visit to a learning platform: what it is told, whatever goes wrong with it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { AnsweredDetail } from "../src/play/events.ts";
import { apiAround, type Version } from "../src/scorm/api.ts";
import { clean, in12, in2004, interactionOf, span12, span2004 } from "../src/scorm/interaction.ts";
import { blank, type Memory } from "../src/scorm/memory.ts";
import { heard } from "../src/scorm/messages.ts";
import { type Session, sessionOf } from "../src/scorm/session.ts";
import { standingOf } from "../src/scorm/standing.ts";
import { plan, planned } from "./scorm-values.ts";

const COURSE = plan({ rule: "passing" });

/** A platform that keeps values between visits; every n-th call fails. */
class Lms {
  readonly values = new Map<string, string>();
  readonly calls: string[] = [];
  failing = 0;
  isOpen = false;
  #count = 0;
  #error = 0;

  api(version: Version) {
    const act = (name: string, element: string, value: string): string => {
      this.#count += 1;
      this.calls.push(name);
      this.#error = this.failing > 0 && this.#count % this.failing === 0 ? 101 : 0;
      if (this.#error) return name === "GetValue" ? "" : "false";
      if (name === "SetValue") this.values.set(element, value);
      if (name === "GetValue") return this.#get(element, version);
      if (name === "Initialize") this.isOpen = true;
      if (name === "Finish" || name === "Terminate") this.isOpen = false;
      return "true";
    };
    const prefix = version === "1.2" ? "LMS" : "";
    const names = [
      "Initialize",
      "GetValue",
      "SetValue",
      "Commit",
      version === "1.2" ? "Finish" : "Terminate",
    ];
    const methods = Object.fromEntries(
      names.map((name) => [prefix + name, (element = "", value = "") => act(name, element, value)]),
    );
    const api = { ...methods, [`${prefix}GetLastError`]: () => String(this.#error) };
    const window = { [version === "1.2" ? "API" : "API_1484_11"]: api } as unknown as Window;
    return apiAround({ parent: window, opener: null } as unknown as Window, version);
  }

  #get(element: string, version: Version): string {
    if (element === "cmi.interactions._count") {
      const numbers = [...this.values.keys()].filter((key) => /^cmi\.interactions\.\d+\.id$/u.test(key));
      return String(numbers.length);
    }
    const value = this.values.get(element);
    if (value === undefined && version === "2004") this.#error = 403;
    return value ?? "";
  }
}

/** A clock that the test moves. */
function clockwork() {
  const waiting: (() => void)[] = [];
  let now = 1_800_000_000_000;
  return {
    now: () => now,
    after: (_: number, act: () => void) => void waiting.push(act),
    pass: (milliseconds: number) => {
      now += milliseconds;
      for (const act of waiting.splice(0)) act();
    },
  };
}

function visit(lms: Lms, version: Version = "1.2", of = COURSE) {
  const clock = clockwork();
  const api = lms.api(version);
  assert.ok(api);
  const session = sessionOf(of, api, version, clock);
  assert.ok(session);
  return { session, clock };
}

function answer(question: string, score: number, more: Partial<AnsweredDetail> = {}): AnsweredDetail {
  return {
    ...{ quiz: "final", purpose: "final", at: 1_800_000_000_000, question, mark: `m-${question}` },
    ...{ kind: "choice", response: "a", result: score === 2 ? "correct" : "incorrect", score, max: 2 },
    ...{ pattern: { type: "choice", response: "a", correct: "b" }, tries: 1, isFresh: true, latency: 4250 },
    ...more,
  };
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

test("ids hold nothing but ASCII letters, digits, _ and -", () => {
  assert.equal(clean("régie één: vraag 1"), "regie-een--vraag-1");
  const course = plan({
    quizzes: [{ id: "zelf check", purpose: "self-check", max: 1, questions: [planned("choice", "één")] }],
  });
  const found = interactionOf(course, answer("één", 2, { quiz: "zelf check" }));
  assert.equal(found?.id, "zelf-check_een");
});

test("a choice among more than nine options is one character each in 1.2", () => {
  const parts = Array.from({ length: 14 }, (_, index) => `optie-${index}`);
  const course = plan({
    quizzes: [{ id: "final", purpose: "final", max: 2, questions: [planned("multiple", "q1", { parts })] }],
  });
  const pattern = { type: "choice", response: "optie-0[,]optie-13", correct: "optie-12" } as const;
  const found = interactionOf(course, answer("q1", 0, { pattern }));
  assert.ok(found);
  const elements = new Map(in12(found));
  assert.equal(elements.get("student_response"), "a,n");
  assert.equal(elements.get("correct_responses.0.pattern"), "m");
  assert.equal(new Map(in2004(found)).get("learner_response"), "optie-0[,]optie-13");
});

test("a description stays short and a partly right answer tells its share", () => {
  const prompt = "Wat past het best? ".repeat(40);
  const course = plan({
    quizzes: [{ id: "final", purpose: "final", max: 2, questions: [planned("gap", "q1", { prompt })] }],
  });
  const found = interactionOf(course, answer("q1", 0.5, { result: "partly" }));
  assert.ok(found);
  const elements = new Map(in2004(found));
  assert.ok((elements.get("description") ?? "").length <= 250);
  assert.equal(elements.get("result"), "0.25");
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

test("spans of time are in the form of each version", () => {
  assert.equal(span12(3_725_678), "0001:02:05.67");
  assert.equal(span2004(3_725_678), "PT1H2M5.67S");
  assert.equal(span12(-5), "0000:00:00.00");
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
