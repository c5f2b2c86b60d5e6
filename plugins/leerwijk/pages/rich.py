# SPDX-License-Identifier: EUPL-1.2
"""Rich text for the browser: inline HTML whose citations lead to what they cite, on whichever page."""

from collections.abc import Mapping
from re import Match
from typing import NamedTuple

from leerwijk.model.published import Link
from leerwijk.pages.citations import MARKED, against_words
from leerwijk.pages.inline import inline, prose
from leerwijk.pages.signs import CITE


class Rich(NamedTuple):
    """Writes texts as HTML; `cited` holds a link for every id that they may cite."""

    cited: Mapping[str, Link]

    def line(self, text: str) -> str:
        """Return one line."""
        return self._linked(inline(text))

    def prose(self, text: str) -> str:
        """Return paragraphs."""
        return self._linked(prose(text))

    def optional(self, text: str | None) -> str | None:
        """Return one line, or nothing for nothing."""
        return None if text is None else self.line(text)

    def _linked(self, html: str) -> str:
        return MARKED.sub(self._links, against_words(html)) if CITE in html else html

    def _links(self, found: Match[str]) -> str:
        """Return links for a citation; in JSON, only a single quote ends their addresses."""
        known = dict.fromkeys(self.cited[id_] for id_ in found[1].split() if id_ in self.cited)
        links = ", ".join(f"<a href='{link.url}'>{link.title}</a>" for link in known)
        return f" ({links})" if links else ""
