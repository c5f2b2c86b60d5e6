# SPDX-License-Identifier: EUPL-1.2
"""Desk: what our Markdown knows of the site while it writes one page."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from posixpath import join, normpath

from leerwijk.locale import Words
from leerwijk.model.library import Library
from leerwijk.pages import addresses
from leerwijk.pages.address import folder_of
from leerwijk.pages.links import href
from leerwijk.pages.page import Site
from leerwijk.pages.views import Views


@dataclass
class Desk:
    """The Library at hand, and the page that is being written."""

    library: Library
    site: Site
    words: Words
    parts: frozenset[str]
    url: str = ""
    folder: str = field(default="", init=False)
    """Folder of the content in which the source of the page stands."""

    @cached_property
    def views(self) -> Views:
        """Views of the Library, shared by all pages."""
        return Views(self.library)

    @cached_property
    def addresses(self) -> Mapping[str, str]:
        """Path of each source file within the content → address of its page."""
        return addresses(self.library, self.parts)

    def turn_to(self, url: str) -> None:
        """Write the page at this address from now on."""
        self.url = url
        self.folder = folder_of(url)

    def link(self, target: str) -> str:
        """Return where a link to a file of the site leads; other links are left as they are."""
        path, hash_sign, anchor = target.partition("#")
        if not path or ":" in path or path.startswith("/"):
            return target
        file = normpath(join(self.folder, path))
        if file in self.addresses:
            return href(self.addresses[file] + hash_sign + anchor)
        if file.startswith(".."):
            return target
        return href(_address_of(file) + hash_sign + anchor)


def _address_of(file: str) -> str:
    """Return the address of a hand-written page or of a file that is copied as it is."""
    if not file.endswith(".md"):
        return file
    stem = file.removesuffix(".md")
    return "" if stem == "index" else stem.removesuffix("/index") + "/"
