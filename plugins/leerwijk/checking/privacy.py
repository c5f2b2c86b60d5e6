# SPDX-License-Identifier: EUPL-1.2
"""Rules that keep people out of the pages."""

import re
from collections.abc import Iterator

from leerwijk.checking.walking import found_in
from leerwijk.model.library import Library
from leerwijk.problems import Place, Problem

DOMAIN = re.compile(r"@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}", re.IGNORECASE)
NAME = re.compile(r"[\w.+-]+\Z")
LONGEST_NAME = 64
"""Characters before the @; a text without an end to its words is no reason to search long."""


def nobody_can_be_mailed(library: Library) -> Iterator[Problem]:
    """No text holds an e-mail address: name a role instead."""
    owners = (each.owner for each in library.written if "@" in each.text)
    for owner in owners:
        for path, text in found_in(owner, str, lambda text: "@" in text and any(addresses_in(text))):
            for start, address in addresses_in(text):
                place = library.at(owner, *path)
                if path == ("body",):
                    place = _below(place, text[:start])
                yield Problem(place, "email-address", {"address": address})


def addresses_in(text: str) -> Iterator[tuple[int, str]]:
    """Yield the e-mail addresses in a text, each with where it starts."""
    for domain in DOMAIN.finditer(text):
        name = NAME.search(text, max(0, domain.start() - LONGEST_NAME), domain.start())
        if name:
            yield name.start(), name[0] + domain[0]


def _below(place: Place, before: str) -> Place:
    """Return the place that stands so much text after another."""
    return Place(place.file, place.line + before.count("\n"), len(before) - before.rfind("\n"))
