// SPDX-License-Identifier: EUPL-1.2
/** The views of all kinds of question. */
import type { KindName, Question } from "../quiz/question.ts";
import { choice } from "./kinds/choice.ts";
import { gap } from "./kinds/gap.ts";
import { mark } from "./kinds/mark.ts";
import { match } from "./kinds/match.ts";
import { matrix } from "./kinds/matrix.ts";
import { multiple } from "./kinds/multiple.ts";
import { number } from "./kinds/number.ts";
import { open } from "./kinds/open.ts";
import { order } from "./kinds/order.ts";
import { scale } from "./kinds/scale.ts";
import { sort } from "./kinds/sort.ts";
import { text } from "./kinds/text.ts";
import { trueFalse } from "./kinds/true-false.ts";
import type { Desk, Opens, View } from "./view.ts";

/** The kinds of question: a new one is one more line. */
const VIEWS: { readonly [Name in KindName]: Opens<Name> } = {
  choice,
  gap,
  mark,
  match,
  matrix,
  multiple,
  number,
  open,
  order,
  scale,
  sort,
  text,
  "true-false": trueFalse,
};

/** Return the view of a question, from the inputs in the page. */
export function viewOf(question: Question, work: HTMLElement, desk: Desk): View {
  return (VIEWS[question.kind] as Opens<KindName>)(question, work, desk);
}
