# SPDX-License-Identifier: EUPL-1.2
"""Scripts: data that pages load when they need it, as scripts, which load from a server and from disk alike."""

from collections.abc import Iterator
from dataclasses import dataclass

from leerwijk.locale import Words
from leerwijk.model.library import Library
from leerwijk.pages.data import data, texts

WORDS = "words/keep"
"""What the browser says about progress, on whichever page."""


@dataclass(frozen=True, slots=True)
class Script:
    """A file that hands a value over by its name."""

    name: str
    value: object
    """Ready to become JSON; a script whose JSON is unchanged is not made again."""

    @property
    def path(self) -> str:
        """Where the file stands, from the root of the site."""
        return f"assets/{self.name}.js"

    def write(self) -> bytes:
        """Return the content of the file."""
        return f"leerwijkFile({data(self.name)},{data(self.value)});\n".encode()


def scripts_of(library: Library, words: Words, parts: frozenset[str]) -> Iterator[Script]:
    """Yield the scripts of a site with these parts."""
    if "course" in parts:
        yield keep_words(words)


def keep_words(words: Words) -> Script:
    """Return what the browser says about progress."""
    return Script(WORDS, {"keep": texts(words["keep"])})
