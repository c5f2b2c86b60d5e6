// SPDX-License-Identifier: EUPL-1.2
/** Quizzes loaded when a page needs them: their markup, and their published form that stands in it. */
import { fileNamed } from "../files.ts";
import type { Quiz } from "../quiz/question.ts";
import type { State } from "../state/document.ts";
import { namesIn, renamed } from "../state/rename.ts";
import type { Kept } from "../state/storage.ts";
import { type Module, type Part, quizzesOf } from "./course.ts";

/** Stands for the root of the site in a file that does not know from which page it is loaded. */
const ROOT = "\ue000";

export interface Loaded {
  readonly quiz: Quiz;
  /** The section with its questions; each use takes a copy. */
  readonly section: HTMLElement;
}

/** Return the quiz with an id. */
export async function quizNamed(id: string, base: URL): Promise<Loaded> {
  const name = `quizzes/${id}`;
  const html = (await fileNamed(name, new URL(`assets/${name}.js`, base).href)) as string;
  const template = document.createElement("template");
  template.innerHTML = html.replaceAll(ROOT, base.href); // made by the build, like every page
  const section = template.content.querySelector<HTMLElement>(".lw-quiz");
  const data = section?.querySelector(".lw-quiz__data");
  if (!section || !data) throw new Error(name);
  return { section, quiz: JSON.parse(data.textContent ?? "") as Quiz };
}

/**
 * Load the quizzes that were answered, and bring what is kept up to date with their names of today. What cannot be
 * loaded is left out.
 */
export async function answeredQuizzes(
  kept: Kept,
  course: readonly Module[],
  base: URL,
): Promise<ReadonlyMap<string, Loaded>> {
  const all = quizzesOf(course);
  const loaded = await load(
    all.filter((part) => isAnswered(part, kept.state)),
    base,
  );
  bringUpToDate(kept, loaded);
  if (strayIn(kept.state, loaded).length > 0) {
    for (const [id, quiz] of await load(
      all.filter(({ id }) => !loaded.has(id)),
      base,
    ))
      loaded.set(id, quiz);
    bringUpToDate(kept, loaded);
  }
  return loaded;
}

async function load(parts: readonly Part[], base: URL): Promise<Map<string, Loaded>> {
  const found = await Promise.allSettled(
    parts.map(async ({ id }) => [id, await quizNamed(id, base)] as const),
  );
  return new Map(found.flatMap((one) => (one.status === "fulfilled" ? [one.value] : [])));
}

function isAnswered({ id, was = [] }: Part, state: State): boolean {
  const names = [id, ...was];
  return Object.keys(state.answers).some((key) => names.some((name) => key.startsWith(`${name}/`)));
}

/** Return the answers whose question is in no quiz that was loaded. */
function strayIn(state: State, loaded: ReadonlyMap<string, Loaded>): readonly string[] {
  const { quizzes } = namesIn([...loaded.values()].map(({ quiz }) => quiz));
  const known = new Set(
    quizzes.flatMap(({ id, questions }) => questions.map((question) => `${id}/${question.id}`)),
  );
  return Object.keys(state.answers).filter((key) => !known.has(key));
}

function bringUpToDate(kept: Kept, loaded: ReadonlyMap<string, Loaded>): void {
  const names = namesIn([...loaded.values()].map(({ quiz }) => quiz));
  if (kept.isAgreed && renamed(kept.state, names) !== kept.state)
    kept.change((state) => renamed(state, names));
}
