# SPDX-License-Identifier: EUPL-1.2
"""Page: what one page of the site holds, before a host gives it a shell."""

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol

from pydantic_core import to_json

if TYPE_CHECKING:
    from leerwijk.pages.views.blocks import Fragment

Section = Literal["home", "learn", "teach", "compare", "about"]
"""Which of the site's doors the page lies behind; the shell marks it in the top navigation."""


class Link(NamedTuple):
    """A link within the site."""

    title: str
    url: str
    """From the root of the site, no leading slash: "modules/regie/"; "" is the home page."""
    current: bool = False


class Menu(NamedTuple):
    """The bounded navigation beside a page: of its module or its list, never of the whole site."""

    title: str
    url: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A page as data: all that its template needs and nothing that a clock or network gives.

    `context` holds frozen values only; a page whose version is unchanged is not rendered again.
    """

    url: str
    kind: str
    """Names the template: `pages/templates/<kind>.html`."""
    title: str
    description: str
    section: Section
    context: Mapping[str, object]
    breadcrumbs: tuple[Link, ...] = ()
    menu: Menu | None = None
    previous: Link | None = None
    next: Link | None = None
    linked_data: tuple[Mapping[str, object], ...] = ()
    """schema.org objects, written as JSON-LD; addresses relative to the site's root."""
    keywords: tuple[str, ...] = ()
    """Search words that need not stand in the text."""
    facets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Facet name → values, for search and browsing, e.g. region, theme."""
    is_searched: bool = True
    """Whether search should find it; a further part of a list is no answer by itself."""
    version: str = ""
    """Changes with whatever decides how the page looks; "" until all pages of the site are known."""

    def with_more(self, context: Mapping[str, object], written: bytes = b"") -> "Page":
        """Return the page with more for its template; `written` is its JSON form, where that is known."""
        told = hashlib.blake2b(self.version.encode() + written + to_json(context), digest_size=16)
        return replace(self, context={**self.context, **context}, version=told.hexdigest())


class Heading(NamedTuple):
    """An entry of the table of contents; level 2 or 3."""

    level: int
    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Filled:
    """The parts of a page that a shell places: HTML, relative links already right for its address."""

    head: str
    """Title, description, canonical, Open Graph, JSON-LD."""
    main: str
    """Breadcrumbs, article with its h1, previous/next, sources: the content of `<main>`."""
    menu: str
    """The bounded navigation, or ""."""
    contents: str
    """The table of contents, or ""."""
    headings: tuple[Heading, ...]
    quizzes: Mapping[str, str] = field(default_factory=dict)
    """Id → HTML of each quiz on the page, as it may stand on any other."""
    article: str = ""
    """The article alone; every address begins with the sign for the root of the site."""
    content: str = ""
    """What the page's own template made, before citations are numbered and keys moved to the end."""


@dataclass(frozen=True, slots=True)
class Site:
    """What a page must know of the site as a whole."""

    name: str
    url: str
    """Canonical address ending in "/", or "" when unknown."""
    language: str = "nl"
    description: str = ""
    licence_url: str = "https://creativecommons.org/licenses/by/4.0/"
    repository: str = ""
    index: str = ""
    """What links to a page end on: "" on the web, "index.html" for pages opened from a disk."""

    @property
    def id(self) -> str:
        """Names the site among others on the same device: the part of its name before a colon, as a slug."""
        return slug(self.name.partition(":")[0]) or "leerwijk"


def slug(text: str) -> str:
    """Return a name for a text: its letters without accents, its digits, and hyphens."""
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")


class WriteMarkdown(Protocol):
    """Port: the host's Markdown sits behind it."""

    def __call__(self, text: str, url: str, shown: Iterable["Fragment"] = (), /) -> str:
        """Return the HTML of a text of the page at `url`; of what its blocks show, some may be known."""
