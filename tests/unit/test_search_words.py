# SPDX-License-Identifier: EUPL-1.2
"""How text becomes stems, on this side; the browser's side reads the same tables."""

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest
import Stemmer  # type: ignore[import-not-found]
from snowballstemmer.dutch_porter_stemmer import DutchPorterStemmer  # type: ignore[import-untyped]

from leerwijk.search.words import chains_of, stems_of

SHARED = Path(__file__).parents[1] / "golden" / "search"


def stems(text: str) -> list[str]:
    return [stem for chain in chains_of(text) for stem in stems_of(chain)]


def table() -> list[list[str]]:
    with (SHARED / "stems.tsv").open(encoding="utf-8", newline="") as rows:
        return list(csv.reader(rows, delimiter="\t"))


@pytest.mark.parametrize(
    ("text", "expected"),
    json.loads((SHARED / "words.json").read_text("utf-8")).items(),
)
def test_text_becomes_stems_as_the_shared_table_says(text: str, expected: list[str]) -> None:
    assert stems(text) == expected


@pytest.mark.parametrize(
    "stem", [Stemmer.Stemmer("dutch_porter").stemWord, DutchPorterStemmer().stemWord], ids=["C", "Python"]
)
def test_both_stemmers_give_the_stems_of_the_shared_table(stem: Callable[[str], str]) -> None:
    assert [[word, stem(word)] for word, _ in table()] == table()


def test_the_shared_table_is_large_enough_to_prove_something() -> None:
    assert len(table()) >= 2000
    assert sum(word != stem for word, stem in table()) >= 1000
