// SPDX-License-Identifier: EUPL-1.2
/** Portfolio: a learner's reflections as one Markdown document. */
import type { Reflection } from "../state/document.ts";

/** The words of the document, and the modules in the order of the site. */
export interface Portfolio {
  readonly title: string;
  /** Below the title: what this is and where it comes from; plain. */
  readonly intro: string;
  readonly modules: readonly { readonly id: string; readonly title: string }[];
  /** Heading for reflections on modules that are no longer there. */
  readonly elsewhere: string;
  /** How a day is written. */
  readonly dayOf: (at: number) => string;
}

/** Characters that mean something to Markdown, anywhere and at the start of a line. */
const SPECIAL = /[\\`*_[\]<>&]/g;
const AT_START = /^(\s*)([#+=~|-]|\d+[.)])/gm;

/** Return the reflections that hold text, per module and in the order of writing. */
export function portfolioOf(reflections: readonly Reflection[], portfolio: Portfolio): string {
  const written = reflections.filter(({ text }) => text.trim() !== "").sort((a, b) => a.at - b.at);
  const known = new Set(portfolio.modules.map(({ id }) => id));
  const chapters = [
    ...portfolio.modules.map(
      ({ id, title }) => [title, written.filter(({ module }) => module === id)] as const,
    ),
    [portfolio.elsewhere, written.filter(({ module }) => !known.has(module))] as const,
  ].filter(([, found]) => found.length > 0);
  const blocks = chapters.flatMap(([title, found]) => [
    `## ${inLine(title)}`,
    ...found.flatMap(({ title: asked, text, at }) => [
      `### ${inLine(asked)}`,
      escaped(text.trim()),
      `*${inLine(portfolio.dayOf(at))}*`,
    ]),
  ]);
  return `${[`# ${inLine(portfolio.title)}`, escaped(portfolio.intro), ...blocks].join("\n\n")}\n`;
}

/** Return text that Markdown shows as it was typed. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(SPECIAL, "\\$&")
    .replace(AT_START, (_, space: string, sign: string) =>
      sign.length > 1 ? `${space}${sign.slice(0, -1)}\\${sign.slice(-1)}` : `${space}\\${sign}`,
    )
    .replace(/([^\n])\n(?!\n)/g, "$1  \n");
}

function inLine(text: string): string {
  return escaped(text.replace(/\s+/g, " ").trim());
}
