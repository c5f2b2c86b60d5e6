# SPDX-License-Identifier: EUPL-1.2
"""Chapters: the pages of an item in the order in which a package shows them."""

from collections.abc import Iterator
from dataclasses import dataclass

from leerwijk.exports.goods import Goods
from leerwijk.model.bare import Bare
from leerwijk.model.package import Item


@dataclass(frozen=True, slots=True)
class Chapter:
    """A page of a package."""

    item: Item
    """The module, lesson or quiz that it shows."""
    bare: Bare
    module: str = ""
    """Id of the module that it belongs to."""


def chapters_of(item: Item, goods: Goods) -> tuple[Chapter, ...]:
    """Return the pages of an item; each stands in a package once."""
    found = (Chapter(part, goods.bare(part), module) for part, module in _pages(item, ""))
    return tuple({chapter.bare.url: chapter for chapter in found}.values())


def _pages(item: Item, module: str) -> Iterator[tuple[Item, str]]:
    """Yield what has a page of its own, with the id of its module."""
    match item.noun:
        case "course":
            for part in item.parts:
                yield from _pages(part, "")
        case "module":
            yield item, item.id
            for part in item.parts:
                # what the page of the module itself shows is there already
                if part.page.partition("#")[0] != item.page:
                    yield from _pages(part, item.id)
        case _:
            yield item, module
