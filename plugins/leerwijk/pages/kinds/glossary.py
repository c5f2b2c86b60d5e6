# SPDX-License-Identifier: EUPL-1.2
"""The glossary: every term in alphabetical order."""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

from leerwijk.locale import Words
from leerwijk.model.vocabulary import Term
from leerwijk.pages import address, linked_data
from leerwijk.pages.navigation import menu_of_lists
from leerwijk.pages.page import Link, Page, Site
from leerwijk.pages.views import Views
from leerwijk.pages.views.foot import Foot, Meta
from leerwijk.pages.views.forms import other_names
from leerwijk.pages.views.references import Reference, by_source, reference


class Entry(NamedTuple):
    """A term with where its explanation comes from."""

    term: Term
    source: Reference | None
    forms: tuple[str, ...]
    """Other names; plurals and spellings are left to search."""


class Letter(NamedTuple):
    """All terms that start with one letter."""

    letter: str
    entries: tuple[Entry, ...]


def glossary(views: Views, site: Site, words: Words) -> Iterator[Page]:
    """Yield the glossary."""
    library = views.library
    title = words.text("glossary.title")
    entries = sorted(
        (
            Entry(term, reference(library, term.source) if term.source else None, other_names(term))
            for term in library.terms
        ),
        key=lambda entry: entry.term.term.casefold(),
    )
    letters = groupby(entries, key=lambda entry: _letter(entry.term))
    yield Page(
        url=address.GLOSSARY,
        kind="glossary",
        title=title,
        description=words.text("glossary.description"),
        section="learn",
        breadcrumbs=(Link(words.text("home.title"), address.HOME),),
        menu=menu_of_lists(words, views.parts, address.GLOSSARY),
        context={
            "letters": tuple(Letter(letter, tuple(found)) for letter, found in letters),
            "total": len(entries),
            "foot": Foot(
                by_source(entry.source for entry in entries if entry.source),
                meta=Meta(checked=max((each.checked_on for each in library.sources), default=None)),
            ),
        },
        linked_data=(linked_data.glossary(title, library.terms, site),),
    )


def _letter(term: Term) -> str:
    first = term.term[0].upper()
    return first if first.isalpha() else "0–9"
