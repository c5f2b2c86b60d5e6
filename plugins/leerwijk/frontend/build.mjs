// SPDX-License-Identifier: EUPL-1.2
/**
 * Makes dist/ from src/, css/, fonts/ and images/; `--compare` fails when dist/ is not what would be made;
 * `--tests` bundles the tests so that Node can run them.
 */
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Ajv from "ajv";
import standaloneCode from "ajv/dist/standalone/index.js";
import { build } from "esbuild";

const HERE = import.meta.dirname;
const ENTRIES = [
  "src/leerwijk.ts",
  "src/theme.ts",
  "src/search.ts",
  "src/keep.ts",
  "src/quiz.ts",
  "src/progress.ts",
  "src/compare.ts",
  "src/browse.ts",
  "src/give.ts",
  "src/embed.ts",
  "src/host.ts",
  "src/share.ts",
  "src/preview.ts",
  "src/lms.ts",
  "src/light.ts",
  "src/scorm.ts",
  "src/cmi5.ts",
  "src/find.ts",
  "css/leerwijk.css",
  "css/player.css",
  "css/light.css",
];
const COPIED = ["fonts", "images"];

/** Makes `leerwijk:given`: validators of what people give, compiled from its schema, because no page may eval. */
const VALIDATORS = {
  name: "validators",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^leerwijk:given$/ }, ({ path }) => ({ path, namespace: "validators" }));
    onLoad({ filter: /.*/, namespace: "validators" }, async () => ({
      contents: await validators(join(HERE, "src/give/given.schema.json")),
      resolveDir: HERE,
    }));
  },
};

async function validators(file) {
  const ajv = new Ajv({
    allErrors: true,
    allowUnionTypes: true,
    code: { esm: true, source: true },
    formats: { date: /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/u },
    messages: false,
  });
  ajv.addSchema(JSON.parse(await readFile(file, "utf-8")), "given");
  const { default: codeOf = standaloneCode } = standaloneCode;
  return codeOf(ajv, { lesson: "given#/$defs/LessonLearned", source: "given#/$defs/Source" });
}

/** Make everything a browser loads below `folder`. */
async function make(folder) {
  await build({
    absWorkingDir: HERE,
    entryPoints: ENTRIES,
    entryNames: "[name]",
    outdir: folder,
    bundle: true,
    minify: true,
    charset: "utf8",
    format: "iife",
    target: "es2022",
    legalComments: "inline",
    plugins: [VALIDATORS],
    external: COPIED.map((name) => `${name}/*`),
  });
  const isServed = (file) => !file.endsWith(".md");
  for (const name of COPIED) {
    await cp(join(HERE, name), join(folder, name), { recursive: true, filter: isServed });
  }
}

async function bundleTests() {
  const folder = join(HERE, ".tests");
  await rm(folder, { recursive: true, force: true });
  await build({
    absWorkingDir: HERE,
    entryPoints: ["tests/*.test.ts"],
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    plugins: [VALIDATORS],
    sourcemap: "inline",
  });
}

/** Return path → content of every file below `folder`. */
async function contents(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = async (file) => [file.slice(folder.length), (await readFile(file)).toString("base64")];
  return new Map(await Promise.all(files.sort().map(read)));
}

async function compare() {
  const folder = await mkdtemp(join(tmpdir(), "leerwijk-"));
  await make(folder);
  const [made, kept] = [await contents(folder), await contents(join(HERE, "dist"))];
  await rm(folder, { recursive: true });
  const names = [...new Set([...made.keys(), ...kept.keys()])];
  const different = names.filter((name) => made.get(name) !== kept.get(name));
  if (different.length > 0) {
    console.error(`dist/ is not what the sources give (run \`npm run build\`): ${different.join(", ")}`);
    process.exitCode = 1;
  }
}

async function renew() {
  const folder = join(HERE, "dist");
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  await make(folder);
}

const [task] = process.argv.slice(2);
await (task === "--compare" ? compare() : task === "--tests" ? bundleTests() : renew());
