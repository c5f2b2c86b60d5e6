// SPDX-License-Identifier: EUPL-1.2
/** Reading: a text becomes a document, with everything in it that makes sense. */
import type { Certainty } from "../quiz/attempt.ts";
import type { Choice } from "../quiz/case-path.ts";
import type { OpenResponse, Response } from "../quiz/question.ts";
import type { Box } from "../quiz/schedule.ts";
import {
  type Note,
  type ReadLesson,
  type Reflection,
  type SavedAnswer,
  type SavedAttempt,
  type SavedCase,
  type SavedPlace,
  type SavedResponse,
  type SavedTest,
  type State,
  VERSION,
} from "./document.ts";
import { migrated } from "./migrations.ts";
import { among, amount, boolean, either, list, type Reader, record, shape, text } from "./shapes.ts";

/** Why a text is no document: it is none of ours, or of a version that this code does not know yet. */
export type Unreadable = "unreadable" | "newer";

export interface Read {
  readonly state: State;
  /** How many entries made no sense and were left out. */
  readonly dropped: number;
}

const response: Reader<Response> = either<Response>(
  text,
  boolean,
  amount,
  list(text),
  shape<OpenResponse>({ text, ticked: list(amount) }),
  (stored) => {
    let isWhole = true;
    const found = record(text, () => {
      isWhole = false;
    })(stored);
    return isWhole ? found : undefined;
  },
);

const certainty = among<Certainty>(1, 2, 3);
const RESPONSE = { mark: text, response, score: amount, max: amount, at: amount, certainty };
const attempt = shape<SavedAttempt>({ score: amount, max: amount, at: amount, version: text });

const answer = shape<SavedAnswer>(
  {
    ...RESPONSE,
    tries: amount,
    first: shape<SavedResponse>(RESPONSE, "certainty"),
    box: among<Box>(1, 2, 3),
    due: amount,
  },
  "certainty",
  "box",
  "due",
);

const test = shape<SavedTest>(
  {
    first: attempt,
    best: attempt,
    last: attempt,
    passed: attempt,
    counts: record(amount),
    drawn: list(text),
  },
  "passed",
);

const saidCase = shape<SavedCase>({
  path: list(shape<Choice>({ node: text, key: text, to: text })),
  at: amount,
  notes: record(shape<Note>({ text, at: amount })),
});

/** Return the document in a text, without entries that make no sense. */
export function read(json: string): Read | Unreadable {
  const stored = migrated(parsed(json));
  if (typeof stored === "string") return stored;
  let dropped = 0;
  const kept = <Value>(reader: Reader<Value>): Reader<Readonly<Record<string, Value>>> =>
    record(reader, () => {
      dropped += 1;
    });
  const state = shape<State>(
    {
      version: among<typeof VERSION>(VERSION),
      site: text,
      agreed: amount,
      updated: amount,
      device: text,
      lessons: kept(shape<ReadLesson>({ read: amount, module: text })),
      place: shape<SavedPlace>({ url: text, title: text, at: amount }),
      answers: kept(answer),
      tests: kept(test),
      reflections: kept(shape<Reflection>({ text, at: amount, module: text, title: text })),
      cases: kept(saidCase),
    },
    "agreed",
    "place",
  )(stored);
  return state ? { state, dropped } : "unreadable";
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
