# SPDX-License-Identifier: EUPL-1.2
"""Citations: numbered references in a text, in the order in which a reader meets them."""

import re
from collections.abc import Iterator, Mapping
from typing import TypeVar

from leerwijk.pages.signs import CITE, END_CITE

Cited = TypeVar("Cited")

MARKED = re.compile(f"{CITE}([^{END_CITE}]*){END_CITE}")
"""A marked citation."""


def mark(ids: str) -> str:
    """Return a citation as `@id; @id` or `id id`, to be numbered later."""
    return CITE + " ".join(ids.replace("@", " ").replace(";", " ").split()) + END_CITE


def against_words(html: str) -> str:
    """Return a page whose marked citations stand against the word before them."""
    return html.replace(f" {CITE}", CITE)


def ids_of(html: str) -> Iterator[str]:
    """Yield the cited ids in a page, in reading order."""
    for found in MARKED.finditer(html):
        yield from found[1].split()


def numbered(html: str, known: Mapping[str, Cited], label: str) -> tuple[str, tuple[Cited, ...]]:
    """Return the page with numbers for citations, and what is cited in that order.

    `label` is the accessible name of a number, with `{n}` in it. An unknown id leaves no trace:
    checking reports it.
    """
    if CITE not in html:
        return html, ()
    numbers: dict[str, int] = {}
    text, *others = html.split(CITE)
    parts = [text]
    for ids, _, after in (other.partition(END_CITE) for other in others):
        found = (numbers.setdefault(id_, len(numbers) + 1) for id_ in ids.split() if id_ in known)
        shown = ", ".join(_link(number, label) for number in found)
        parts[-1] = parts[-1].removesuffix(" ")
        parts += (f'<sup class="lw-cite">{shown}</sup>' if shown else "", after)
    return "".join(parts), tuple(known[id_] for id_ in numbers)


def _link(number: int, label: str) -> str:
    return f'<a href="#bron-{number}" aria-label="{label.format(n=number)}">{number}</a>'
