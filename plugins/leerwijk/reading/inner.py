# SPDX-License-Identifier: EUPL-1.2
"""Quizzes written inside a text: the YAML between `/// quiz | id` and `///`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from leerwijk.problems import Place, Problem
from leerwijk.reading.fences import CLOSING, OPENING, fences_in, shown_in
from leerwijk.reading.ids import ID, LONGEST, id_near, is_id

INDENTED = re.compile(r"[ ]{4,}\S")
"""Options of a block stand so, right below its first line."""
MEANT = re.compile(r"^[ \t]*[^\s#]", re.MULTILINE)
"""A line that is more than a remark."""


@dataclass(frozen=True, slots=True)
class Inner:
    """A quiz within a text: its id, and where its opening line and its questions stand."""

    id: str
    opening: int
    """Offset of the line that opens the block."""
    start: int
    end: int


def inner_quizzes(text: str) -> Iterator[Inner]:
    """Yield the quiz blocks with something between their lines, in order; one that never closes is empty."""
    if "quiz" not in text or "///" not in text:
        return
    opening: re.Match[str] | None = None
    opened = 0
    for begin, end in fences_in(shown_in(text)):
        line = text[begin:end]
        closing = CLOSING.fullmatch(line)
        if closing and opening and closing["slashes"] == opening["slashes"]:
            start = opened + len(opening[0]) + 1
            if opening["name"] == "quiz" and text[start:begin].strip():
                yield Inner((opening["argument"] or "").strip(), opened, start, begin)
            opening = None
        elif here := OPENING.fullmatch(line):
            opening, opened = here, begin
    if opening and opening["name"] == "quiz":
        yield Inner((opening["argument"] or "").strip(), opened, len(text), len(text))


def without_inner(text: str, inner: tuple[Inner, ...]) -> str:
    """Return a text in which those quizzes are called in by id alone; every line keeps its number."""
    for quiz in reversed(inner):
        lines = "\n" * text.count("\n", quiz.start, quiz.end)
        text = text[: quiz.start] + lines + text[quiz.end :]
    return text


def unreadable(quiz: Inner, written: str, place: Place) -> Problem | None:
    """Return what is wrong with a block before anybody reads its questions as YAML."""
    if not is_id(quiz.id):
        names: dict[str, str | int] = {
            "field": "id",
            "written": quiz.id,
            "near": id_near(quiz.id),
            "most": LONGEST,
        }
        return Problem(place, "long-id" if ID.fullmatch(quiz.id) else "bad-id", names)
    if INDENTED.match(written):
        return Problem(place, "quiz-block-indented")
    return None if MEANT.search(written) else Problem(place, "fields-file")
