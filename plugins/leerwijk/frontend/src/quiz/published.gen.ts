// SPDX-License-Identifier: EUPL-1.2
/** What pages publish for the browser. Made by `npm run types` from published.schema.json. */

/**
 * Everything that pages publish, as the root of one schema.
 */
export interface Published {
  quiz: Quiz;
  case: Case;
}
/**
 * A quiz, complete for the browser.
 */
export interface Quiz {
  id: string;
  was?: string[];
  title: string;
  purpose: "start" | "self-check" | "final";
  module?: Place;
  lesson?: Place;
  questions?: (
    | ChoiceQuestion
    | TrueFalseQuestion
    | MultipleQuestion
    | GapQuestion
    | TextQuestion
    | NumberQuestion
    | MatchQuestion
    | OrderQuestion
    | SortQuestion
    | MatrixQuestion
    | MarkQuestion
    | OpenQuestion
    | ScaleQuestion
  )[];
  pools?: Pool[];
  shuffle?: boolean;
  attempts?: number;
  feedback_moment: "question" | "end";
  /**
   * Share of the points; only of a final test.
   */
  pass_mark?: number;
  certainty?: boolean;
  /**
   * From the lowest share to the highest.
   */
  ranges?: ScoreRange[];
}
/**
 * A lesson or module that a quiz or case belongs to.
 */
export interface Place {
  id: string;
  was?: string[];
  /**
   * Plain.
   */
  title: string;
  /**
   * Relative to the page.
   */
  url: string;
  version: string;
}
/**
 * One right option.
 */
export interface ChoiceQuestion {
  id: string;
  was?: string[];
  /**
   * Digits over what decides the score: changes with the key, not with prompt, feedback or order.
   */
  mark: string;
  prompt: string;
  objective?: string;
  section?: Link;
  source?: Link;
  feedback?: Feedback;
  /**
   * Paragraphs.
   */
  hints?: string[];
  /**
   * Paragraphs.
   */
  explanation?: string;
  points?: number;
  kind: "choice";
  options: Option[];
  shuffle?: boolean;
}
/**
 * Where to read again, or what the answer rests on.
 */
export interface Link {
  title: string;
  /**
   * Relative to the page.
   */
  url: string;
}
/**
 * Texts by result; several serve successive attempts.
 */
export interface Feedback {
  correct?: string[];
  partly?: string[];
  incorrect?: string[];
}
/**
 * One answer to pick.
 */
export interface Option {
  key: string;
  text: string;
  correct?: boolean;
  feedback?: string;
  feedback_unchosen?: string;
}
/**
 * A statement that is true or false.
 */
export interface TrueFalseQuestion {
  id: string;
  was?: string[];
  /**
   * Digits over what decides the score: changes with the key, not with prompt, feedback or order.
   */
  mark: string;
  prompt: string;
  objective?: string;
  section?: Link;
  source?: Link;
  feedback?: Feedback;
  /**
   * Paragraphs.
   */
  hints?: string[];
  /**
   * Paragraphs.
   */
  explanation?: string;
  points?: number;
  kind: "true-false";
  answer: boolean;
  feedback_true?: string;
  feedback_false?: string;
}
/**
 * One or more right options.
 */
export interface MultipleQuestion {
  id: string;
  was?: string[];
  /**
   * Digits over what decides the score: changes with the key, not with prompt, feedback or order.
   */
  mark: string;
  prompt: string;
  objective?: string;
  section?: Link;
  source?: Link;
  feedback?: Feedback;
  /**
   * Paragraphs.
   */
  hints?: string[];
  /**
   * Paragraphs.
   */
  explanation?: string;
  points?: number;
  kind: "multiple";
  options: Option[];
  shuffle?: boolean;
}
/**
 * A text with gaps to fill or select.
 */
export interface GapQuestion {
  id: string;
  was?: string[];
  /**
   * Digits over what decides the score: changes with the key, not with prompt, feedback or order.
   */
  mark: string;
  prompt: string;
  objective?: string;
  section?: Link;
  source?: Link;
  feedback?: Feedback;
  /**
   * Paragraphs.
   */
  hints?: string[];
  /**
   * Paragraphs.
   */
  explanation?: string;
  points?: number;
  kind: "gap";
  pieces: Piece[];
  gaps: Gap[];
}
/**
 * A piece of running text: text, or a gap, or a passage that can be marked.
 */
export interface Piece {
  text?: string;
  /**
   * Id of the gap that stands here.
   */
  gap?: string;
  /**
   * Of a passage that can be marked.
   */
  key?: string;
  correct?: boolean;
}
/**
 * A gap; with options it is a dropdown.
 */
export interface Gap {
  id: string;
  /**
   * Plain.
   */
  accept: string[];
  /**
   * Plain.
   */
  options?: string[];
  tolerance?: boolean;
  feedback?: string;
}
/**
 * A short typed answer.
 */
export interface TextQuestion {
  id: string;
  was?: string[];
  /**
   * Digits over what decides the score: changes with the key, not with prompt, feedback or order.
   */
  mark: string;
  prompt: string;
  objective?: string;
  section?: Link;
  source?: Link;
  feedback?: Feedback;
  /**
   * Paragraphs.
   */
  hints?: string[];
  /**
   * Paragraphs.
   */
  explanation?: string;
  points?: number;
  kind: "text";
  /**
   * Plain.
   */
  accept: string[];
  tolerance?: boolean;
  wrong?: Wrong[];
}
/**
 * An expected wrong answer with its own feedback.
 */
export interface Wrong {
  /**
   * Plain.
   */
  answer: string;
  feedback: string;
}
/**
 * A typed number.
 */
export interface NumberQuestion {
  id: string;
  was?: string[];
  /**
   * Digits over what decides the score: changes with the key, not with prompt, feedback or order.
   */
  mark: string;
  prompt: string;
  objective?: string;
  section?: Link;
  source?: Link;
  feedback?: Feedback;
  /**
   * Paragraphs.
   */
  hints?: string[];
  /**
   * Paragraphs.
   */
  explanation?: string;
  points?: number;
  kind: "number";
  answer: number;
  tolerance?: number;
  /**
   * Plain.
   */
  unit?: string;
}
/**
 * Pair left with right; some right sides may go with nothing.
 */
export interface MatchQuestion {
  id: string;
  was?: string[];
  /**
   * Digits over what decides the score: changes with the key, not with prompt, feedback or order.
   */
  mark: string;
  prompt: string;
  objective?: string;
  section?: Link;
  source?: Link;
  feedback?: Feedback;
  /**
   * Paragraphs.
   */
  hints?: string[];
  /**
   * Paragraphs.
   */
  explanation?: string;
  points?: number;
  kind: "match";
  pairs: Pair[];
  /**
   * As offered.
   */
  rights: Thing[];
}
/**
 * A left side and the key of the right side that goes with it.
 */
export interface Pair {
  key: string;
  left: string;
  right: string;
  feedback?: string;
}
/**
 * Something to put in place: a right side, a step, a column.
 */
export interface Thing {
  key: string;
  text: string;
}
/**
 * Put steps in order.
 */
export interface OrderQuestion {
  id: string;
  was?: string[];
  /**
   * Digits over what decides the score: changes with the key, not with prompt, feedback or order.
   */
  mark: string;
  prompt: string;
  objective?: string;
  section?: Link;
  source?: Link;
  feedback?: Feedback;
  /**
   * Paragraphs.
   */
  hints?: string[];
  /**
   * Paragraphs.
   */
  explanation?: string;
  points?: number;
  kind: "order";
  /**
   * As offered.
   */
  steps: Thing[];
  /**
   * All steps in the right order.
   */
  answer: string[];
}
/**
 * Put things in categories.
 */
export interface SortQuestion {
  id: string;
  was?: string[];
  /**
   * Digits over what decides the score: changes with the key, not with prompt, feedback or order.
   */
  mark: string;
  prompt: string;
  objective?: string;
  section?: Link;
  source?: Link;
  feedback?: Feedback;
  /**
   * Paragraphs.
   */
  hints?: string[];
  /**
   * Paragraphs.
   */
  explanation?: string;
  points?: number;
  kind: "sort";
  categories: Category[];
  /**
   * As offered.
   */
  things: SortThing[];
}
/**
 * A category to sort into.
 */
export interface Category {
  key: string;
  label: string;
  feedback?: string;
}
/**
 * A thing to sort.
 */
export interface SortThing {
  key: string;
  text: string;
  category: string;
}
/**
 * Judge statements against columns.
 */
export interface MatrixQuestion {
  id: string;
  was?: string[];
  /**
   * Digits over what decides the score: changes with the key, not with prompt, feedback or order.
   */
  mark: string;
  prompt: string;
  objective?: string;
  section?: Link;
  source?: Link;
  feedback?: Feedback;
  /**
   * Paragraphs.
   */
  hints?: string[];
  /**
   * Paragraphs.
   */
  explanation?: string;
  points?: number;
  kind: "matrix";
  columns: Thing[];
  rows: Row[];
}
/**
 * A statement to judge.
 */
export interface Row {
  key: string;
  text: string;
  /**
   * Key of the right column.
   */
  answer: string;
  feedback?: string;
}
/**
 * Mark words or sentences in a text.
 */
export interface MarkQuestion {
  id: string;
  was?: string[];
  /**
   * Digits over what decides the score: changes with the key, not with prompt, feedback or order.
   */
  mark: string;
  prompt: string;
  objective?: string;
  section?: Link;
  source?: Link;
  feedback?: Feedback;
  /**
   * Paragraphs.
   */
  hints?: string[];
  /**
   * Paragraphs.
   */
  explanation?: string;
  points?: number;
  kind: "mark";
  pieces: Piece[];
  feedback_missed?: string;
  feedback_wrong?: string;
}
/**
 * Write, then compare; not scored.
 */
export interface OpenQuestion {
  id: string;
  was?: string[];
  /**
   * Digits over what decides the score: changes with the key, not with prompt, feedback or order.
   */
  mark: string;
  prompt: string;
  objective?: string;
  section?: Link;
  source?: Link;
  feedback?: Feedback;
  /**
   * Paragraphs.
   */
  hints?: string[];
  /**
   * Paragraphs.
   */
  explanation?: string;
  points?: number;
  kind: "open";
  /**
   * Paragraphs.
   */
  model_answer: string;
  checklist?: string[];
  lines?: number;
}
/**
 * Rate oneself; not scored.
 */
export interface ScaleQuestion {
  id: string;
  was?: string[];
  /**
   * Digits over what decides the score: changes with the key, not with prompt, feedback or order.
   */
  mark: string;
  prompt: string;
  objective?: string;
  section?: Link;
  source?: Link;
  feedback?: Feedback;
  /**
   * Paragraphs.
   */
  hints?: string[];
  /**
   * Paragraphs.
   */
  explanation?: string;
  points?: number;
  kind: "scale";
  steps?: number;
  low: string;
  high: string;
  /**
   * Paragraphs.
   */
  reflection?: string;
}
/**
 * Questions from which an attempt draws.
 */
export interface Pool {
  id: string;
  draw: number;
  questions: (
    | ChoiceQuestion
    | TrueFalseQuestion
    | MultipleQuestion
    | GapQuestion
    | TextQuestion
    | NumberQuestion
    | MatchQuestion
    | OrderQuestion
    | SortQuestion
    | MatrixQuestion
    | MarkQuestion
    | OpenQuestion
    | ScaleQuestion
  )[];
}
/**
 * Feedback on the whole, from a share of the points upward.
 */
export interface ScoreRange {
  from: number;
  text: string;
}
/**
 * What a browser needs of a case beside its markup: the graph, and the keys of what a learner notes.
 */
export interface Case {
  id: string;
  was?: string[];
  kind: "discussion" | "reconstruction" | "branching";
  title: string;
  module?: Place;
  lesson?: Place;
  start?: string;
  nodes?: CaseNode[];
  /**
   * What a learner writes on: headings of the report, or decisions on the timeline.
   */
  notes?: Thing[];
}
/**
 * A point in the story; without branches it is an ending.
 */
export interface CaseNode {
  id: string;
  title: string;
  branches?: CaseBranch[];
}
/**
 * A choice and the node it leads to.
 */
export interface CaseBranch {
  key: string;
  text: string;
  to: string;
}
