// SPDX-License-Identifier: EUPL-1.2
/**
 * Makes the types of what pages publish from its JSON Schema, which the Python side writes;
 * `--compare` fails when they are not what would be made.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { compile } from "json-schema-to-typescript";

const FOLDER = join(import.meta.dirname, "src/quiz");
const TYPES = join(FOLDER, "published.gen.ts");
const BANNER = `// SPDX-License-Identifier: EUPL-1.2
/** What pages publish for the browser. Made by \`npm run types\` from published.schema.json. */
`;

const schema = JSON.parse(await readFile(join(FOLDER, "published.schema.json"), "utf-8"));
const made = await compile(schema, "Published", {
  additionalProperties: false,
  bannerComment: BANNER,
  maxItems: 0,
  style: { printWidth: 110 },
});

if (process.argv[2] !== "--compare") {
  await writeFile(TYPES, made);
} else if ((await readFile(TYPES, "utf-8")) !== made) {
  console.error("src/quiz/published.gen.ts is not what its schema gives (run `npm run types`)");
  process.exitCode = 1;
}
