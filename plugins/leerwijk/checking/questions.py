# SPDX-License-Identifier: EUPL-1.2
"""Rules without which a question or quiz cannot be answered or scored."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from leerwijk.checking.walking import Asked, Path, questions_of
from leerwijk.model.library import Library
from leerwijk.model.question import Choice, GapText, Mark, Match, Matrix, Multiple, Order, ShortText, Sort
from leerwijk.problems import Problem, nearest

GAP = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")
BRACKETS = re.compile(r"\[\[|\]\]")
FEWEST_TO_SORT = 2
MARKED = re.compile(r"\[\[[^\[\]]+\]\]")


def choices_have_one_right_option(library: Library) -> Iterator[Problem]:
    """Every choice has exactly one right option."""
    for asked in questions_of(library):
        if isinstance(asked.question, Choice):
            right = sum(option.correct for option in asked.question.options)
            if right != 1:
                yield asked.error("one-right-option", "options", id=asked.question.id, right=right)


def multiples_have_a_right_option(library: Library) -> Iterator[Problem]:
    """Every question with several answers has at least one right option."""
    for asked in questions_of(library):
        if isinstance(asked.question, Multiple) and not any(o.correct for o in asked.question.options):
            yield asked.error("no-right-option", "options", id=asked.question.id)


def gaps_stand_in_the_text(library: Library) -> Iterator[Problem]:
    """Every gap stands in the text, and is described once."""
    for asked in questions_of(library):
        if isinstance(asked.question, GapText):
            written = GAP.findall(asked.question.text)
            gaps = [gap.id for gap in asked.question.gaps]
            for number, id_ in enumerate(gaps):
                if id_ not in written:
                    yield asked.error("gap-not-in-text", "gaps", number, id=id_)
                if id_ in gaps[:number]:
                    yield asked.error("gap-described-twice", "gaps", number, id=id_)


def gaps_in_the_text_have_answers(library: Library) -> Iterator[Problem]:
    """Every gap in the text is described, and stands there once."""
    for asked in questions_of(library):
        if isinstance(asked.question, GapText):
            gaps = [gap.id for gap in asked.question.gaps]
            for id_, times in Counter(GAP.findall(asked.question.text)).items():
                if id_ not in gaps:
                    yield asked.error("gap-without-answer", "text", id=id_, near=nearest(id_, gaps))
                elif times > 1:
                    yield asked.error("gap-twice-in-text", "text", id=id_)


def gap_options_hold_the_answer(library: Library) -> Iterator[Problem]:
    """Every gap with options offers its answers among them."""
    for asked in questions_of(library):
        if isinstance(asked.question, GapText):
            for i, gap in enumerate(asked.question.gaps):
                for j, answer in enumerate(gap.accept):
                    if gap.options and answer not in gap.options:
                        near = nearest(answer, gap.options)
                        path = ("gaps", i, "accept", j)
                        yield asked.error("answer-not-offered", *path, answer=answer, near=near)


def matrix_answers_are_columns(library: Library) -> Iterator[Problem]:
    """Every row of a matrix has one of the columns as its answer."""
    for asked in questions_of(library):
        if isinstance(asked.question, Matrix):
            columns = asked.question.columns
            for i, row in enumerate(asked.question.rows):
                if row.answer not in columns:
                    near = nearest(row.answer, columns)
                    path = ("rows", i, "answer")
                    yield asked.error("answer-not-a-column", *path, answer=row.answer, near=near)


def marked_texts_have_answers(library: Library) -> Iterator[Problem]:
    """Every text to mark holds at least one right part, in brackets that open and close."""
    for asked in questions_of(library):
        if isinstance(asked.question, Mark):
            text = asked.question.text
            brackets = BRACKETS.findall(text)
            if brackets != ["[[", "]]"] * (len(brackets) // 2):
                yield asked.error("brackets-unbalanced", "text", id=asked.question.id)
            elif not MARKED.search(text):
                yield asked.error("nothing-to-mark", "text", id=asked.question.id)


def _things(asked: Asked) -> Iterator[tuple[Path, tuple[str, ...]]]:
    """Yield the lists in which a learner must tell things apart, each with its path."""
    match asked.question:
        case Choice() | Multiple() as choice:
            yield ("options",), tuple(option.text for option in choice.options)
        case Order() as order:
            yield ("steps",), order.steps
        case Match() as match:
            yield ("pairs",), tuple(pair.left for pair in match.pairs)
            yield ("pairs",), (*(pair.right for pair in match.pairs), *match.spare)
        case Sort() as sort:
            yield ("categories",), tuple(category.label for category in sort.categories)
            yield ("categories",), tuple(thing for c in sort.categories for thing in c.things)
        case Matrix() as matrix:
            yield ("columns",), matrix.columns
            yield ("rows",), tuple(row.text for row in matrix.rows)
        case GapText() as text:
            yield from ((("gaps", i, "options"), gap.options) for i, gap in enumerate(text.gaps))


def things_can_be_told_apart(library: Library) -> Iterator[Problem]:
    """Options, steps, sides, categories and columns of a question differ from one another."""
    for asked in questions_of(library):
        for path, texts in _things(asked):
            for text in _repeated(texts):
                yield asked.error("same-text-twice", *path, text=text)


def _repeated(texts: Iterable[str]) -> Iterator[str]:
    """Yield each text that says the same as an earlier one."""
    seen: set[str] = set()
    for text in texts:
        plain = " ".join(text.casefold().split()).rstrip(".")
        if plain in seen:
            yield text
        seen.add(plain)


def there_is_something_to_sort(library: Library) -> Iterator[Problem]:
    """Every question that sorts has at least two things to sort."""
    for asked in questions_of(library):
        question = asked.question
        if isinstance(question, Sort) and sum(len(c.things) for c in question.categories) < FEWEST_TO_SORT:
            yield asked.error("nothing-to-sort", "categories", id=question.id)


def wrong_answers_are_wrong(library: Library) -> Iterator[Problem]:
    """No expected wrong answer is also accepted."""
    for asked in questions_of(library):
        if isinstance(asked.question, ShortText):
            right = {answer.casefold() for answer in asked.question.accept}
            for number, wrong in enumerate(asked.question.wrong):
                if wrong.answer.casefold() in right:
                    yield asked.error("wrong-is-accepted", "wrong", number, "answer", answer=wrong.answer)


def quizzes_ask_something(library: Library) -> Iterator[Problem]:
    """Every quiz has questions."""
    for quiz in library.quizzes:
        if not quiz.questions and not quiz.pools:
            yield Problem(library.at(quiz), "empty-quiz", {"id": quiz.id})


def pools_hold_what_is_drawn(library: Library) -> Iterator[Problem]:
    """Every pool holds at least as many questions as a test draws from it."""
    for quiz in library.quizzes:
        for number, pool in enumerate(quiz.pools):
            if len(pool.questions) < pool.draw:
                place = library.at(quiz, "pools", number, "draw")
                count = len(pool.questions)
                yield Problem(place, "pool-too-small", {"id": pool.id, "draw": pool.draw, "count": count})


def score_ranges_differ(library: Library) -> Iterator[Problem]:
    """Score ranges start at different scores."""
    for quiz in library.quizzes:
        starts = [score.from_ for score in quiz.ranges]
        for number, start in enumerate(starts):
            if start in starts[:number]:
                yield Problem(library.at(quiz, "ranges", number), "same-score-range", {"from": str(start)})
