# SPDX-License-Identifier: EUPL-1.2
"""Text: running text in comparable form, and the words in it; the browser does the same."""

import re
from unicodedata import normalize

MARKS = re.compile("[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]")
"""Accents left over by decomposition, soft hyphens and invisible joiners."""
OPTIONAL_PART = re.compile(r"(?<![^\W_])([^\W_]*)\(([^\W_]+)\)([^\W_]*)")
"""`(J)GGZ`, `gemeente(n)`: a part in parentheses that touches a word."""
TOUCHING = re.compile(r"\((?:(?<=[^\W_]\()[^\W_]+\)|[^\W_]+\)(?=[^\W_]))")
"""Whether there is such a part at all: sooner known, as it begins with the parenthesis."""
THOUSANDS = re.compile(r"\.(?<=\d\.)(?=\d{3}(?!\d))")
"""It begins with the dot, so that the search can skip to the next one."""
LOOSE_HYPHEN = re.compile(r"-(?:(?<!\S-)|(?!\S)|(?<=--)|(?=-))")
"""One that does not join two words. This too begins with what it looks for."""


class _Apart(dict[int, str]):
    """What `str.translate` makes of a character: a letter or digit itself, a hyphen "-", all else a space."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        return character if character.isalnum() else "-" if character in "-\u2010" else " "


APART = _Apart((code, _Apart()[code]) for code in range(128))
"""Most text is ASCII, for which nothing is looked up twice."""


def plain(text: str) -> str:
    """Return the text in small letters without accents, so that spellings of one word are equal."""
    lowered = text.lower() if text.isascii() else MARKS.sub("", normalize("NFKD", text).lower())
    if TOUCHING.search(lowered):
        lowered = OPTIONAL_PART.sub(_both_ways, lowered)
    return THOUSANDS.sub("", lowered)


def words_in(text: str) -> list[str]:
    """Return the words of `text` in their comparable form; hyphens still join words."""
    return LOOSE_HYPHEN.sub(" ", plain(text).translate(APART)).split()


def _both_ways(match: re.Match[str]) -> str:
    before, inside, after = match.groups()
    if not before and not after:
        return match[0]
    return f"{before}{inside}{after} {before}{after}"
