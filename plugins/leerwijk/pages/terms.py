# SPDX-License-Identifier: EUPL-1.2
"""Terms: abbreviations explained where a page first uses them.

An abbreviation becomes a button that opens a native popover: it works by mouse, touch and keyboard,
closes with Escape, needs no script, and stays out of the running text of a screen reader until asked for.
`<abbr title>` does none of that, and a text that merely appears on hover cannot be dismissed without script.
"""

import re
from bisect import bisect, insort
from collections.abc import Iterable, Sequence
from functools import lru_cache
from html import escape
from itertools import groupby
from typing import NamedTuple

from leerwijk.model.vocabulary import Term
from leerwijk.pages import address
from leerwijk.pages.links import href
from leerwijk.pages.signs import END_QUIET, QUIET

SILENT = re.compile(
    r"<(h[1-6]|a|button|code|pre|kbd|samp|summary|label|legend|caption|th|dt|svg|script|style|select|textarea|nav)\b"
    r"[^<]*+(?:<(?!/\1>)[^<]*+)*+</\1>"
)
"""Where no abbreviation is explained, nor within tags and what is quiet: headings, links, code, controls."""


class Explained(NamedTuple):
    """An abbreviation with what the popover says."""

    id: str
    abbreviation: str
    term: str
    explanation: str


class Glossary:
    """The abbreviations of a site, found in a page before it is made."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._known = {
            term.abbreviation.encode(): Explained(term.id, term.abbreviation, term.term, term.explanation)
            for term in terms
            if term.abbreviation
        }
        self._others = bytes({*range(256)} - {*b"".join(self._known)})

    def found_in(self, kind: str, written: bytes) -> tuple[Explained, ...]:
        """Return the abbreviations that a page of a kind may hold, in the order of the glossary."""
        return () if kind in ("glossary", "redirect") else self.found_in_text(written)

    def found_in_text(self, text: bytes) -> tuple[Explained, ...]:
        """Return the abbreviations that stand in a text, also within words, in the order of the glossary.

        Most are not even in what is left of it when only the signs remain that abbreviations are made of.
        """
        left = text.translate(None, self._others)
        return tuple(explained for key, explained in self._known.items() if key in left and key in text)


def pattern_of(abbreviations: Iterable[str]) -> str:
    """Return an expression for whole abbreviations, the longest first.

    It is grouped by first letter, so that the search skips from one such letter to the next.
    """
    ordered = sorted(abbreviations, key=lambda each: (each[0], -len(each), each))
    letters = (
        (first, [each[1:] for each in found]) for first, found in groupby(ordered, key=lambda each: each[0])
    )
    starts = "|".join(
        rf"{re.escape(first)}(?<![\w-]{re.escape(first)})(?:{'|'.join(map(re.escape, rests))})"
        for first, rests in letters
    )
    return rf"(?:{starts})(?![\w-])"


def explain(html: str, terms: tuple[Explained, ...], more: str) -> str:
    """Return a page in which the first use of each abbreviation opens its explanation."""
    left = {explained.abbreviation: explained for explained in terms}
    loud, *others = html.split(QUIET)
    parts = [_explained(loud, left, more)]
    for quiet, _, loud in (other.partition(END_QUIET) for other in others):
        parts += (quiet, _explained(loud, left, more))
    return "".join(parts)


def _explained(html: str, left: dict[str, Explained], more: str) -> str:
    """Return a text with the explanations that are left for it, and take these out."""
    silences = [found.span() for found in SILENT.finditer(html)] if left else []
    places: dict[int, str] = {}
    for key in sorted(left, key=len, reverse=True):
        if (place := _place(html, key, silences)) is not None:
            places[place] = key
            insort(silences, (place, place + len(key)))
    parts: list[str] = []
    end = 0
    for place, key in sorted(places.items()):
        if place >= end:
            parts += (html[end:place], _button(left.pop(key), more))
            end = place + len(key)
    return "".join((*parts, html[end:]))


def _place(html: str, abbreviation: str, silences: Sequence[tuple[int, int]]) -> int | None:
    """Return where a text may explain an abbreviation."""
    for found in _expression(abbreviation).finditer(html):
        place = found.start()
        before = bisect(silences, (place, len(html)))
        if not (before and place < silences[before - 1][1]) and not _is_in_tag(html, place):
            return place
    return None


def _is_in_tag(html: str, place: int) -> bool:
    return html.rfind("<", 0, place) > html.rfind(">", 0, place)


@lru_cache(maxsize=1000)
def _expression(abbreviation: str) -> re.Pattern[str]:
    return re.compile(pattern_of((abbreviation,)))


def _button(explained: Explained, more: str) -> str:
    id_ = f"term-{explained.id}"
    link = f'<a href="{href(address.term(explained.id))}">{escape(more)}</a>'
    text = f"<strong>{escape(explained.term)}</strong> {escape(explained.explanation)} {link}"
    button = f'<button type="button" class="lw-term" popovertarget="{id_}">'
    return (
        f"{button}{escape(explained.abbreviation)}</button>"
        f'<span class="lw-term__text" id="{id_}" popover>{text}</span>'
    )
