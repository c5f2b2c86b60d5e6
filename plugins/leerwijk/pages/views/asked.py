# SPDX-License-Identifier: EUPL-1.2
"""Asked: questions prepared for reading and printing, in an order that gives nothing away."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256

from leerwijk.model.library import Library
from leerwijk.model.question import GapText, Mark, Match, Order, Question, Sort
from leerwijk.model.quiz import Quiz
from leerwijk.pages.links import href
from leerwijk.pages.views.references import Reference, reference
from leerwijk.pages.views.setting import Setting

GAP = re.compile(r"\{\{\s*([^{}\s]+)\s*\}\}")
MARKED = re.compile(r"\[\[(?P<right>.+?)\]\]|\(\((?P<tempting>.+?)\)\)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a text with gaps or marks: plain text, a gap by its id, a right or a tempting passage."""

    kind: str
    """"text", "gap", "right" or "tempting"."""
    text: str
    number: int = 0
    """Of a gap or a passage, counted from 1."""
    options: tuple[str, ...] = ()
    """Of a gap that is a dropdown."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture as a page shows it."""

    url: str
    """As a fragment writes it."""
    alt: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with its number and what its kind needs beside it."""

    question: Question
    number: int
    key: str
    """Unique on the site, as anchor and as name of its inputs."""
    pieces: tuple[Piece, ...] = ()
    offered: tuple[str, ...] = ()
    """Right sides, steps or things, in an order that does not give the answer away."""
    source: Reference | None = None
    picture: Shown | None = None


@dataclass(frozen=True, slots=True)
class Drawn:
    """A pool of questions and how many are drawn from it."""

    draw: int
    questions: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class AskedQuiz:
    """A quiz, ready to show."""

    quiz: Quiz
    questions: tuple[Asked, ...]
    pools: tuple[Drawn, ...]
    drawn: int
    """How many questions one round asks."""
    total: int
    pass_percent: int
    setting: Setting = field(default_factory=Setting)


def asked_quiz(library: Library, quiz: Quiz, setting: Setting | None = None) -> AskedQuiz:
    """Return a quiz, ready to show; questions are numbered through all its pools."""
    numbers = iter(range(1, 10_000))
    questions = tuple(_asked(library, quiz, question, next(numbers)) for question in quiz.questions)
    pools = tuple(
        Drawn(pool.draw, tuple(_asked(library, quiz, question, next(numbers)) for question in pool.questions))
        for pool in quiz.pools
    )
    drawn = len(questions) + sum(pool.draw for pool in pools)
    total = len(questions) + sum(len(pool.questions) for pool in pools)
    return AskedQuiz(quiz, questions, pools, drawn, total, round(quiz.pass_mark * 100), setting or Setting())


def _asked(library: Library, quiz: Quiz, question: Question, number: int) -> Asked:
    source = reference(library, question.source) if question.source else None
    key, pieces = f"{quiz.id}-{question.id}", tuple(_pieces(question))
    return Asked(question, number, key, pieces, _offered(question), source, _picture(library, question))


def _picture(library: Library, question: Question) -> Shown | None:
    picture = question.picture
    size = library.pictures.get(picture.file) if picture else None
    return Shown(href(picture.file), picture.alt, *size) if picture and size else None


def _pieces(question: Question) -> Iterator[Piece]:
    match question:
        case GapText():
            yield from _gaps(question)
        case Mark():
            yield from _marks(question.text)


def _gaps(question: GapText) -> Iterator[Piece]:
    options = {gap.id: gap.options for gap in question.gaps}
    for index, part in enumerate(GAP.split(question.text)):
        if index % 2:
            yield Piece("gap", part, index // 2 + 1, options.get(part, ()))
        elif part:
            yield Piece("text", part)


def _marks(text: str) -> Iterator[Piece]:
    end = 0
    for number, found in enumerate(MARKED.finditer(text), 1):
        if found.start() > end:
            yield Piece("text", text[end : found.start()])
        kind = "right" if found["right"] else "tempting"
        yield Piece(kind, found["right"] or found["tempting"], number)
        end = found.end()
    if end < len(text):
        yield Piece("text", text[end:])


def _offered(question: Question) -> tuple[str, ...]:
    match question:
        case Match():
            return tuple(
                sorted({*(pair.right for pair in question.pairs), *question.spare}, key=str.casefold)
            )
        case Order():
            return mixed(question.steps, question.id)
        case Sort():
            return mixed(tuple(thing for each in question.categories for thing in each.things), question.id)
        case _:
            return ()


def mixed(things: tuple[str, ...], seed: str) -> tuple[str, ...]:
    """Return things in another order than written, the same order each time."""
    order = tuple(sorted(things, key=lambda thing: sha256(f"{seed}\n{thing}".encode()).digest()))
    return order if order != things else (*order[1:], *order[:1])
