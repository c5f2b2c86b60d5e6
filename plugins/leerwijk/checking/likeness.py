# SPDX-License-Identifier: EUPL-1.2
"""Likeness: which lessons learned say nearly the same as others; asked when new ones come in."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from heapq import nsmallest

from leerwijk.model.pilot import LessonLearned

ALIKE = 0.85
"""Share of two statements that is the same, from which on we point it out."""

SHARED = 0.6
"""Share of the words that two statements must have in common before they are compared letter by letter."""

COMPARED = 20
"""Statements at most that one is compared with letter by letter: those that share most words."""

WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two lessons learned that say nearly the same."""

    new: LessonLearned
    known: LessonLearned
    same: bool
    """Whether they differ in nothing but case and punctuation."""


def alike(new: Iterable[LessonLearned], known: Iterable[LessonLearned]) -> Iterator[Likeness]:
    """Yield for each new lesson learned the one most like it, among the known and the new before it."""
    shelf = _Shelf(known)
    for lesson in new:
        if found := shelf.nearest(lesson):
            yield found
        shelf.put(lesson)


class _Shelf:
    """Statements by their words, so that only those are compared that share rare ones."""

    def __init__(self, lessons: Iterable[LessonLearned]) -> None:
        self.lessons: list[LessonLearned] = []
        self.texts: list[str] = []
        self.words: list[frozenset[str]] = []
        self.by_text: dict[str, int] = {}
        self.holding: dict[str, list[int]] = {}
        for lesson in lessons:
            self.put(lesson)

    def put(self, lesson: LessonLearned) -> None:
        """Keep a lesson learned to compare others with."""
        number, text = len(self.lessons), normal(lesson.statement)
        words = frozenset(text.split())
        for word in words:
            self.holding.setdefault(word, []).append(number)
        self.by_text.setdefault(text, number)
        self.lessons.append(lesson)
        self.texts.append(text)
        self.words.append(words)

    def nearest(self, lesson: LessonLearned) -> Likeness | None:
        """Return the one that is most like a lesson learned, when one is alike."""
        text = normal(lesson.statement)
        if text in self.by_text:
            return Likeness(lesson, self.lessons[self.by_text[text]], same=True)
        ratios = [(_ratio(text, self.texts[number]), -number) for number in self._candidates(text)]
        best, number = max(ratios, default=(0.0, 0))
        return Likeness(lesson, self.lessons[-number], same=False) if best >= ALIKE else None

    def _candidates(self, text: str) -> Iterable[int]:
        """Return the numbers of those that share most words; each of them shares one of the rarest."""
        words = frozenset(text.split())
        rarest = sorted(words, key=lambda word: (len(self.holding.get(word, ())), word))
        needed = len(words) - int(SHARED * len(words)) + 1
        shared = {
            number: len(words & self.words[number]) / max(len(words), len(self.words[number]))
            for word in rarest[:needed]
            for number in self.holding.get(word, ())
        }
        likely = (number for number, share in shared.items() if share >= SHARED)
        return nsmallest(COMPARED, likely, key=lambda number: (-shared[number], number))


def normal(statement: str) -> str:
    """Return a statement without what may differ while it says the same: case and punctuation."""
    return " ".join(WORD.findall(statement.casefold()))


def _ratio(one: str, other: str) -> float:
    return SequenceMatcher(None, one, other, autojunk=False).ratio()
