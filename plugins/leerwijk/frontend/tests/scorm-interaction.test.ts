// SPDX-License-Identifier: EUPL-1.2
/** Interactions: what a platform hears of one answer, in the words of each version. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { clean, in12, in2004, interactionOf, span12, span2004 } from "../src/scorm/interaction.ts";
import { answer, plan, planned } from "./scorm-values.ts";

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

test("spans of time are in the form of each version", () => {
  assert.equal(span12(3_725_678), "0001:02:05.67");
  assert.equal(span2004(3_725_678), "PT1H2M5.67S");
  assert.equal(span12(-5), "0000:00:00.00");
});
