// SPDX-License-Identifier: EUPL-1.2
/** One time through a quiz: tries, hints, returns, and what it comes to. */
import assert from "node:assert/strict";
import test from "node:test";
import fc from "fast-check";
import {
  type Attempt,
  BETWEEN,
  begun,
  type Certainty,
  dueIn,
  leftIn,
  nextOf,
  type Step,
  stepped,
  turnOf,
} from "../src/quiz/attempt.ts";
import type { Quiz } from "../src/quiz/question.ts";
import {
  calibrationOf,
  feedbackOn,
  isConfidentMistake,
  isPassed,
  percentOf,
  rangeText,
  totalOf,
} from "../src/quiz/summary.ts";
import { finalTest, question, selfCheck } from "./quiz-values.ts";

const right = (id: string): Step => ({ type: "answer", id, response: "a", at: 1 });
const wrong = (id: string): Step => ({ type: "answer", id, response: "b", at: 1 });
const NEXT: Step = { type: "next" };

function after(quiz: Quiz, ...steps: readonly Step[]): Attempt {
  return steps.reduce((attempt, step) => stepped(quiz, attempt, step), begun(quiz, "seed"));
}

test("a wrong answer, a hint, and the right answer", () => {
  const quiz = selfCheck(["q1"], { questions: [question("q1", { hints: ["<p>One.</p>", "<p>Two.</p>"] })] });
  const turn = (...steps: Step[]) => turnOf(after(quiz, ...steps), "q1");
  assert.deepEqual([turn().phase, turn().tries], ["open", 0]);
  assert.deepEqual([turn(wrong("q1")).phase, turn(wrong("q1")).tries], ["incorrect", 1]);
  const hint: Step = { type: "hint", id: "q1" };
  assert.deepEqual(
    [1, 2, 3].map((times) => turn(wrong("q1"), ...Array<Step>(times).fill(hint)).hints),
    [1, 2, 2],
  );
  const done = turn(wrong("q1"), hint, { type: "retry", id: "q1" }, right("q1"));
  assert.deepEqual([done.phase, done.tries, done.hints, done.wentWell], ["correct", 2, 1, false]);
  assert.equal(done.first?.response, "b");
  assert.equal(done.last?.response, "a");
});

test("what is not enough to check changes nothing", () => {
  const quiz = selfCheck(["q1"]);
  const attempt = begun(quiz, "seed");
  assert.equal(stepped(quiz, attempt, { type: "answer", id: "q1", response: "", at: 1 }), attempt);
  assert.equal(stepped(quiz, attempt, right("unknown")), attempt);
  assert.equal(stepped(quiz, attempt, { type: "go", id: "unknown" }), attempt);
});

test("a wrong answer returns after three other questions, once it went well no more", () => {
  const quiz = selfCheck(["q1", "q2", "q3", "q4", "q5"]);
  const start = after(quiz, wrong("q1"), { type: "retry", id: "q1" }, right("q1"), NEXT);
  assert.equal(start.current, "q2");
  const two = [right("q2"), NEXT, right("q3"), NEXT].reduce((at, step) => stepped(quiz, at, step), start);
  assert.equal(two.current, "q4");
  const three = [right("q4"), NEXT].reduce((at, step) => stepped(quiz, at, step), two);
  assert.equal(three.current, "q1");
  assert.deepEqual(
    [turnOf(three, "q1").phase, turnOf(three, "q1").returns, turnOf(three, "q1").hints],
    ["open", 1, 0],
  );
  const end = [right("q1"), NEXT, right("q5"), NEXT].reduce((at, step) => stepped(quiz, at, step), three);
  assert.equal(end.isFinished, true);
  assert.deepEqual(leftIn(quiz, end), []);
});

test("what cannot return with three others between is left, for the learner to put again", () => {
  const quiz = selfCheck(["q1", "q2", "q3"]);
  const end = after(quiz, right("q1"), NEXT, wrong("q2"), NEXT, right("q3"), NEXT);
  assert.equal(end.isFinished, true);
  assert.deepEqual(leftIn(quiz, end), ["q2"]);
  const again = stepped(quiz, end, { type: "return", id: "q2" });
  assert.deepEqual([again.isFinished, again.current, turnOf(again, "q2").phase], [false, "q2", "open"]);
  assert.deepEqual(leftIn(quiz, stepped(quiz, again, right("q2"))), []);
});

test("who asks for the answer meets the question again", () => {
  const quiz = selfCheck(["q1", "q2", "q3", "q4", "q5"]);
  const shown = after(quiz, { type: "show", id: "q1" });
  assert.equal(turnOf(shown, "q1").phase, "shown");
  assert.deepEqual(dueIn(quiz, shown), []);
  const later = [right("q2"), right("q3"), right("q4")].reduce((at, step) => stepped(quiz, at, step), shown);
  assert.deepEqual(dueIn(quiz, later), ["q1"]);
});

test("start questions and final tests return nothing", () => {
  const others = ["q2", "q3", "q4"].map(right);
  const start = selfCheck(["q1", "q2", "q3", "q4"], { purpose: "start" });
  assert.deepEqual(leftIn(start, after(start, wrong("q1"), ...others)), []);
  const final = selfCheck(["q1", "q2", "q3", "q4"], { purpose: "final", feedback_moment: "end" });
  assert.deepEqual(leftIn(final, after(final, wrong("q1"), ...others)), []);
});

test("a final test tells nothing before its end, and the last answer counts", () => {
  const quiz = finalTest({ one: ["q1", "q2"] }, 2);
  const before = after(quiz, wrong("q1"), right("q1"), wrong("q2"));
  assert.deepEqual([turnOf(before, "q1").phase, turnOf(before, "q1").tries], ["given", 1]);
  const end = stepped(quiz, before, { type: "finish" });
  assert.deepEqual([turnOf(end, "q1").phase, turnOf(end, "q2").phase], ["correct", "incorrect"]);
  assert.deepEqual(totalOf(quiz, end), { score: 1, max: 2, right: 1, count: 2 });
  assert.deepEqual(stepped(quiz, end, right("q2")), end);
});

test("an answer to a final test that was emptied is none, and one that was told stays", () => {
  const test = finalTest({ one: ["q1", "q2"] }, 2);
  const back: Step = { type: "take-back", id: "q1" };
  const attempt = after(test, right("q1"), wrong("q2"), back);
  assert.deepEqual([turnOf(attempt, "q1").phase, attempt.log], ["open", ["q2"]]);
  assert.equal(totalOf(test, stepped(test, attempt, { type: "finish" })).score, 0);
  assert.equal(turnOf(after(selfCheck(["q1"]), right("q1"), back), "q1").phase, "correct");
});

test("totals are of the first or of the last answers; what is not scored counts for nothing", () => {
  const open = { id: "q3", mark: "m", kind: "open", prompt: "?", model_answer: "So." } as const;
  const quiz = selfCheck([], { questions: [question("q1", { points: 3 }), question("q2"), open] });
  const attempt = after(quiz, wrong("q1"), { type: "retry", id: "q1" }, right("q1"), {
    type: "answer",
    id: "q3",
    response: { text: "I think.", ticked: [] },
    at: 1,
  });
  assert.deepEqual(totalOf(quiz, attempt, "first"), { score: 0, max: 4, right: 0, count: 2 });
  assert.deepEqual(totalOf(quiz, attempt), { score: 3, max: 4, right: 1, count: 2 });
});

test("percents are rounded down, and a pass mark is reached or not", () => {
  const quiz = finalTest({}, 1);
  assert.deepEqual(
    [
      { score: 6.9999, max: 10 },
      { score: 0.7, max: 1 },
      { score: 2.1, max: 3 },
      { score: 0, max: 0 },
    ].map((total) => [percentOf(total), isPassed(quiz, total)]),
    [
      [69, false],
      [70, true],
      [70, true],
      [0, false],
    ],
  );
  assert.equal(isPassed(selfCheck([]), { score: 1, max: 1 }), false);
});

test("the text for a score is that of the highest range it reaches", () => {
  const quiz = selfCheck([], {
    ranges: [
      { from: 0.7, text: "good" },
      { from: 0, text: "low" },
      { from: 0.9, text: "great" },
    ],
  });
  const texts = [0, 0.69, 0.7, 0.89, 0.9, 1].map((score) => rangeText(quiz, { score, max: 1 }));
  assert.deepEqual(texts, ["low", "low", "good", "good", "great", "great"]);
  assert.equal(rangeText(selfCheck([]), { score: 1, max: 1 }), undefined);
  assert.equal(
    rangeText(selfCheck([], { ranges: [{ from: 0.5, text: "half" }] }), { score: 0, max: 1 }),
    undefined,
  );
});

test("feedback goes by result and by try", () => {
  const asked = question("q", { feedback: { incorrect: ["First.", "Second."], correct: ["Yes."] } });
  const quiz = selfCheck([], { questions: [asked] });
  const scored = (step: Step) => {
    const last = turnOf(after(quiz, step), "q").last;
    assert.ok(last);
    return last.scored;
  };
  assert.deepEqual(
    [1, 2, 3].map((tries) => feedbackOn(asked, scored(wrong("q")), tries)),
    ["First.", "Second.", "Second."],
  );
  assert.equal(feedbackOn(asked, scored(right("q")), 4), "Yes.");
  assert.equal(feedbackOn(question("q"), scored(right("q")), 1), undefined);
});

test("certainty is compared with results", () => {
  const quiz = selfCheck(["q"]);
  const given = (certainty: Certainty, response: string) => {
    const last = turnOf(after(quiz, { type: "answer", id: "q", response, at: 1, certainty }), "q").last;
    assert.ok(last);
    return last;
  };
  assert.ok(isConfidentMistake(given(3, "b")));
  assert.ok(!isConfidentMistake(given(3, "a")));
  assert.ok(!isConfidentMistake(given(2, "b")));
  const over = calibrationOf([given(3, "b"), given(3, "b"), given(3, "a"), given(2, "b")]);
  assert.deepEqual(over, {
    levels: [
      { certainty: 1, count: 0, right: 0 },
      { certainty: 2, count: 1, right: 0 },
      { certainty: 3, count: 3, right: 1 },
    ],
    sureButWrong: 2,
    unsureButRight: 0,
    tendency: "over",
  });
  assert.equal(calibrationOf(Array(4).fill(given(1, "a"))).tendency, "under");
  assert.equal(calibrationOf(Array(4).fill(given(3, "a"))).tendency, "fitting");
  assert.equal(calibrationOf(Array(3).fill(given(3, "b"))).tendency, "unknown");
});

test("whatever a learner does, no answer is lost, no return is early, and the way ends", () => {
  const quiz = selfCheck(["q1", "q2", "q3", "q4", "q5", "q6"]);
  const id = fc.constantFrom(...(quiz.questions?.map((each) => each.id) ?? []));
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.record({
      type: fc.constant("answer" as const),
      id,
      response: fc.constantFrom("a", "b", "c"),
      at: fc.nat(),
    }),
    fc.record({ type: fc.constantFrom("hint" as const, "retry" as const, "show" as const), id }),
    fc.record({ type: fc.constantFrom("go" as const, "return" as const), id }),
    fc.constant(NEXT),
    fc.constant({ type: "finish" } as const),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      let attempt = begun(quiz, "seed");
      const answers = new Map<string, unknown>();
      for (const each of steps) {
        for (const due of dueIn(quiz, attempt)) {
          const others = attempt.log.slice(attempt.log.lastIndexOf(due) + 1);
          assert.ok(new Set(others.filter((other) => other !== due)).size >= BETWEEN);
        }
        attempt = stepped(quiz, attempt, each);
        if (each.type === "answer") answers.set(each.id, each.response);
      }
      for (const [key, response] of answers) assert.equal(turnOf(attempt, key).last?.response, response);
      let left = 100;
      while (!attempt.isFinished && left-- > 0) {
        const next = nextOf(quiz, attempt);
        attempt = stepped(quiz, attempt, NEXT);
        if (next) attempt = stepped(quiz, attempt, right(next));
      }
      assert.ok(attempt.isFinished);
    }),
  );
});
