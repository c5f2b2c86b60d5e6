# SPDX-License-Identifier: EUPL-1.2
"""Ways through a Library: every owner of a file, every text, every locator, every question."""

from collections.abc import Callable, Iterator
from typing import NamedTuple, TypeVar

from leerwijk.model.base import Value, inside
from leerwijk.model.library import Library
from leerwijk.model.question import Question
from leerwijk.model.quiz import Quiz
from leerwijk.problems import Place, Problem

T = TypeVar("T")
Path = tuple[str | int, ...]
"""Field names and list positions that lead from an entity to a value inside it."""


def found_in(value: object, kind: type[T], wanted: Callable[[T], bool]) -> Iterator[tuple[Path, T]]:
    """Yield what is wanted of a kind inside a value, in order of writing, with the path that leads to it."""
    if any(isinstance(one, kind) and wanted(one) for one in inside(value)):
        yield from _with_paths(value, kind, wanted, ())


def _with_paths(
    value: object, kind: type[T], wanted: Callable[[T], bool], path: Path
) -> Iterator[tuple[Path, T]]:
    if isinstance(value, kind) and wanted(value):
        yield path, value
    elif isinstance(value, Value):
        for name, inner in vars(value).items():
            yield from _with_paths(inner, kind, wanted, (*path, name))
    elif isinstance(value, tuple):
        for number, inner in enumerate(value):
            yield from _with_paths(inner, kind, wanted, (*path, number))


class Asked(NamedTuple):
    """A question where it is asked: in which quiz, and by which path."""

    library: Library
    quiz: Quiz
    question: Question
    path: Path

    def at(self, *path: str | int) -> Place:
        """Return where a field of the question was written."""
        return self.library.at(self.quiz, *self.path, *path)

    def error(self, rule: str, *path: str | int, **names: str | int) -> Problem:
        """Return the problem that makes this question unanswerable."""
        return Problem(self.at(*path), rule, names)

    def warning(self, rule: str, *path: str | int, **names: str | int) -> Iterator[Problem]:
        """Yield the remark on how this question is written, unless its author allows it."""
        if not silenced(rule, self.question.allow) and not silenced(rule, self.quiz.allow):
            yield Problem(self.at(*path), rule, names, "warning")


def silenced(rule: str, allow: tuple[str, ...]) -> bool:
    """Return whether an author gave a reason to pass over `rule`."""
    return any(line.partition(":")[0].strip() == rule for line in allow)


def questions_in(quiz: Quiz) -> Iterator[tuple[Path, Question]]:
    """Yield the questions of a quiz, those of its pools after the fixed ones."""
    for number, question in enumerate(quiz.questions):
        yield ("questions", number), question
    for place, pool in enumerate(quiz.pools):
        for number, question in enumerate(pool.questions):
            yield ("pools", place, "questions", number), question


def questions_of(library: Library) -> Iterator[Asked]:
    """Yield every question of every quiz."""
    for quiz in library.quizzes:
        for path, question in questions_in(quiz):
            yield Asked(library, quiz, question, path)
