# SPDX-License-Identifier: EUPL-1.2
"""Words: how running text becomes the stems that are indexed; the browser does the same to a query."""

import json
import re
from collections import Counter
from functools import cache, lru_cache
from importlib.resources import files
from unicodedata import normalize

from snowballstemmer import stemmer  # type: ignore[import-untyped]

MARKS = re.compile("[\u0300-\u036f\u00ad\u200b-\u200d\u2060\ufeff]")
"""Accents left over by decomposition, soft hyphens and invisible joiners."""
OPTIONAL_PART = re.compile(r"([^\W_]*)\(([^\W_]+)\)([^\W_]*)")
"""`(J)GGZ`, `gemeente(n)`: a part in parentheses that touches a word."""
THOUSANDS = re.compile(r"(?<=\d)\.(?=\d{3}(?!\d))")
CHAIN = re.compile(r"[^\W_]+(?:[-\u2010][^\W_]+)*")
"""A word, or words joined by hyphens."""
HYPHEN = re.compile("[-\u2010]")
ORDINAL = re.compile(r"(\d+)(?:ste|de|e)")


def chains_of(text: str) -> Counter[str]:
    """Return how often each word of `text` occurs in its comparable form; hyphens still join words."""
    return Counter(CHAIN.findall(_plain(text)))


@lru_cache(maxsize=100_000)
def stems_of(chain: str) -> tuple[str, ...]:
    """Return the stems of a word: of its parts, then of the whole if hyphens join it; no stop words."""
    words = [*HYPHEN.split(chain), HYPHEN.sub("", chain)]
    return tuple(dict.fromkeys(_stem(word) for word in words if _counts(word)))


@cache
def stop_words() -> frozenset[str]:
    """Return the words that are not indexed; the browser's bundle carries the same list."""
    return frozenset(json.loads(files("leerwijk.search").joinpath("dutch.json").read_text("utf-8"))["stop"])


def _counts(word: str) -> bool:
    return (len(word) > 1 or word.isdigit()) and word not in stop_words()


def _stem(word: str) -> str:
    """Return the stem; a word with a digit is its own stem, and 1ste is 1e."""
    if word.isalpha():
        return str(stemmer("dutch_porter").stemWord(word))
    ordinal = ORDINAL.fullmatch(word)
    return f"{ordinal[1]}e" if ordinal else word


def _plain(text: str) -> str:
    lowered = text.lower() if text.isascii() else MARKS.sub("", normalize("NFKD", text).lower())
    if "(" in lowered:
        lowered = OPTIONAL_PART.sub(_both_ways, lowered)
    return THOUSANDS.sub("", lowered)


def _both_ways(match: re.Match[str]) -> str:
    before, inside, after = match.groups()
    if not before and not after:
        return match[0]
    return f"{before}{inside}{after} {before}{after}"
