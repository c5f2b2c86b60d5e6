# SPDX-License-Identifier: EUPL-1.2
"""How text becomes stems, on this side; the browser's side reads the same tables."""

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest
import Stemmer  # type: ignore[import-not-found]
from snowballstemmer.dutch_porter_stemmer import DutchPorterStemmer  # type: ignore[import-untyped]

from leerwijk.search.compounds import part_stems_of
from leerwijk.search.text import words_in
from leerwijk.search.words import stems_of

SHARED = Path(__file__).parents[1] / "golden" / "search"
FORMS = json.loads((SHARED / "forms.json").read_text("utf-8"))


def stems(text: str) -> list[str]:
    return [stem for word in dict.fromkeys(words_in(text)) for stem in stems_of(word)]


def table() -> list[list[str]]:
    with (SHARED / "stems.tsv").open(encoding="utf-8", newline="") as rows:
        return list(csv.reader(rows, delimiter="\t"))


@pytest.mark.parametrize(
    ("text", "expected"),
    json.loads((SHARED / "words.json").read_text("utf-8")).items(),
)
def test_text_becomes_stems_as_the_shared_table_says(text: str, expected: list[str]) -> None:
    assert stems(text) == expected


@pytest.mark.parametrize("family", FORMS["same"])
def test_forms_of_a_word_have_one_stem(family: str) -> None:
    assert len(set(stems(family))) == 1


@pytest.mark.parametrize("words", FORMS["different"])
def test_words_that_only_look_alike_have_different_stems(words: str) -> None:
    assert len(set(stems(words))) == len(words.split())


@pytest.mark.parametrize(
    ("word", "expected"),
    json.loads((SHARED / "compounds.json").read_text("utf-8")).items(),
)
def test_a_compound_is_taken_apart_as_the_shared_table_says(word: str, expected: list[str]) -> None:
    assert list(part_stems_of(word)) == expected


@pytest.mark.parametrize(
    "stem", [Stemmer.Stemmer("dutch_porter").stemWord, DutchPorterStemmer().stemWord], ids=["C", "Python"]
)
def test_both_stemmers_give_the_stems_of_the_shared_table(stem: Callable[[str], str]) -> None:
    assert [[word, stem(word)] for word, _ in table()] == table()


def test_the_shared_table_is_large_enough_to_prove_something() -> None:
    assert len(table()) >= 2000
    assert sum(word != stem for word, stem in table()) >= 1000


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("jeugd-GGZ", ["jeugd-ggz"]),
        ("jeugd\u2010GGZ en 1:1\u2011overleg", ["jeugd-ggz", "en", "1", "1-overleg"]),
        ("-a- - b--c d-_e f_g -", ["a", "b", "c", "d", "e", "f", "g"]),
        ("za\u2013zo \u201cciteer\u201d \u2714\u00bd", ["za", "zo", "citeer", "1", "2"]),
        ("\u03b1\u03b2-\u6f22 \u0662", ["\u03b1\u03b2-\u6f22", "\u0662"]),
    ],
)
def test_only_a_hyphen_within_a_word_belongs_to_it(text: str, expected: list[str]) -> None:
    assert words_in(text) == expected
