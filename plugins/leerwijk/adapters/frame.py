# SPDX-License-Identifier: EUPL-1.2
"""The frame around every page: what the theme's templates know of the site."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from leerwijk import __version__
from leerwijk.adapters.store import digest
from leerwijk.locale import Words
from leerwijk.pages import address, doors
from leerwijk.pages.head import head_of_text
from leerwijk.pages.page import Link, Section, Site
from leerwijk.pages.scripts import embed_words, keep_words

SECTIONS: Mapping[str, Section] = {
    address.HOME: "home",
    address.MODULES: "learn",
    address.TEACHING: "teach",
    address.COMPARE: "compare",
    address.FACTSHEETS: "compare",
}
"""Address of a door → the section behind it; all else is about the site."""


@dataclass(frozen=True, slots=True)
class Door:
    """A link of the top navigation, and the section it opens."""

    title: str
    url: str
    section: Section


@dataclass(frozen=True, slots=True)
class Frame:
    """What a theme template reads as `leerwijk`."""

    site: Site
    words: Words
    section: Section
    doors: tuple[Door, ...]
    footer: tuple[Link, ...]
    assets: Mapping[str, str]
    """File of ours → address from the site's root, with a mark that changes with its content."""
    has_search: bool
    has_course: bool
    has_packages: bool
    head: str | None = None
    menu: str | None = None
    main: str | None = None
    contents: str | None = None
    version: str = __version__


@dataclass(frozen=True)
class Frames:
    """Makes the frames of one build."""

    site: Site
    words: Words
    parts: frozenset[str]
    dist: Path
    host_urls: frozenset[str] = field(default_factory=frozenset)
    """Addresses of the pages that the host makes itself."""

    def open(self, section: Section) -> Frame:
        """Return the frame of a shell: the parts of the page are left open."""
        return self._frame(section, head="⟦head⟧", menu="⟦menu⟧", main="⟦main⟧", contents="⟦contents⟧")

    def of_host(self, url: str, title: str = "", description: str = "") -> Frame:
        """Return the frame of a page that the host makes itself; without a title the host names it."""
        section = SECTIONS.get(url, "about")
        if not title:
            return self._frame(section)
        described = description or self.site.description
        return self._frame(section, head=head_of_text(title, described, url, self.site))

    def _frame(self, section: Section, **parts: str) -> Frame:
        return Frame(
            site=self.site,
            words=self.words,
            section=section,
            doors=self._doors,
            footer=self._footer,
            assets=self.assets,
            has_search="search" in self.parts,
            has_course="course" in self.parts,
            has_packages="packages" in self.parts,
            **parts,
        )

    @cached_property
    def _doors(self) -> tuple[Door, ...]:
        found = doors(self.words, self.parts, self.host_urls)
        return tuple(Door(link.title, link.url, SECTIONS.get(link.url, "about")) for link in found)

    @cached_property
    def _footer(self) -> tuple[Link, ...]:
        always = ((address.SOURCES, "sources.title"), (address.GLOSSARY, "glossary.title"))
        personal = ((address.PROGRESS, "progress.title"),) if "course" in self.parts else ()
        given = (
            (address.DATA, "data.title", "lessons-learned"),
            (address.GIVE, "give.title", "lessons-learned"),
            (address.PLATFORMS, "packages.page", "packages"),
        )
        data = (pair for *pair, part in given if part in self.parts)
        hosted = ((address.ABOUT, "doors.about"), (address.PRIVACY, "privacy.title"))
        found = (
            *personal,
            *always,
            *data,
            *(pair for pair in hosted if pair[0] in self.host_urls),
        )
        return tuple(Link(self.words.text(title), url) for url, title in found)

    @cached_property
    def assets(self) -> Mapping[str, str]:
        """Return file of ours → address from the site's root, with a mark that changes with its content."""
        names = {
            path.relative_to(self.dist).as_posix(): path
            for path in sorted(self.dist.rglob("*"))
            if path.is_file()
        }
        found = {
            name: f"assets/leerwijk/{name}?v={digest(path.read_bytes())[:8]}" for name, path in names.items()
        }
        said = {"words.js": keep_words(self.words), "embed-words.js": embed_words(self.words)}
        return found | {
            name: f"{script.path}?v={digest(script.write(self.words))[:8]}" for name, script in said.items()
        }
