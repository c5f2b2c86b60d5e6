# SPDX-License-Identifier: EUPL-1.2
"""Room: how many characters what a learner did takes in a learning platform, reckoned from above.

SCORM 1.2 keeps so many and no more; `frontend/src/scorm/codec.ts` writes them.
"""

from collections.abc import Iterable, Iterator

from leerwijk.model.question import (
    Choice,
    GapText,
    Mark,
    Match,
    Matrix,
    Multiple,
    Number,
    Open,
    Order,
    Question,
    RatingScale,
    ShortText,
    Sort,
    TrueFalse,
)
from leerwijk.model.quiz import Purpose, Quiz

MOST = 4096
"""Characters of suspend data in SCORM 1.2."""
HEAD = 6
LESSON = 6
ANSWER = 8
"""Name, tries, score and mark of an answer."""
SHARE = 4
"""The score of an answer that is right in part."""
UNDIVIDED = (Choice, TrueFalse, ShortText, Number, Open, RatingScale)
"""Kinds of question that are right or wrong, or neither."""
TAKEN = 6
"""Place of a question in a test that is not finished, and how it went."""
KEPT = 2
"""An answer of such a test that is kept as an answer already."""
TEST = 60
"""Attempts at a final test, and the head of one that is not finished."""
NUMBER = 8
"""Characters of a number as typed, with its unit."""


def room_of(quizzes: Iterable[Quiz], lessons: int) -> int:
    """Return how many characters all answers take, and tests that are half done.

    Where somebody was in a quiz that is no test makes room when it must, and so does what was written.
    """
    unique = {quiz.id: quiz for quiz in quizzes}.values()
    answers = sum(_room_of_record(each) for quiz in unique for each in _asked(quiz))
    return HEAD + LESSON * lessons + answers + sum(map(_room_of_test, filter(_is_test, unique)))


def _room_of_record(question: Question) -> int:
    return ANSWER + (0 if isinstance(question, UNDIVIDED) else SHARE) + room_of_answer(question)


def _is_test(quiz: Quiz) -> bool:
    """Say whether answers are checked at the end, and so are no answers before that."""
    return (quiz.feedback_moment or ("end" if quiz.purpose is Purpose.FINAL else "")) == "end"


def _room_of_test(quiz: Quiz) -> int:
    taken = sum(map(_room_taken, quiz.questions))
    taken += sum(pool.draw * max(map(_room_taken, pool.questions)) for pool in quiz.pools)
    return TEST + -(-len(tuple(_asked(quiz))) // 6) + taken


def _room_taken(question: Question) -> int:
    return TAKEN + max(KEPT, room_of_answer(question))


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
