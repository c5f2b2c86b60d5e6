# SPDX-License-Identifier: EUPL-1.2
"""Material: what somebody copies who describes a page in a catalogue of learning material."""

from typing import NamedTuple

from leerwijk.pages.page import Link


class MaterialCard(NamedTuple):
    """A page as a catalogue asks for it."""

    title: str
    description: str
    keywords: tuple[str, ...]
    sort: str
    """In the words of the catalogue."""
    level: int
    """1 a part, 2 a lesson, 3 a module, as the catalogue counts."""
    minutes: int
    url: str
    licence: str
    licence_url: str
    version: str
    updated: str
    publisher: str
    files: tuple[Link, ...]
    """Its metadata as files, and those of what is part of it."""
