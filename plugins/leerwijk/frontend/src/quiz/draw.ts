// SPDX-License-Identifier: EUPL-1.2
/** Draw: which questions an attempt asks, and in which order everything stands. */
import { shuffled } from "./chance.ts";
import type { Question, Quiz } from "./question.ts";

/** Return every question of a quiz, its pools included. */
export function questionsOf(quiz: Quiz): readonly Question[] {
  return [...(quiz.questions ?? []), ...(quiz.pools ?? []).flatMap((pool) => pool.questions)];
}

/**
 * Return the ids of the questions of an attempt, in the order of asking. The seed decides; from each pool come
 * questions that were not in the previous draw, as far as the pool has them.
 */
export function drawn(quiz: Quiz, seed: string, previous: readonly string[] = []): readonly string[] {
  const ids = [...(quiz.questions ?? []).map(({ id }) => id)];
  for (const pool of quiz.pools ?? []) {
    const mixed = shuffled(
      pool.questions.map(({ id }) => id),
      `${seed} ${pool.id}`,
    );
    const fresh = mixed.filter((id) => !previous.includes(id));
    const chosen = [...fresh, ...mixed.filter((id) => previous.includes(id))].slice(0, pool.draw);
    ids.push(...pool.questions.map(({ id }) => id).filter((id) => chosen.includes(id)));
  }
  return quiz.shuffle ? shuffled(ids, seed) : ids;
}

/** Return the keys of the options of a question in the order of this attempt; undefined when it stays as it is. */
export function arranged(question: Question, seed: string): readonly string[] | undefined {
  if (question.kind !== "choice" && question.kind !== "multiple") return undefined;
  if (question.shuffle === false) return undefined;
  return shuffled(
    question.options.map(({ key }) => key),
    `${seed} ${question.id}`,
  );
}
