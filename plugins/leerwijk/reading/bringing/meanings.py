# SPDX-License-Identifier: EUPL-1.2
"""Meanings: what words in tables stand for, in every language of ours: columns, values of closed lists."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from leerwijk.locale import LANGUAGES, Words, words
from leerwijk.model.library import Library
from leerwijk.problems import nearest

WORD_LISTS = {
    "kind": "kind",
    "direction": "direction",
    "perspectives": "perspective",
    "certainty": "certainty",
    "scale": "scale",
}
"""Column → branch of the catalogue with its words."""

VOCABULARIES = {"themes": "Theme", "audiences": "Audience", "evidence": "EvidenceKind"}
"""Column → kind of thing that it names by id or label."""

NOT_WORDS = frozenset({("direction", "plan")})
"""Words of the catalogue that no lesson learned has."""


@dataclass(frozen=True, slots=True)
class Meanings:
    """What words mean; their case does not matter."""

    columns: Mapping[str, str]
    """Heading → name of the column."""
    headings: Mapping[str, str]
    """Name of a column → its heading in our tables."""
    values: Mapping[str, Mapping[str, str]]
    """Column → word → what stands in a record."""
    shown: Mapping[str, tuple[str, ...]]
    """Column → the words as people write them, to suggest one."""

    def column(self, heading: str) -> str | None:
        """Return the name of the column under a heading."""
        return self.columns.get(" ".join(heading.casefold().split()))

    def value(self, column: str, word: str) -> str | None:
        """Return what a word in a column stands for; None when it is none of the list."""
        return self.values[column].get(" ".join(word.casefold().split()))

    def near(self, column: str, word: str) -> str:
        """Return the known word that is most like a word, or ""."""
        return nearest(word, self.shown[column])


def meanings_of(library: Library) -> Meanings:
    """Return what words mean on the site of this library."""
    languages = [words(language) for language in LANGUAGES]
    pairs = {column: list(_pairs(library, languages, column)) for column in (*WORD_LISTS, *VOCABULARIES)}
    return Meanings(
        _folded((heading, name) for each in languages for heading, name in _headings(each)),
        {name: languages[0].text(f"data.columns.{name}") for name in languages[0].branch("data.columns")},
        {column: _folded(found) for column, found in pairs.items()},
        {column: tuple(word for word, _ in found) for column, found in pairs.items()},
    )


def _headings(catalogue: Words) -> Iterable[tuple[str, str]]:
    columns = catalogue.branch("data.columns")
    for name in columns:
        yield columns.text(name), name
        yield name, name


def _pairs(library: Library, languages: Iterable[Words], column: str) -> Iterable[tuple[str, str]]:
    """Yield each word of a column with what it stands for."""
    if column in VOCABULARIES:
        for id_, entity in library.by_kind.get(VOCABULARIES[column], {}).items():
            yield getattr(entity, "label", id_), id_
            yield id_, id_
        return
    for catalogue in languages:
        branch = catalogue.branch(WORD_LISTS[column])
        for value in branch:
            if (column, value) not in NOT_WORDS:
                yield branch.text(value), value
                yield value, value


def _folded(pairs: Iterable[tuple[str, str]]) -> Mapping[str, str]:
    return {" ".join(word.casefold().split()): value for word, value in pairs}
