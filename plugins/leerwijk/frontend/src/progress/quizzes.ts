// SPDX-License-Identifier: EUPL-1.2
/** Quizzes loaded when a page needs them: their markup, and their published form that stands in it. */
import { fileNamed } from "../files.ts";
import type { Quiz } from "../quiz/question.ts";
import { answerKey, type State } from "../state/document.ts";
import { type Names, namesIn, renamed } from "../state/rename.ts";
import type { Kept } from "../state/storage.ts";
import { type Module, type Part, quizzesOf } from "./course.ts";
import { withoutStale } from "./standing.ts";

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
  const isWanted = (part: Part): boolean => isAnswered(part, kept.state);
  const loaded = await load(all.filter(isWanted), base);
  update(kept, (state) => renamed(state, namesOf(loaded)));
  if (strayIn(kept.state, loaded).length > 0) {
    const rest = all.filter(({ id }) => !loaded.has(id));
    for (const [id, quiz] of await load(rest, base)) loaded.set(id, quiz);
    update(kept, (state) => renamed(state, namesOf(loaded)));
  }
  update(kept, (state) =>
    withoutStale(
      state,
      course,
      [...loaded.values()].map(({ quiz }) => quiz),
    ),
  );
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
  const keys = namesOf(loaded).quizzes.flatMap(({ id, questions }) =>
    questions.map((question) => answerKey(id, question.id)),
  );
  const known = new Set(keys);
  return Object.keys(state.answers).filter((key) => !known.has(key));
}

function namesOf(loaded: ReadonlyMap<string, Loaded>): Names {
  return namesIn([...loaded.values()].map(({ quiz }) => quiz));
}

/** Change what is kept, when that is of use and allowed. */
function update(kept: Kept, change: (state: State) => State): void {
  if (kept.isAgreed && change(kept.state) !== kept.state) kept.change(change);
}
