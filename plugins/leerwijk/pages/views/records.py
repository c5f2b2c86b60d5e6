# SPDX-License-Identifier: EUPL-1.2
"""Records: the lessons learned of a Library, ready to show and grouped by theme and region."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from leerwijk.model.library import Library
from leerwijk.pages.page import Link
from leerwijk.pages.views.presence import Presence, presence, statements_by_theme
from leerwijk.pages.views.setting import Owner, owners
from leerwijk.pages.views.similar import Strongest, strongest
from leerwijk.pages.views.statements import Statement, region_link, statements
from leerwijk.pages.views.torn import torn


@dataclass(frozen=True)
class Records:
    """Views of the records, each computed on first use."""

    library: Library

    @cached_property
    def owners(self) -> Mapping[tuple[str, str], Owner]:
        """("quiz" or "case", id) → the module and lesson where it stands first."""
        return owners(self.library)

    @cached_property
    def statements(self) -> dict[str, Statement]:
        """Id → lesson learned, ready to show; in the order of the pilots."""
        return statements(self.library)

    @cached_property
    def by_theme(self) -> dict[str, tuple[Statement, ...]]:
        """Theme id → lessons learned with that theme."""
        return statements_by_theme(self.library, self.statements)

    @cached_property
    def strongest(self) -> Strongest:
        """Themes → address of a region → what it says on these with the strongest evidence."""
        return strongest(self.library, self.statements)

    @cached_property
    def regions(self) -> tuple[Link, ...]:
        """All regions, in the order of the vocabulary."""
        return tuple(region_link(self.library, region.id) for region in self.library.regions)

    @cached_property
    def presence(self) -> dict[str, tuple[Presence, ...]]:
        """Theme id → what each region says on it."""
        return {theme: presence(self.regions, said) for theme, said in self.by_theme.items()}

    @cached_property
    def torn(self) -> dict[str, tuple[Link, ...]]:
        """Theme id → tensions that its lessons learned stand in."""
        return torn(self.library)
