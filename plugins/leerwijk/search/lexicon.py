# SPDX-License-Identifier: EUPL-1.2
"""Lexicon: what search knows of Dutch besides the stemmer, read from `lexicon.yml`."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from leerwijk.locale import held_by
from leerwijk.search.text import plain


class Lexicon(NamedTuple):
    """Words in comparable form; `lexicon.yml` says what each collection is for."""

    stop: frozenset[str]
    weak: frozenset[str]
    particles: frozenset[str]
    forms: Mapping[str, str]
    """Word → the word that it is a form of; with "=" in front that word is the stem."""
    parts: tuple[str, ...]
    """Nouns that compounds are made of."""
    whole: frozenset[str]
    """Words that only look like compounds."""
    links: tuple[str, ...]
    """Letters that may stand between two of them."""
    same: tuple[tuple[str, ...], ...]
    """Groups of words and phrases that mean the same."""
    also: Mapping[str, tuple[str, ...]]
    """Word or phrase → what it may mean, but not the other way round."""


@cache
def lexicon() -> Lexicon:
    """Return the lexicon of Dutch."""
    written = held_by(files("leerwijk.search").joinpath("lexicon.yml").read_text("utf-8"))
    families = [plain(family).split() for family in written["forms"]]
    return Lexicon(
        stop=frozenset(plain(written["stop"]).split()),
        weak=frozenset(plain(written["weak"]).split()),
        particles=frozenset(written["particles"].split()),
        forms={word.removeprefix("="): words[0] for words in families for word in words},
        parts=tuple(dict.fromkeys(plain(written["parts"]).split())),
        whole=frozenset(plain(written["whole"]).split()),
        links=tuple(written["links"].split()),
        same=tuple(tuple(group) for group in written["same"]),
        also={word: tuple(meant) for word, meant in written["also"].items()},
    )
