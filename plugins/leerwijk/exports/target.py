# SPDX-License-Identifier: EUPL-1.2
"""Target: a format by which people take something into a learning platform."""

from collections.abc import Callable
from dataclasses import dataclass

from leerwijk.exports.goods import Goods
from leerwijk.model.package import Item, Noun

Make = Callable[[Item, Goods], bytes]
"""Makes the file of one item: same item and goods, same bytes."""

QUESTIONS: tuple[Noun, ...] = ("quiz", "lesson", "module", "course")
"""What a bank of questions can be made of: whatever holds quizzes."""

BANKS: tuple[Noun, ...] = ("quiz", "module", "course")
"""For which of these pages offer a bank: that of a lesson is only those of its quizzes."""


@dataclass(frozen=True, slots=True)
class Target:
    """A format: what it takes, how its files are called, and how one is made."""

    id: str
    suffix: str
    """How its file names end, with the dot."""
    takes: tuple[Noun, ...]
    """What it can be made of."""
    make: Make
    offers: tuple[Noun, ...] = ()
    """For which of these the pages of a site offer it; the command makes all."""
    media_type: str = "application/zip"
    leads_back: bool = False
    """Whether it holds nothing but links to the site, which must know its own address."""

    def fits(self, item: Item, site: str) -> bool:
        """Say whether it can be made of an item of a site with this address, if it has one."""
        if self.leads_back and not site:
            return False
        return item.noun in self.takes and bool(item.quizzes if self.takes == QUESTIONS else item.page)

    def path(self, item: Item) -> str:
        """Return where the site keeps the file of an item."""
        return f"pakketten/{item.noun}/{item.id}.{self.id}{self.suffix}"
