// SPDX-License-Identifier: EUPL-1.2
/** The texts that a learner wrote, as files for a portfolio. */
import type { Say } from "../keep/say.ts";
import { type Portfolio, portfolioOf } from "../quiz/portfolio.ts";
import { element } from "../search/elements.ts";
import type { Reflection, State } from "../state/document.ts";
import type { Module } from "./course.ts";
import { button, handOver, line, section } from "./parts.ts";

/** Return what a learner wrote, reflections and notes in cases together. */
export function textsIn(state: State, course: readonly Module[], say: Say): readonly Reflection[] {
  const places = course.flatMap(({ id = "", cases = [] }) =>
    cases.map((part) => [part.id, { id, part }] as const),
  );
  const known = new Map(places);
  const notes = Object.entries(state.cases).flatMap(([id, saved]) =>
    Object.values(saved.notes).map((note) => ({
      ...note,
      module: known.get(id)?.id ?? "",
      title: `${say("progress.portfolio.case")}: ${known.get(id)?.part.title ?? id}`,
    })),
  );
  return [...Object.values(state.reflections), ...notes].filter(({ text }) => text.trim() !== "");
}

/** Return the part of the page that hands over the texts; nothing while there are none. */
export function portfolioPart(state: State, course: readonly Module[], say: Say): HTMLElement[] {
  const texts = textsIn(state, course, say);
  if (texts.length === 0) return [];
  const name = say("progress.portfolio.file");
  const words = portfolioWords(course, say);
  return [
    section(
      "teksten",
      say("progress.reflections"),
      line(say("progress.portfolio.text")),
      element(
        "p",
        { class: "lw-progress__ways" },
        button(say("progress.reflections_word"), () =>
          handOver(`${name}.html`, "text/html", pageOf(texts, words)),
        ),
        button(say("progress.reflections_save"), () =>
          handOver(`${name}.md`, "text/markdown", portfolioOf(texts, words)),
        ),
      ),
    ),
  ];
}

function portfolioWords(course: readonly Module[], say: Say): Portfolio {
  const site = document.querySelector("meta[property='og:site_name']")?.getAttribute("content") ?? "";
  return {
    title: say("progress.portfolio.title"),
    intro: say("progress.portfolio.made", { site, date: say.day(Date.now()) }),
    modules: course.flatMap(({ id, title }) => (id && title ? [{ id, title }] : [])),
    elsewhere: say("progress.other"),
    dayOf: say.day,
  };
}

/** Return the texts as a page that word processors open. */
function pageOf(
  texts: readonly Reflection[],
  { title, intro, modules, elsewhere, dayOf }: Portfolio,
): string {
  const known = new Set(modules.map(({ id }) => id));
  const chapters = [
    ...modules.map((module) => [module.title, texts.filter((text) => text.module === module.id)] as const),
    [elsewhere, texts.filter((text) => !known.has(text.module))] as const,
  ].filter(([, found]) => found.length > 0);
  const body = element("body", {}, element("h1", {}, title), line(intro));
  for (const [name, found] of chapters) {
    body.append(element("h2", {}, name));
    for (const each of [...found].sort((a, b) => a.at - b.at)) {
      const paragraphs = each.text.split(/\n+/u).map((text) => line(text));
      body.append(element("h3", {}, each.title), ...paragraphs, line(element("em", {}, dayOf(each.at))));
    }
  }
  const head = element("head", {}, element("meta", { charset: "utf-8" }), element("title", {}, title));
  const page = element("html", { lang: document.documentElement.lang }, head, body);
  return `<!doctype html>\n${page.outerHTML}\n`;
}
