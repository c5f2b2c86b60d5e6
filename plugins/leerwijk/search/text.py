# SPDX-License-Identifier: EUPL-1.2
"""Text: running text in comparable form, and the words in it; the browser does the same."""

import re
from collections import Counter
from unicodedata import normalize

MARKS = re.compile("[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]")
"""Accents left over by decomposition, soft hyphens and invisible joiners."""
OPTIONAL_PART = re.compile(r"(?<![^\W_])([^\W_]*)\(([^\W_]+)\)([^\W_]*)")
"""`(J)GGZ`, `gemeente(n)`: a part in parentheses that touches a word."""
TOUCHING = re.compile(r"\((?:(?<=[^\W_]\()[^\W_]+\)|[^\W_]+\)(?=[^\W_]))")
"""Whether there is such a part at all: sooner known, as it begins with the parenthesis."""
THOUSANDS = re.compile(r"\.(?<=\d\.)(?=\d{3}(?!\d))")
"""It begins with the dot, so that the search can skip to the next one."""
CHAIN = re.compile(r"\w+(?:[-\u2010]\w+)*")
"""A word, or words joined by hyphens."""


def plain(text: str) -> str:
    """Return the text in small letters without accents, so that spellings of one word are equal."""
    lowered = text.lower() if text.isascii() else MARKS.sub("", normalize("NFKD", text).lower())
    if TOUCHING.search(lowered):
        lowered = OPTIONAL_PART.sub(_both_ways, lowered)
    return THOUSANDS.sub("", lowered)


def words_in(text: str) -> list[str]:
    """Return the words of `text` in their comparable form; hyphens still join words."""
    return CHAIN.findall(plain(text).replace("_", " "))


def chains_of(text: str) -> Counter[str]:
    """Return how often each word of `text` occurs."""
    return Counter(words_in(text))


def _both_ways(match: re.Match[str]) -> str:
    before, inside, after = match.groups()
    if not before and not after:
        return match[0]
    return f"{before}{inside}{after} {before}{after}"
