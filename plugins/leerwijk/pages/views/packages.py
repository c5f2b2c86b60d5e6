# SPDX-License-Identifier: EUPL-1.2
"""Packages: files for learning platforms, with what a page tells of them."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from leerwijk.locale import Words
from leerwijk.locale.losing import losing
from leerwijk.model.package import Item, Loss, Package
from leerwijk.pages.views.taken import size_of

NAMED = 6
"""How many questions of a quiz a loss names; of more it tells the number."""


class Lost(NamedTuple):
    """Something that a format loses, and where."""

    what: str
    where: str


class PackageFile(NamedTuple):
    """A file for a platform, ready to show."""

    url: str
    form: str
    platforms: str
    size: str
    lost: tuple[Lost, ...]


class Offer(NamedTuple):
    """Something to take away, with its files."""

    noun: str
    title: str
    anchor: str
    files: tuple[PackageFile, ...]


def offers(packages: Iterable[Package], words: Words) -> dict[str, tuple[Offer, ...]]:
    """Return address of a page → what can be taken from there."""
    by_item: dict[str, list[Package]] = {}
    for package in packages:
        by_item.setdefault(package.item.name, []).append(package)
    found: dict[str, list[Offer]] = {}
    for each in by_item.values():
        item = each[0].item
        found.setdefault(item.page, []).append(_offer(item, each, words))
    return {url: tuple(offered) for url, offered in found.items()}


def _offer(item: Item, packages: Iterable[Package], words: Words) -> Offer:
    files = tuple(_file(package, words) for package in packages)
    return Offer(words.text(f"packages.noun.{item.noun}"), item.title, f"{item.noun}-{item.id}", files)


def _file(package: Package, words: Words) -> PackageFile:
    return PackageFile(
        package.path,
        words.text(f"packages.target.{package.target}"),
        words.text(f"packages.platforms.{package.target}"),
        size_of(package.size, words),
        tuple(_lost(package, words)),
    )


def _lost(package: Package, words: Words) -> Iterator[Lost]:
    """Yield each loss once, with the questions that it comes to: of a quiz by name, else how many."""
    by_text: dict[str, list[Loss]] = {}
    for loss in package.losses:
        by_text.setdefault(losing(words, loss.feature, loss.kind, loss.becomes), []).append(loss)
    for text, same in by_text.items():
        ids = tuple(dict.fromkeys(loss.question for loss in same if loss.question))
        if not ids:
            yield Lost(text, "")
        elif len(ids) > NAMED or package.item.noun != "quiz":
            yield Lost(text, words.count("counts.questions", len(ids)))
        else:
            key = "question" if len(ids) == 1 else "questions"
            yield Lost(text, words.text(f"packages.place.{key}", id=", ".join(ids)))
