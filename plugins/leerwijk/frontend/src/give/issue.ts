// SPDX-License-Identifier: EUPL-1.2
/** The address of an issue with a lesson learned in it, no longer than hosts take. */
import type { Known } from "./known.ts";

/** Characters of an address; hosts refuse from some 8,000 on. */
export const LONGEST = 7500;
const LONGEST_TITLE = 120;

export interface Issue {
  address: string;
  /** Whether the text had to stay behind. */
  isCut: boolean;
}

/** Return an issue with a title and a text, or with the words that stand for a text that is too long. */
export function issueWith(
  form: NonNullable<Known["issue"]>,
  title: string,
  text: string,
  instead: string,
): Issue {
  const letters = [...title.replace(/\s+/gu, " ")];
  const short =
    letters.length > LONGEST_TITLE ? `${letters.slice(0, LONGEST_TITLE).join("")}…` : letters.join("");
  const addressOf = (body: string): string =>
    `${form.address}?${new URLSearchParams({ [form.title]: short, [form.body]: body })}`;
  const whole = addressOf(`\`\`\`\`yaml\n${text}\n\`\`\`\`\n`);
  return whole.length <= LONGEST
    ? { address: whole, isCut: false }
    : { address: addressOf(instead), isCut: true };
}
