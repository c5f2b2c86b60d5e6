# SPDX-License-Identifier: EUPL-1.2
"""Export: a file to take away, with its bytes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from leerwijk.exports.records import Listing, Stock
from leerwijk.locale import Words
from leerwijk.model.download import Download, Form


@dataclass(frozen=True, slots=True)
class Export:
    """A download and what stands in it."""

    download: Download
    content: bytes


Exporter = Callable[[Stock, Words], Iterator[Export]]
"""Makes files of one kind: same stock, same bytes."""


def export_of(listing: Listing, form: Form, content: bytes) -> Export:
    """Return a list in one form."""
    path = f"{listing.path}.{ENDINGS.get(form, form)}"
    count = len(listing.records)
    return Export(
        Download(path, form, listing.about, count, listing.id, listing.title, len(content)), content
    )


ENDINGS = {"bibtex": "bib"}
"""Form → how its file name ends, where that is another word."""
