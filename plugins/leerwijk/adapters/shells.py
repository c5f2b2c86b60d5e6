# SPDX-License-Identifier: EUPL-1.2
"""Shells: the host's page around ours, rendered once for each depth and section."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from leerwijk.adapters.store import digest
from leerwijk.pages.page import Filled, Page, Section

OPEN_PLACE = re.compile("⟦(head|menu|main|contents)⟧")
"""What a shell leaves open for the parts of a page."""

Shell = Callable[[int, Section], str]
"""Port: (depth of the page's address, section) → the host's page with `⟦…⟧` where our parts go."""


class Shells:
    """The host's shells, each rendered once for its depth and section."""

    def __init__(self, shell: Shell, known: Iterable[Sequence[Any]]) -> None:
        self._shell = shell
        self._rendered: dict[tuple[int, Section], str] = {}
        self._digests: dict[tuple[int, Section], str] = {}
        for depth, section in known:
            self._render(depth, section)

    @property
    def used(self) -> list[tuple[int, Section]]:
        """The depths and sections rendered so far."""
        return sorted(self._rendered)

    @property
    def key(self) -> str:
        """Digest of all shells rendered so far."""
        return digest(*(self._rendered[place] for place in self.used))

    def of(self, page: Page) -> str:
        """Return the shell that fits the page."""
        return self._render(page.url.count("/"), page.section)

    def key_of(self, page: Page) -> str:
        """Return the digest of the shell that fits the page."""
        place = (page.url.count("/"), page.section)
        if place not in self._digests:
            self._digests[place] = digest(self._render(*place))
        return self._digests[place]

    def _render(self, depth: int, section: Section) -> str:
        if (depth, section) not in self._rendered:
            self._rendered[depth, section] = self._shell(depth, section)
        return self._rendered[depth, section]


def in_shell(shell: str, filled: Filled) -> str:
    """Return the shell with the page's parts in the open places."""
    pieces = OPEN_PLACE.split(shell)
    pieces[1::2] = [str(getattr(filled, name)) for name in pieces[1::2]]
    return "".join(pieces)
