# SPDX-License-Identifier: EUPL-1.2
"""Forms: which other forms of a term tell a reader something, and are no mere plural or spelling."""

import re
import unicodedata
from collections.abc import Iterator

from leerwijk.model.vocabulary import Term

OWNED = re.compile(r"['’]s\b")
WORD = re.compile(r"\w+")
ENDINGS = re.compile(r"(?<=\w{2})(?:en|um|[aens])+$")
DOUBLE = re.compile(r"(.)\1")


def other_names(term: Term) -> tuple[str, ...]:
    """Return the forms by which a reader may know a term without seeing that it is the same word."""
    seen = {_bare(name) for name in (term.term, term.abbreviation) if name}
    return tuple(_new(term.forms, seen))


def _new(forms: tuple[str, ...], seen: set[str]) -> Iterator[str]:
    for form in forms:
        bare = _bare(form)
        if bare not in seen:
            seen.add(bare)
            yield form


def _bare(name: str) -> str:
    """Return a name as its plurals and spellings share it: no endings, doubled letters, spaces or hyphens."""
    return "".join(map(_stem, WORD.findall(OWNED.sub("", name))))


def _stem(word: str) -> str:
    if word.isupper():
        return word.casefold()
    letters = unicodedata.normalize("NFKD", word.casefold()).encode("ascii", "ignore").decode()
    return DOUBLE.sub(r"\1", ENDINGS.sub("", letters))
