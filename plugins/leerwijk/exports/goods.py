# SPDX-License-Identifier: EUPL-1.2
"""Goods: what packages are made of, looked up through ports: quizzes, pages, files."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from leerwijk.exports.publisher import Publisher
from leerwijk.locale import Words
from leerwijk.model.bare import Bare, BarePage
from leerwijk.model.package import Item
from leerwijk.model.published import Question, Quiz

Rule = Literal["reading", "passing", "both"]
"""When a learning platform hears that something is complete."""


@dataclass(frozen=True, slots=True)
class Goods:
    """Everything that a package can be made of beside the item itself."""

    publisher: Publisher
    words: Words
    quiz: Callable[[str], Quiz]
    """Id → a quiz in its published form, every address in it complete."""
    bare: Callable[[Item], Bare]
    """Item → its page, or part of a page, without the site around it; a course has none."""
    bare_page: BarePage
    """(what to show, address of the file in the package, the package) → a whole HTML page."""
    asset: Callable[[str], bytes]
    """Name in `frontend/dist/`, or "words.js" → a style sheet, script or font of ours."""
    media: Callable[[str], bytes | None]
    """Address from the root of the site → a file that the site copies as it is, such as a picture."""
    index: Callable[[Sequence[Bare]], bytes]
    """Pages of a package → one script with the index by which they are searched."""
    site: str
    """Id of the site, under which its pages keep what a learner did."""
    rule: Rule | None = None
    """When packages that are played are complete; None: as is usual for what they hold."""

    def quizzes(self, item: Item) -> Iterator[Quiz]:
        """Yield the quizzes of an item, in order."""
        return map(self.quiz, item.quizzes)


def questions_of(quiz: Quiz) -> Iterator[Question]:
    """Yield every question of a quiz, those of its pools last."""
    yield from quiz.questions
    for pool in quiz.pools:
        yield from pool.questions
