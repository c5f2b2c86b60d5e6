# SPDX-License-Identifier: EUPL-1.2
"""Words: how a word becomes the stems that are indexed; the browser does the same to a query."""

import re
from functools import cache, lru_cache
from typing import Any

from snowballstemmer import stemmer  # type: ignore[import-untyped]

from leerwijk.search.lexicon import lexicon

HYPHEN = re.compile("[-\u2010]")
ORDINAL = re.compile(r"(\d+)(?:ste|de|e)")


@lru_cache(maxsize=100_000)
def stems_of(chain: str) -> tuple[str, ...]:
    """Return the stems of a word: of its parts, then of the whole if hyphens join it; no stop words."""
    words = HYPHEN.split(chain)
    if len(words) > 1:
        words.append("".join(words))
    return tuple(dict.fromkeys(stem_of(word) for word in words if counts(word)))


def counts(word: str) -> bool:
    """Say whether a word is indexed: no stop word, no single letter."""
    return (len(word) > 1 or word.isdigit()) and word not in lexicon().stop


@lru_cache(maxsize=100_000)
def stem_of(word: str) -> str:
    """Return the stem; a word with a digit is its own stem, and 1ste is 1e."""
    if word.isalpha():
        form = lexicon().forms.get(word, word)
        return form[1:] if form.startswith("=") else str(_stemmer().stemWord(form))
    ordinal = ORDINAL.fullmatch(word)
    return f"{ordinal[1]}e" if ordinal else word


@cache
def _stemmer() -> Any:  # noqa: ANN401 - the library has no types
    return stemmer("dutch_porter")
