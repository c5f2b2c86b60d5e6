# SPDX-License-Identifier: EUPL-1.2
"""Views: what follows from the whole Library, computed once per build and never typed by hand."""

from dataclasses import dataclass
from functools import cached_property

from leerwijk.model.download import Download
from leerwijk.pages.views.records import Records
from leerwijk.pages.views.shared import Elsewhere
from leerwijk.pages.views.used import Uses, uses


@dataclass(frozen=True)
class Views(Records):
    """Everything that page functions look up, each view computed on first use."""

    parts: frozenset[str] = frozenset({"course", "factsheets", "lessons-learned"})
    """Parts of the site that have pages."""
    downloads: tuple[Download, ...] = ()
    """Files that the site gives to take away."""

    @cached_property
    def elsewhere(self) -> Elsewhere:
        """What other sites learned."""
        return Elsewhere(self.library)

    @cached_property
    def uses(self) -> Uses:
        """Where each source, pilot and record is cited."""
        return uses(self)
