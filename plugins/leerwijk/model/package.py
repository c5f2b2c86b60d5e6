# SPDX-License-Identifier: EUPL-1.2
"""Packages: what people take into a learning platform, and what a format loses on the way."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

Noun = Literal["course", "module", "lesson", "quiz", "case", "factsheet"]


@dataclass(frozen=True, slots=True)
class Item:
    """Something to take away whole: a course, module, lesson, quiz, case or factsheet."""

    noun: Noun
    id: str
    title: str
    """Plain."""
    description: str
    """Plain."""
    page: str
    """Address of the page that shows it, from the root of the site; with an anchor for a part of a page."""
    version: str = ""
    updated: date | None = None
    licence: str = "CC BY 4.0"
    was: tuple[str, ...] = ()
    """Earlier ids."""
    parts: "tuple[Item, ...]" = ()
    """What it consists of, in order: modules, lessons, quizzes and cases."""

    @property
    def name(self) -> str:
        """Unique among everything that can be taken: "quiz/regie-1"."""
        return f"{self.noun}/{self.id}"

    def walk(self) -> Iterator["Item"]:
        """Yield it and everything in it, each before its parts."""
        yield self
        for part in self.parts:
            yield from part.walk()

    @property
    def quizzes(self) -> tuple[str, ...]:
        """Ids of its quizzes in order, each once."""
        return tuple(dict.fromkeys(each.id for each in self.walk() if each.noun == "quiz"))


@dataclass(frozen=True, slots=True)
class Loss:
    """Something of a quiz that a format cannot hold, or holds in another form."""

    feature: str
    """Key of its text in the catalogue, below `packages.loss`."""
    quiz: str
    question: str = ""
    parts: tuple[str, ...] = ()
    """Ids of the parts of the question that lose it."""
    kind: str = ""
    """Of the question, where that tells more."""
    becomes: str = ""
    """The kind as which the question goes along."""


@dataclass(frozen=True, slots=True)
class Package:
    """A file to take into a learning platform."""

    target: str
    """Id of the format."""
    item: Item
    path: str
    """From the root of the site, no leading slash."""
    size: int
    """In bytes."""
    losses: tuple[Loss, ...] = ()
