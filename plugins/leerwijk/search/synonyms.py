# SPDX-License-Identifier: EUPL-1.2
"""Synonyms: the lexicon in the form that the browser reads, with the terms of the site itself."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from typing import cast

from snowballstemmer import stemmer  # type: ignore[import-untyped]

from leerwijk.search.lexicon import Lexicon, lexicon
from leerwijk.search.text import words_in
from leerwijk.search.words import HYPHEN, counts, stem_of

TERM = 9
SAME = 8
ALSO = 6
LABEL = 5
"""How well one word stands for another, of ten: in a term, `same`, `also`, and a theme for its words."""

Meanings = tuple[int | str, ...]
"""The weight, then words and phrases in stems."""
Leads = tuple[int, str, str]
"""The weight, words and phrases in stems, and to which they lead; in both "|" stands between them."""


def for_browser(
    terms: Iterable[Sequence[str]] = (), labels: Mapping[str, Sequence[str]] | None = None
) -> dict[str, object]:
    """Return what the browser must know to read a query.

    Each of `terms` is a group that means the same; `labels` tells by which words people look for a theme.
    """
    known = lexicon()
    return {
        "stop": " ".join(sorted(known.stop)),
        "weak": " ".join(sorted(known.weak)),
        "particles": " ".join(sorted(known.particles)),
        "forms": tuple(sorted(_forms(known))),
        "parts": " ".join(sorted(known.parts)),
        "whole": " ".join(sorted(known.whole)),
        "links": known.links,
        "same": (*_groups(terms, TERM), *_groups(known.same, SAME)),
        "also": (*_leads(known.also, ALSO), *_leads(_by_word(labels or {}), LABEL)),
    }


def answered(lexicon: Mapping[str, object], stems: Container[str]) -> dict[str, object]:
    """Return what the browser must know, without other words that none of these stems answers."""
    same, also = (cast("tuple[Meanings, ...]", lexicon["same"]), cast("tuple[Leads, ...]", lexicon["also"]))

    def is_held(phrase: str) -> bool:
        return all(stem in stems for stem in phrase.rpartition("=")[2].split())

    kept = ((weight, words, "|".join(filter(is_held, meant.split("|")))) for weight, words, meant in also)
    return {
        **lexicon,
        "same": tuple(group for group in same if any(map(is_held, cast("tuple[str, ...]", group[1:])))),
        "also": tuple(row for row in kept if row[-1]),
    }


def _forms(known: Lexicon) -> Iterator[str]:
    """Yield a stem and the forms that the stemmer would give another one."""
    families: dict[str, list[str]] = {}
    stem_word = stemmer("dutch_porter").stemWord
    for word in known.forms:
        if stem_of(word) != stem_word(word):
            families.setdefault(stem_of(word), []).append(word)
    return (" ".join((stem, *words)) for stem, words in families.items())


def _groups(groups: Iterable[Sequence[str]], weight: int) -> Iterator[Meanings]:
    for group in groups:
        members = tuple(dict.fromkeys(filter(None, map(_in_stems, group))))
        if len(members) > 1:
            yield (weight, *members)


def _leads(meanings: Mapping[str, Sequence[str]], weight: int) -> Iterator[Leads]:
    """Yield what words lead to, those that lead to the same together: so they are small."""
    found: dict[str, list[str]] = {}
    for _, word, *meant in _groups(((word, *meant) for word, meant in meanings.items()), weight):
        found.setdefault("|".join(map(str, meant)), []).append(str(word))
    return ((weight, "|".join(words), meant) for meant, words in sorted(found.items()))


def _by_word(labels: Mapping[str, Sequence[str]]) -> Mapping[str, Sequence[str]]:
    """Return the labels that each word leads to."""
    found: dict[str, list[str]] = {}
    for label, words in labels.items():
        for word in words:
            found.setdefault(word, []).append(label)
    return found


def _in_stems(phrase: str) -> str:
    """Return a phrase in stems; of words joined by hyphens the parts, "=", and the whole."""
    chains = words_in(phrase)
    parts = [stem_of(word) for chain in chains for word in chain.split(HYPHEN) if counts(word)]
    wholes = [stem_of(whole) for chain in chains if counts(whole := chain.replace(HYPHEN, ""))]
    return " ".join(parts) if parts == wholes else f"{' '.join(parts)}={' '.join(wholes)}"
