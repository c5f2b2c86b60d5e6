# SPDX-License-Identifier: EUPL-1.2
"""Room: how many characters what a learner did takes in a learning platform, reckoned from above.

SCORM 1.2 keeps so many and no more; `frontend/src/scorm/codec.ts` writes them.
"""

from collections.abc import Iterable, Iterator

from leerwijk.model.question import (
    GapText,
    Mark,
    Match,
    Matrix,
    Multiple,
    Number,
    Open,
    Order,
    Question,
    ShortText,
    Sort,
)
from leerwijk.model.quiz import Quiz

MOST = 4096
"""Characters of suspend data in SCORM 1.2."""
HEAD = 6
LESSON = 6
ANSWER = 12
"""Name, tries, score and mark of an answer."""
TAKEN = 9
"""Place of a question in an attempt that is not finished, and that it was answered."""
TEST = 60
"""Attempts at a final test, and the head of one that is not finished."""
NUMBER = 8
"""Characters of a number as typed, with its unit."""


def room_of(quizzes: Iterable[Quiz], lessons: int) -> int:
    """Return how many characters the answers to all questions take, half-finished attempts included."""
    unique = {quiz.id: quiz for quiz in quizzes}.values()
    answers = sum(ANSWER + TAKEN + room_of_answer(each) for quiz in unique for each in _asked(quiz))
    tests = sum(TEST + len(tuple(_asked(quiz))) // 6 for quiz in unique)
    return HEAD + LESSON * lessons + answers + tests


def room_of_answer(question: Question) -> int:
    """Return how many characters an answer takes; what is written at length shares what room is left."""
    match question:
        case Multiple():
            return -(-len(question.options) // 6)
        case Mark():
            return -(-(question.text.count("[[") + question.text.count("((")) // 6)
        case GapText():
            return sum(1 + max(map(len, (*gap.accept, *gap.options))) for gap in question.gaps)
        case ShortText():
            return max(map(len, question.accept))
        case Number():
            return NUMBER
    return _parts_of(question)


def _parts_of(question: Question) -> int:
    match question:
        case Match():
            return len(question.pairs)
        case Order():
            return len(question.steps)
        case Sort():
            return sum(len(each.things) for each in question.categories)
        case Matrix():
            return len(question.rows)
        case Open():
            return 1 + len(question.checklist)
    return 1


def _asked(quiz: Quiz) -> Iterator[Question]:
    yield from quiz.questions
    for pool in quiz.pools:
        yield from pool.questions
