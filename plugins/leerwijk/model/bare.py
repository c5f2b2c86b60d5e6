# SPDX-License-Identifier: EUPL-1.2
"""Bare: something of the site without the site around it, and the place that it is put in."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

ROOT = "\ue000"
"""Stands in an article for the root of the site, as long as nobody knows where the article will lie."""


@dataclass(frozen=True, slots=True)
class Bare:
    """A lesson, quiz, case, factsheet, figure, comparison or record as it may stand anywhere."""

    url: str
    """Names it: the address of its page ("modules/regie/warme-overdracht/"), or "quiz/<id>/", "casus/<id>/",
    "figuur/<id>/" for what is only a part of a page."""
    kind: str
    """The kind of its page, or "quiz", "case", "figure"."""
    title: str
    description: str
    page: str
    """Address of the whole page that shows it, from the root of the site, with an anchor for a part."""
    section: str
    licence: str
    licence_url: str
    article: str
    """HTML; every address of the site begins with ROOT."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The place where bare pages lie: the site itself, or a package."""

    assets: Mapping[str, str]
    """Name in `dist/` → address from the root of the place. What is missing is not loaded."""
    site: str = ""
    """Address of the site, ending in "/", for links that leave a package; "" where the place is the site."""
    within: Mapping[str, str] = field(default_factory=dict)
    """Address on the site → address from the root of the place, of all that lies here too."""
    is_site: bool = True
    """Whether the place is the site: then all of it lies here."""
    styles: tuple[str, ...] = ()
    """Addresses of more style sheets, from the root of the place."""
    scripts: tuple[str, ...] = ()
    """Addresses of more scripts, from the root of the place; they run before those of the page."""
    hosts: tuple[str, ...] = ()
    """Origins whose pages may show these in a frame; none named is everybody."""


BarePage = Callable[[Bare, str, Surroundings], str]
"""Port: (what to show, address of the file from the root of its place, the place) → a whole HTML page."""
