// SPDX-License-Identifier: EUPL-1.2
/** Comparing: what is shared comes first, and an address brings a comparison back. */
import assert from "node:assert/strict";
import test from "node:test";
import { addressWith, chosenIn } from "../src/compare/choice.ts";
import { type Group, grouped, groupOf, type Row } from "../src/compare/order.ts";

const row = (said: Record<string, string>): Row =>
  new Map(Object.entries(said).map(([column, directions]) => [column, directions.split(" ")]));

const CASES: [string, Record<string, string>, Group][] = [
  ["two that agree", { a: "helps", b: "helps advice" }, "shared"],
  ["experience beside advice", { a: "helps", b: "advice" }, "shared"],
  ["opposite experiences", { a: "helps", b: "hinders" }, "differing"],
  ["one that has both, beside one", { a: "helps hinders", b: "helps" }, "differing"],
  ["both in one region, advice in the other", { a: "helps hinders", b: "advice" }, "shared"],
  ["only one", { a: "hinders" }, "single"],
  ["one that is not chosen", { c: "helps" }, "none"],
  ["nobody", {}, "none"],
];

for (const [name, said, group] of CASES) {
  test(`a theme of ${name} is ${group}`, () => assert.equal(groupOf(row(said), ["a", "b"]), group));
}

test("what more columns mention comes first, then the order of the page", () => {
  const rows = [
    row({ a: "helps", b: "helps" }),
    row({ a: "advice" }),
    row({ a: "helps", b: "helps", c: "helps" }),
    row({ b: "helps", c: "advice" }),
  ];
  assert.deepEqual(
    [...grouped(rows, ["a", "b", "c"])],
    [
      ["shared", [2, 0, 3]],
      ["differing", []],
      ["single", [1]],
      ["none", []],
    ],
  );
});

const KNOWN = ["a", "b", "c", "d", "e"];
const QUERIES: [string, string[]][] = [
  ["?regios=c,a", ["a", "c"]],
  ["?regios=a%2Cc&x=1", ["a", "c"]],
  ["?regios=a,a,z,<script>", ["a"]],
  ["?regios=a,b,c,d,e", ["a", "b", "c", "d"]],
  ["?regios=", []],
  ["?pilots=a", []],
  ["", []],
];

for (const [query, chosen] of QUERIES) {
  test(`“${query}” chooses ${chosen.join(" and ") || "nothing"}`, () =>
    assert.deepEqual(chosenIn(query, "regios", KNOWN), chosen));
}

test("an address names what is chosen and keeps the rest", () => {
  const page = "https://x.example/vergelijken/?h=regie#t";
  assert.equal(
    addressWith(page, "regios", ["a", "c"]),
    "https://x.example/vergelijken/?h=regie&regios=a,c#t",
  );
  assert.equal(addressWith(addressWith(page, "regios", ["a", "c"]), "regios", []), page);
  assert.deepEqual(chosenIn(new URL(addressWith(page, "regios", ["b", "d"])).search, "regios", KNOWN), [
    "b",
    "d",
  ]);
});
