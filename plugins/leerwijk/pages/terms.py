# SPDX-License-Identifier: EUPL-1.2
"""Terms: abbreviations explained where a page first uses them.

An abbreviation becomes a button that opens a native popover: it works by mouse, touch and keyboard,
closes with Escape, needs no script, and stays out of the running text of a screen reader until asked for.
`<abbr title>` does none of that, and a text that merely appears on hover cannot be dismissed without script.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from pydantic_core import to_json

from leerwijk.model.vocabulary import Term
from leerwijk.pages import address
from leerwijk.pages.links import href
from leerwijk.pages.page import Page

SILENT = frozenset(
    "h1 h2 h3 h4 h5 h6 a button code pre kbd samp summary label legend caption th dt svg script style select textarea nav".split()
)
"""Elements in which no abbreviation is explained; a quiz neither, since it could give the answer away."""

SILENT_CLASS = re.compile(r'class="[^"]*\blw-(?:quiz|card|key|chip|badge|meta)\b')


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
        self._pattern = _pattern(self._known) if self._known else None

    def found_in(self, page: Page) -> tuple[Explained, ...]:
        """Return the abbreviations that a page's content holds, in the order of the glossary."""
        if self._pattern is None or page.kind in ("glossary", "redirect"):
            return ()
        found = set(self._pattern.findall(to_json(page.context).decode()))
        return tuple(explained for key, explained in self._known.items() if key in found)


def _pattern(abbreviations: Iterable[str]) -> re.Pattern[str]:
    longest_first = sorted(abbreviations, key=lambda each: (-len(each), each))
    return re.compile(r"(?<![\w-])(?:" + "|".join(map(re.escape, longest_first)) + r")(?![\w-])")


def explain(html: str, terms: tuple[Explained, ...], more: str) -> str:
    """Return a page in which the first use of each abbreviation opens its explanation."""
    left = {explained.abbreviation: explained for explained in terms}
    if not left:
        return html
    return _Explainer(html, left, more).written()


class _Explainer:
    """One walk through the tags and abbreviations of a page."""

    def __init__(self, html: str, left: dict[str, Explained], more: str) -> None:
        self._html = html
        self._left = left
        self._more = more
        words = _pattern(left).pattern
        self._token = re.compile(rf"<(?P<close>/?)(?P<tag>[a-zA-Z][a-zA-Z0-9-]*)[^>]*>|<!--.*?-->|(?P<word>{words})", re.S)
        self._silent: tuple[str, int] | None = None

    def written(self) -> str:
        """Return the page with explanations."""
        return self._token.sub(self._each, self._html)

    def _each(self, found: re.Match[str]) -> str:
        if tag := found["tag"]:
            self._step(tag, bool(found["close"]), found[0])
        elif (word := found["word"]) and self._silent is None and word in self._left:
            return _button(self._left.pop(word), self._more)
        return found[0]

    def _step(self, tag: str, closes: bool, text: str) -> None:  # noqa: FBT001
        if self._silent is None:
            if not closes and (tag in SILENT or SILENT_CLASS.search(text)):
                self._silent = (tag, 1)
        elif tag == self._silent[0]:
            depth = self._silent[1] + (-1 if closes else 1)
            self._silent = (tag, depth) if depth else None


def _button(explained: Explained, more: str) -> str:
    id_ = f"term-{explained.id}"
    return (
        f'<button type="button" class="lw-term" popovertarget="{id_}">{escape(explained.abbreviation)}</button>'
        f'<span class="lw-term__text" id="{id_}" popover><strong>{escape(explained.term)}</strong> '
        f'{escape(explained.explanation)} <a href="{href(address.term(explained.id))}">{escape(more)}</a></span>'
    )
