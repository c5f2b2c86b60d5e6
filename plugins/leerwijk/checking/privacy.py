# SPDX-License-Identifier: EUPL-1.2
"""Rules that keep people out of the pages."""

import re
from collections.abc import Iterator

from leerwijk.checking.walking import owners_of, texts_of
from leerwijk.model.library import Library
from leerwijk.problems import Place, Problem

EMAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}", re.IGNORECASE)


def nobody_can_be_mailed(library: Library) -> Iterator[Problem]:
    """No text holds an e-mail address: name a role instead."""
    for owner in owners_of(library):
        for path, text in texts_of(owner):
            if "@" in text:
                for found in EMAIL.finditer(text):
                    place = library.at(owner, *path)
                    if path == ("body",):
                        place = _below(place, text[: found.start()])
                    yield Problem(place, "email-address", {"address": found[0]})


def _below(place: Place, before: str) -> Place:
    """Return the place that stands so much text after another."""
    return Place(place.file, place.line + before.count("\n"), len(before) - before.rfind("\n"))
