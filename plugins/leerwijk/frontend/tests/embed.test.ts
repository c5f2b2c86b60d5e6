// SPDX-License-Identifier: EUPL-1.2
/** In the frame of somebody else: which heights are told, to whom, and the code that carries progress. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { isHost, targetOf } from "../src/embed/hosts.ts";
import { Teller } from "../src/embed/teller.ts";
import { codeFor, piecesOn } from "../src/share/pieces.ts";
import { codeOf, textOf } from "../src/state/code.ts";
import { empty } from "../src/state/document.ts";

test("a height is told once", () => {
  const teller = new Teller();
  assert.equal(teller.isNews(400, 0), true);
  assert.equal(teller.isNews(400.5, 10), false);
  assert.equal(teller.isNews(420, 20), true);
});

test("a height that is none is not told", () => {
  const teller = new Teller();
  for (const height of [0, -5, Number.NaN, Number.POSITIVE_INFINITY])
    assert.equal(teller.isNews(height, 0), false);
});

test("heights that chase each other come to rest until somebody does something", () => {
  const teller = new Teller();
  let told = 0;
  for (let step = 1; step <= 10_000; step++) if (teller.isNews(400 + step * 10, step * 16)) told += 1;
  assert.equal(told, 40);
  teller.touched();
  assert.equal(teller.isNews(5, 200_000), true);
});

test("a page that changes now and then is followed for ever", () => {
  const teller = new Teller();
  for (let step = 0; step < 500; step++)
    assert.equal(teller.isNews(400 + (step % 2) * 50, step * 5000), true);
});

test("hosts are named by origin, below a domain, or not at all", () => {
  const hosts = ["https://leren.example.nl", "https://*.instructure.example"];
  assert.equal(isHost(hosts, "https://leren.example.nl"), true);
  assert.equal(isHost(hosts, "https://school.instructure.example"), true);
  for (const other of [
    "http://leren.example.nl",
    "https://leren.example.nl.kwaad.example",
    "https://instructure.example",
    "https://kwaadinstructure.example",
    "null",
  ]) {
    assert.equal(isHost(hosts, other), false, other);
  }
});

test("nobody is told anything who is not known to be a host", () => {
  assert.equal(targetOf(["https://a.example"], "https://a.example"), "https://a.example");
  assert.equal(targetOf(["https://a.example"], "https://b.example"), undefined);
  assert.equal(targetOf(["https://a.example"], undefined), undefined);
  assert.equal(targetOf(["*"], undefined), "*");
  assert.equal(targetOf(["*"], "null"), "*");
});

test("a code holds the whole document", async () => {
  const state = { ...empty("site", "abc"), updated: 5, lessons: { regie: { read: 5, module: "één" } } };
  const code = await codeOf(state);
  assert.match(code, /^LW1-[\w-]+$/);
  assert.deepEqual(JSON.parse(await textOf(` ${code.slice(0, 20)}\n${code.slice(20)} `)), state);
});

test("what is no code is left for others to judge", async () => {
  for (const text of ["", "LW1-", "LW1-@@", "LW1-AAAA", '{"version":1}', "x".repeat(100)]) {
    assert.equal(await textOf(text), text);
  }
});

test("a code that unpacks without end is refused", async () => {
  const zeros = new Blob([new Uint8Array(30_000_000)])
    .stream()
    .pipeThrough(new CompressionStream("deflate-raw"));
  const bytes = Buffer.from(await new Response(zeros).arrayBuffer());
  const bomb = `LW1-${bytes.toString("base64url")}`;
  assert.equal(await textOf(bomb), bomb);
});

test("the code of a frame holds no markup from a title", () => {
  const piece = { title: 'A "b" <script>', name: "", url: "embed/quiz/a/" };
  assert.equal(
    codeFor(piece, "https://site.example/", 400, true),
    '<iframe src="https://site.example/embed/quiz/a/" title="A &#34;b&#34; &#60;script&#62;" width="100%" height="400" style="border:0" loading="lazy" allow="clipboard-write"></iframe>\n<script src="https://site.example/assets/leerwijk/host.js" defer></script>',
  );
});

test("a frame shows what the page was asked, on pages that can be asked something", () => {
  const holding = (isAsking: boolean) =>
    ({ querySelector: () => (isAsking ? {} : null), querySelectorAll: () => [] }) as unknown as ParentNode;
  const say = Object.assign(() => "De hele pagina", { count: () => "", day: () => "" });
  const urls = (isAsking: boolean) =>
    piecesOn(holding(isAsking), "zoeken/", "Zoeken", say, "?q=regie").map(({ url }) => url);
  assert.deepEqual(urls(true), ["embed/zoeken/?q=regie"]);
  assert.deepEqual(urls(false), ["embed/zoeken/"]);
});
