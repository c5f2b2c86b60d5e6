# SPDX-License-Identifier: EUPL-1.2
"""Scripts: data that pages load when they need it, as files that load from a server and from disk."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pydantic_core import to_json

from leerwijk.locale import Words
from leerwijk.model.library import Library
from leerwijk.pages.data import texts
from leerwijk.pages.finishing import loose
from leerwijk.pages.kinds.matrix import columns_apart
from leerwijk.pages.kinds.pilot_choice import COLUMNS
from leerwijk.pages.page import Page
from leerwijk.pages.templating import environment_of
from leerwijk.pages.views import Views
from leerwijk.pages.views.blocks import quiz_fragment

WORDS = "words/keep"
"""What the browser says about progress, on whichever page."""

EMBED_WORDS = "words/embed"
"""What the browser says in a frame of somebody else, and about how to make one."""


@dataclass(frozen=True, slots=True)
class Script:
    """A file that hands a value over by its name: words, or a fragment as HTML.

    Addresses in a fragment start with the sign for the root of the site: who loads it knows where that is.
    """

    name: str
    value: object = None
    fragment: str = ""
    context: Mapping[str, object] = field(default_factory=dict)

    @property
    def path(self) -> str:
        """Where the file stands, from the root of the site."""
        return f"assets/{self.name}.js"

    def write(self, words: Words) -> bytes:
        """Return the content of the file."""
        value = self.value
        if self.fragment:
            template = environment_of(words).get_template(f"fragments/{self.fragment}.html")
            value = loose(template.render(self.context, level=2))
        return b"leerwijkFile(" + to_json(self.name) + b"," + to_json(value) + b");\n"


def scripts_of(
    library: Library,
    words: Words,
    parts: frozenset[str],
    shown: Mapping[str, str] | None = None,
    pages: Sequence[Page] = (),
) -> Iterator[Script]:
    """Yield the scripts of a site with these parts and pages; `shown` is the HTML of their quizzes by id."""
    for column, cells in columns_apart(pages):
        context = {"column": column, "cells": cells}
        yield Script(f"{COLUMNS}/{column.id}", fragment="matrix-column", context=context)
    if "packages" in parts:
        yield embed_words(words)
    if "course" not in parts:
        return
    yield keep_words(words)
    views = Views(library, parts)
    for quiz in library.quizzes:
        if shown and quiz.id in shown:
            yield Script(f"quizzes/{quiz.id}", shown[quiz.id])
        elif fragment := quiz_fragment(views, quiz.id):
            yield Script(f"quizzes/{quiz.id}", fragment=fragment.name, context=fragment.context)


def keep_words(words: Words) -> Script:
    """Return what the browser says about progress."""
    return Script(WORDS, {"keep": texts(words["keep"])})


def embed_words(words: Words) -> Script:
    """Return what the browser says in a frame of somebody else, and about how to make one."""
    return Script(EMBED_WORDS, {"embed": texts(words["embed"])})


def keep_words_in_brief(words: Words) -> Script:
    """Return what the browser says where a learning platform keeps everything."""
    said = words.branch("keep")
    kept = {"saved_lms": said["saved_lms"], "reflection": texts(said["reflection"])}
    return Script(WORDS, {"keep": kept})
