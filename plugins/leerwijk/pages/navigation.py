# SPDX-License-Identifier: EUPL-1.2
"""Navigation: the doors of the site, and the address that each source file becomes."""

import re
from collections.abc import Callable, Iterator, Mapping

from leerwijk.locale import Words
from leerwijk.model.library import Library
from leerwijk.pages import address
from leerwijk.pages.page import Link, Menu


def doors(words: Words, parts: frozenset[str], host_urls: frozenset[str]) -> tuple[Link, ...]:
    """Return the top navigation: only doors behind which something stands."""
    found = (
        ("learn", address.MODULES, "course" in parts),
        ("teach", address.TEACHING, address.TEACHING in host_urls),
        ("compare", address.COMPARE, "lessons-learned" in parts),
        ("factsheets", address.FACTSHEETS, "factsheets" in parts and "lessons-learned" not in parts),
        ("about", address.ABOUT, address.ABOUT in host_urls),
    )
    return tuple(Link(words.text(f"doors.{name}"), url) for name, url, stands in found if stands)


def menu_of_lists(words: Words, parts: frozenset[str], url: str) -> Menu:
    """Return the menu beside a list: the other lists behind the same door."""
    learn = (
        ("modules", address.MODULES, "course"),
        ("glossary", address.GLOSSARY, ""),
        ("progress", address.PROGRESS, "course"),
        ("review", address.REVIEW, "course"),
    )
    compare = (
        ("matrix", address.COMPARE, "lessons-learned"),
        ("themes", address.THEMES, "lessons-learned"),
        ("lessons_learned", address.LESSONS_LEARNED, "lessons-learned"),
        ("tensions", address.TENSIONS, "lessons-learned"),
        ("swots", address.SWOTS, "lessons-learned"),
        ("regions", address.REGIONS, "lessons-learned"),
        ("pilots", address.PILOTS, "lessons-learned"),
        ("factsheets", address.FACTSHEETS, "factsheets"),
        ("sources", address.SOURCES, ""),
        ("data", address.DATA, "lessons-learned"),
        ("give", address.GIVE, "lessons-learned"),
    )
    door, mine = ("learn", learn) if url in {at for _, at, _ in learn} else ("compare", compare)
    links = tuple(
        Link(words.text(f"{name}.title"), at, at == url)
        for name, at, part in mine
        if not part or part in parts
    )
    return Menu(words.text(f"doors.{door}"), links[0].url, links)


FOLDERS: Mapping[str, tuple[str, ...]] = {
    "course": (address.MODULES, address.PROGRESS, address.REVIEW),
    "factsheets": (address.FACTSHEETS,),
    "lessons-learned": (
        address.COMPARE,
        address.TENSIONS,
        address.SWOTS,
        address.AREA_PHOTOS,
        address.PILOTS,
        address.REGIONS,
        address.THEMES,
        address.LESSONS_LEARNED,
        address.DATA,
        address.ELSEWHERE,
        address.GIVE,
    ),
}
"""Part of the site → the addresses that its pages start with."""


def absent_folders(parts: frozenset[str]) -> tuple[str, ...]:
    """Return what addresses start with that a site without some of its parts does not have."""
    return tuple(folder for part, folders in FOLDERS.items() if part not in parts for folder in folders)


PAGE_SOURCES: tuple[tuple[str, re.Pattern[str], Callable[..., str]], ...] = (
    ("lessons-learned", re.compile(r"(?:^|/)(pilots/([^/]+)\.yml)$"), address.pilot),
    ("lessons-learned", re.compile(r"(?:^|/)(swots/([^/]+)\.yml)$"), address.swot),
    ("lessons-learned", re.compile(r"(?:^|/)(area-photos/([^/]+)\.yml)$"), address.area_photo),
    ("factsheets", re.compile(r"(?:^|/)(factsheets/([^/]+)\.md)$"), address.factsheet),
    ("course", re.compile(r"(?:^|/)(modules/([^/]+)/index\.md)$"), address.module),
    ("course", re.compile(r"(?:^|/)(modules/([^/]+)/\d+-([^/]+)\.md)$"), address.lesson),
)
"""(part, path of a source file within the content, address by the ids in it)"""

LIST_SOURCES: tuple[tuple[str, str, str], ...] = (
    ("", "sources.yml", address.SOURCES),
    ("", "glossary.yml", address.GLOSSARY),
    ("lessons-learned", "tensions.yml", address.TENSIONS),
    ("lessons-learned", "vocabulary/themes.yml", address.THEMES),
    ("lessons-learned", "vocabulary/regions.yml", address.REGIONS),
)
"""(part, path of a source file that holds a list, address of the page with that list)"""


def addresses(library: Library, parts: frozenset[str]) -> Mapping[str, str]:
    """Return path of each source file, from the content folder → address of its page."""
    return {path: url for part, path, url in _sources(library) if not part or part in parts}


def _sources(library: Library) -> Iterator[tuple[str, str, str]]:
    for file in sorted(library.files):
        for part, pattern, address_of in PAGE_SOURCES:
            if found := pattern.search(file):
                path, *ids = found.groups()
                yield part, path, address_of(*ids)
        for part, path, url in LIST_SOURCES:
            if file == path or file.endswith(f"/{path}"):
                yield part, path, url
