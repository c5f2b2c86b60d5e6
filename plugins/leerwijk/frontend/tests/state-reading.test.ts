// SPDX-License-Identifier: EUPL-1.2
/** A text becomes a document: of every version ever released, and with whatever in it makes sense. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import test from "node:test";
import fc from "fast-check";
import { fileOf, previewOf } from "../src/state/bring.ts";
import { empty, type State, VERSION } from "../src/state/document.ts";
import { canonical, merged } from "../src/state/merge.ts";
import { type Migration, migrated } from "../src/state/migrations.ts";
import { type Read, read } from "../src/state/reading.ts";
import { lessonRead, reflected } from "../src/state/record.ts";
import { state } from "./state-values.ts";

const FOLDER = join(process.cwd(), "../../../tests/state");
const RELEASED = readdirSync(FOLDER).sort();
const textOf = (file: string): string => readFileSync(join(FOLDER, file), "utf-8");

function good(text: string): Read {
  const found = read(text);
  assert.ok(typeof found !== "string", `${found}`);
  return found;
}

test("there is a document of every released version", () => {
  assert.deepEqual(
    RELEASED,
    Array.from({ length: VERSION }, (_, index) => `v${index + 1}.json`),
  );
});

for (const file of RELEASED) {
  test(`${file} is read whole`, () => {
    const { state: found, dropped } = good(textOf(file));
    assert.equal(dropped, 0);
    assert.equal(found.version, VERSION);
    assert.deepEqual(Object.keys(found.answers).length, 3);
    assert.deepEqual(Object.keys(found.lessons), ["een-woord-drie-betekenissen"]);
    assert.equal(found.tests["regie-eindtoets"]?.passed?.score, 8);
    assert.equal(
      found.reflections["een-woord-drie-betekenissen#5c1e"]?.text,
      "In mijn team noemt iedereen het anders.",
    );
    assert.equal(found.cases["de-verwijzing-die-niemand-zag"]?.notes["41db"]?.text, "Eerst bellen.");
    assert.equal(found.place?.title, "Regie bij ouders, tenzij");
  });
}

test("the document of this version is read as it was written", () => {
  const text = textOf(`v${VERSION}.json`);
  assert.deepEqual(good(text).state, JSON.parse(text));
});

test("every document that learning makes is read back as it was", () => {
  fc.assert(
    fc.property(state, (each) => assert.deepEqual(good(JSON.stringify(each)), { state: each, dropped: 0 })),
  );
});

test("migrations lead a document from its own version to the newest", () => {
  const steps: Migration[] = [
    (stored) => ({ ...stored, version: 2, two: true }),
    (stored) => ({ ...stored, version: 3, three: true }),
  ];
  assert.deepEqual(migrated({ version: 1, one: true }, steps), {
    version: 3,
    one: true,
    two: true,
    three: true,
  });
  assert.deepEqual(migrated({ version: 3 }, steps), { version: 3 });
  assert.equal(migrated({ version: 4 }, steps), "newer");
  for (const other of [{ version: 0 }, { version: 1.5 }, { version: "1" }, {}, [], null, 3, undefined]) {
    assert.equal(migrated(other, steps), "unreadable");
  }
});

test("what is no document of ours is unreadable, and one of a later version is newer", () => {
  const texts = [
    "",
    "{",
    "null",
    "[]",
    "{}",
    '{"version":1}',
    JSON.stringify({ ...empty("s", "d"), updated: "now" }),
  ];
  assert.deepEqual(
    texts.map(read),
    texts.map(() => "unreadable"),
  );
  assert.equal(read(JSON.stringify({ version: VERSION + 1 })), "newer");
});

test("of a damaged document everything is used that makes sense", () => {
  const whole = JSON.parse(textOf("v1.json"));
  const [key = ""] = Object.keys(whole.answers);
  const damaged = {
    ...whole,
    answers: { ...whole.answers, [key]: { ...whole.answers[key], first: "lost" }, odd: 3 },
    tests: { ...whole.tests, other: null },
    place: 7,
    more: "unknown",
  };
  const { state: found, dropped } = good(JSON.stringify(damaged));
  assert.equal(dropped, 3);
  assert.deepEqual(Object.keys(found.answers), Object.keys(whole.answers).slice(1));
  assert.equal(found.place, undefined);
  assert.deepEqual(found.cases, whole.cases);
});

test("whatever a file holds, reading it gives a document or says why not", () => {
  const damaged = state.chain((each) =>
    fc
      .tuple(fc.constant(each), fc.constantFrom(...Object.keys(each)), fc.jsonValue())
      .map(([whole, key, value]) => ({
        ...whole,
        [key]: value,
      })),
  );
  fc.assert(
    fc.property(fc.oneof(damaged, fc.jsonValue()), (stored) => {
      const found = read(JSON.stringify(stored));
      if (typeof found === "string") return;
      assert.deepEqual(good(JSON.stringify(found.state)), { state: found.state, dropped: 0 });
      assert.deepEqual(merged(found.state, found.state), found.state);
    }),
    { numRuns: 500 },
  );
});

test("text that looks like part of JavaScript is only text", () => {
  const text = `{"version":1,"site":"s","device":"d","updated":1,"lessons":{"__proto__":{"read":1,"module":"m"}},
    "answers":{},"tests":{},"reflections":{},"cases":{}}`;
  const { state: found } = good(text);
  assert.deepEqual(Object.keys(found.lessons), ["__proto__"]);
  assert.equal(({} as Record<string, unknown>)["read"], undefined);
});

const HERE = lessonRead(empty("site", "here"), "a", "m", 10);
const reflection = { text: "Here.", module: "m", title: "T" };

test("a preview says what would be added, changed and kept", () => {
  const here = reflected(reflected(HERE, "r", reflection, 20), "s", reflection, 40);
  const there = [
    (at: State) => lessonRead(at, "a", "m", 10),
    (at: State) => lessonRead(at, "b", "m", 30),
    (at: State) => reflected(at, "r", { ...reflection, text: "There." }, 30),
    (at: State) => reflected(at, "s", { ...reflection, text: "There." }, 30),
  ].reduce((at, step) => step(at), empty("site", "there"));
  const preview = previewOf(here, fileOf(there));
  assert.ok(typeof preview !== "string");
  assert.deepEqual(preview.counts, {
    lessons: { added: 1, changed: 0, kept: 1 },
    answers: { added: 0, changed: 0, kept: 0 },
    tests: { added: 0, changed: 0, kept: 0 },
    reflections: { added: 0, changed: 1, kept: 1 },
    cases: { added: 0, changed: 0, kept: 0 },
  });
  const after = preview.merge(here);
  assert.deepEqual([after.reflections["r"]?.text, after.reflections["s"]?.text], ["There.", "Here."]);
  assert.equal(after.device, "here");
});

test("who brings a file in has not agreed to keeping anything", () => {
  const preview = previewOf(HERE, fileOf({ ...HERE, agreed: 5 }));
  assert.ok(typeof preview !== "string");
  assert.equal(preview.merge(HERE).agreed, undefined);
});

test("a file that cannot be brought in is refused with its reason", () => {
  assert.equal(previewOf(HERE, " ".repeat(5_000_001)), "too-large");
  assert.equal(previewOf(HERE, "no"), "unreadable");
  assert.equal(previewOf(HERE, JSON.stringify({ ...HERE, version: 9 })), "newer");
  assert.equal(previewOf(HERE, fileOf({ ...HERE, site: "elsewhere" })), "other-site");
});

test("bringing a file in twice adds nothing the second time", () => {
  fc.assert(
    fc.property(state, state, (here, there) => {
      const first = previewOf(here, fileOf(there));
      assert.ok(typeof first !== "string");
      const after = first.merge(here);
      const second = previewOf(after, fileOf(there));
      assert.ok(typeof second !== "string");
      assert.equal(canonical(second.merge(after)), canonical(after));
      for (const { added, changed } of Object.values(second.counts)) assert.equal(added + changed, 0);
    }),
  );
});
