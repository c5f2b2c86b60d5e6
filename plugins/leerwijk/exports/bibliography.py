# SPDX-License-Identifier: EUPL-1.2
"""Bibliographies: a reference to every lesson learned, for reference managers."""

from collections.abc import Callable, Iterator, Mapping

from leerwijk.exports.export import Export, export_of
from leerwijk.exports.records import Stock
from leerwijk.locale import Words
from leerwijk.model.citation import Citation, bibtex, citation_of, ris
from leerwijk.model.download import Form

FORMS: Mapping[Form, tuple[Callable[[Citation], str], str]] = {"bibtex": (bibtex, "\n"), "ris": (ris, "\r\n")}
"""Form → what writes a reference, and what stands between two."""


def bibliographies(stock: Stock, words: Words) -> Iterator[Export]:
    """Yield the references to all lessons learned, in every form."""
    everything, site = stock.listings[0], stock.publisher
    citations = [
        citation_of(
            stock.library,
            record.lesson,
            (site.name, site.link(site.at.lesson_learned(record.lesson.id)) if site.url else ""),
            words,
        )
        for record in everything.records
    ]
    for form, (write, between) in FORMS.items():
        yield export_of(everything, form, between.join(map(write, citations)).encode())
