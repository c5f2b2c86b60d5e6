# SPDX-License-Identifier: EUPL-1.2
"""Foot: what stands below every page: its sources, where it is used, its date, version and licence."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from leerwijk.model.pilot import Pilot
from leerwijk.pages.views.references import Reference
from leerwijk.pages.views.used import Use


class Meta(NamedTuple):
    """When a page was last changed, in which version, and under which licence."""

    updated: date | None = None
    checked: date | None = None
    """When the record was last held against its source."""
    version: str = ""
    licence: str = ""


def meta_of_pilot(pilot: Pilot, checked: date | None = None) -> Meta:
    """Return when and in which version a pilot was published, for its own pages and those of its records."""
    return Meta(pilot.updated, checked, pilot.version, "CC BY 4.0")


def meta_of_pilots(pilots: Iterable[Pilot]) -> Meta:
    """Return when the newest of these pilots was published, for a page that lays them side by side."""
    return Meta(updated=max((pilot.updated for pilot in pilots), default=None), licence="CC BY 4.0")


class Foot(NamedTuple):
    """The parts below every page; empty ones are not shown."""

    sources: tuple[Reference, ...] = ()
    uses: tuple[Use, ...] = ()
    meta: Meta = Meta()


def shorten(text: str, length: int = 80) -> str:
    """Return a text cut at a word, with an ellipsis where something fell off."""
    if len(text) <= length:
        return text
    return text[:length].rsplit(" ", 1)[0].rstrip(",;:–") + "…"
