# SPDX-License-Identifier: EUPL-1.2
"""Terms: abbreviations explained where a page first uses them.

An abbreviation becomes a button that opens a native popover: it works by mouse, touch and keyboard,
closes with Escape, needs no script, and stays out of the running text of a screen reader until asked for.
`<abbr title>` does none of that, and a text that merely appears on hover cannot be dismissed without script.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from itertools import groupby

from leerwijk.model.vocabulary import Term
from leerwijk.pages import address
from leerwijk.pages.links import href
from leerwijk.pages.signs import END_QUIET, QUIET

SILENT = re.compile(
    r"<(h[1-6]|a|button|code|pre|kbd|samp|summary|label|legend|caption|th|dt|svg|script|style|select|textarea|nav)\b"
    rf"[^>]*>.*?</\1>|{QUIET}[^{END_QUIET}]*{END_QUIET}",
    re.DOTALL,
)
"""Where no abbreviation is explained, nor within tags: headings, links, quizzes, code, controls."""


@dataclass(frozen=True, slots=True)
class Explained:
    """An abbreviation with what the popover says."""

    id: str
    abbreviation: str
    term: str
    explanation: str


class Glossary:
    """The abbreviations of a site, found in a page by one expression."""

    def __init__(self, terms: Iterable[Term]) -> None:
        self._known = {
            term.abbreviation: Explained(term.id, term.abbreviation, term.term, term.explanation)
            for term in terms
            if term.abbreviation
        }
        self._pattern = re.compile(pattern_of(self._known).encode()) if self._known else None

    def found_in(self, kind: str, written: bytes) -> tuple[Explained, ...]:
        """Return the abbreviations that a page of a kind holds, in the order of the glossary."""
        return () if kind in ("glossary", "redirect") else self.found_in_text(written)

    def found_in_text(self, text: bytes) -> tuple[Explained, ...]:
        """Return the abbreviations that a text holds, in the order of the glossary."""
        found = set(self._pattern.findall(text)) if self._pattern else set()
        return tuple(explained for key, explained in self._known.items() if key.encode() in found)


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
    if terms:
        html = _explained(html, {explained.abbreviation: explained for explained in terms}, more)
    return html.replace(QUIET, "").replace(END_QUIET, "")


def _explained(html: str, left: dict[str, Explained], more: str) -> str:
    parts: list[str] = []
    end = 0
    silences = SILENT.finditer(html)
    silence = next(silences, None)
    for found in _expression(tuple(left)).finditer(html):
        if found[0] not in left:
            continue
        while silence and silence.end() <= found.start():
            silence = next(silences, None)
        is_silent = silence is not None and silence.start() < found.start()
        if not is_silent and not _is_in_tag(html, found.start()):
            parts += (html[end : found.start()], _button(left.pop(found[0]), more))
            end = found.end()
            if not left:
                break
    return "".join(parts) + html[end:]


def _is_in_tag(html: str, place: int) -> bool:
    return html.rfind("<", 0, place) > html.rfind(">", 0, place)


@lru_cache(maxsize=1000)
def _expression(abbreviations: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(pattern_of(abbreviations))


def _button(explained: Explained, more: str) -> str:
    id_ = f"term-{explained.id}"
    link = f'<a href="{href(address.term(explained.id))}">{escape(more)}</a>'
    text = f"<strong>{escape(explained.term)}</strong> {escape(explained.explanation)} {link}"
    button = f'<button type="button" class="lw-term" popovertarget="{id_}">'
    return (
        f"{button}{escape(explained.abbreviation)}</button>"
        f'<span class="lw-term__text" id="{id_}" popover>{text}</span>'
    )
