# SPDX-License-Identifier: EUPL-1.2
"""Desk: what our Markdown knows of the site, and of the page that it writes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePosixPath
from posixpath import join, normpath

from leerwijk.locale import Words
from leerwijk.model.library import Library, Mention
from leerwijk.pages import absent_folders, addresses
from leerwijk.pages.address import folder_of
from leerwijk.pages.finishing import finish_text
from leerwijk.pages.links import href
from leerwijk.pages.page import Site
from leerwijk.pages.views import Views
from leerwijk.pages.views.blocks import Fragment
from leerwijk.problems import Problem
from leerwijk.reading.bodies import found_in


@dataclass
class Desk:
    """The Library at hand, and the page that is being written.

    A host tells where it is with `turn_to` before each page. When it names the source file too, what is wrong
    with the blocks, citations and links of that page is added to `problems`.
    """

    library: Library
    site: Site
    words: Words
    parts: frozenset[str]
    url: str = field(default="", init=False)
    folder: str = field(default="", init=False)
    """Folder of the content in which the source of the page stands."""
    file: PurePosixPath | None = field(default=None, init=False)
    line: int = field(default=1, init=False)
    shown: Mapping[tuple[str, str], Fragment] = field(default_factory=dict, init=False)
    """What the blocks of the page are known to show, by name and argument."""
    problems: list[Problem] = field(default_factory=list, init=False)

    @cached_property
    def views(self) -> Views:
        """Views of the Library, shared by all pages."""
        return Views(self.library)

    @cached_property
    def addresses(self) -> Mapping[str, str]:
        """Path of each source file within the content → address of its page."""
        return addresses(self.library, self.parts)

    def turn_to(
        self, url: str, file: str | None = None, line: int = 1, shown: Iterable[Fragment] = ()
    ) -> None:
        """Write the page at this address from now on; its text starts at `line` of `file`, from the root.

        `shown` holds quizzes and cases that its blocks show, where somebody looked them up before.
        """
        self.shown = {(each.name, each.argument): each for each in shown if each.argument}
        self.url = url
        self.folder = folder_of(url)
        self.file = PurePosixPath(file) if file else None
        self.line = line

    def check(self, text: str) -> None:
        """Note what is wrong with a hand-written text."""
        if self.file is not None:
            # imported here: most builds have no text to check that reading did not check already
            from leerwijk.checking.bodies import mentions_are_sound  # noqa: PLC0415

            found = tuple(found_in(self.file, text, self.line))
            self.problems += (each for each in found if isinstance(each, Problem))
            mentions = tuple(each for each in found if isinstance(each, Mention))
            self.problems += mentions_are_sound(self.library, mentions)

    def finish(self, html: str) -> str:
        """Return a hand-written page with numbers, sources, explanations and links."""
        return finish_text(html, self.url, self.library, self.words, absent_folders(self.parts))

    def link(self, target: str) -> str:
        """Return where a link to a file of the site leads; other links are left as they are."""
        path, hash_sign, anchor = target.partition("#")
        if not path or ":" in path or path.startswith("/"):
            return target
        file = normpath(join(self.folder, path))
        if file in self.addresses:
            return href(self.addresses[file] + hash_sign + anchor)
        return target if file.startswith("..") else href(_address_of(file) + hash_sign + anchor)


def _address_of(file: str) -> str:
    """Return the address of a hand-written page or of a file that is copied as it is."""
    if not file.endswith(".md"):
        return file
    stem = file.removesuffix(".md")
    return "" if stem == "index" else stem.removesuffix("/index") + "/"
