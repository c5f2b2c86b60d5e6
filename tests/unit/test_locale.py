# SPDX-License-Identifier: EUPL-1.2
"""The words of the interface: both languages whole, and a missing word never shown as nothing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from leerwijk.locale import LANGUAGES, Words, words

if TYPE_CHECKING:
    from collections.abc import Iterator

NL, EN = words("nl"), words("en")


def texts(catalogue: Words, path: str = "") -> Iterator[tuple[str, str]]:
    for key in catalogue:
        entry = catalogue[key]
        if isinstance(entry, Words):
            yield from texts(entry, f"{path}{key}.")
        else:
            yield f"{path}{key}", entry


def test_both_languages_have_every_word() -> None:
    assert LANGUAGES == ("nl", "en")
    assert set(dict(texts(NL))) ^ set(dict(texts(EN))) == set()


def test_both_languages_fill_in_the_same_names() -> None:
    names = {path: set(re.findall(r"\{(\w+)\}", text)) for path, text in texts(NL)}
    assert {path: set(re.findall(r"\{(\w+)\}", text)) for path, text in texts(EN)} == names


def test_a_word_is_found_by_its_path_or_by_its_names() -> None:
    assert isinstance(NL.quiz, Words)
    assert NL["quiz.key"] == NL.quiz.key == NL.text("quiz.key") == "Antwoorden"


@pytest.mark.parametrize("path", ["quiz.weg", "weg", "quiz.key.diep", ""])
def test_a_missing_word_is_an_error(path: str) -> None:
    with pytest.raises(KeyError):
        NL.text(path)


def test_a_missing_name_is_an_error() -> None:
    with pytest.raises(AttributeError, match="the catalogue has no `weg`"):
        NL.weg  # noqa: B018


def test_a_branch_is_no_text() -> None:
    with pytest.raises(KeyError, match="branch"):
        NL.text("quiz")


def test_words_are_read_only() -> None:
    with pytest.raises(AttributeError):
        NL.quiz = "x"


def test_a_catalogue_cannot_hide_what_words_can_do() -> None:
    with pytest.raises(ValueError, match="`count`"):
        Words({"count": "x"})


@pytest.mark.parametrize(("number", "told"), [(1, "1 les"), (2, "2 lessen"), (12000, "12.000 lessen")])
def test_a_count_fits_its_number(number: int, told: str) -> None:
    assert NL.count("counts.lessons", number) == told


NUMBERS = [
    (5, "5", "5"),
    (1234, "1234", "1234"),
    (13.5, "13,5", "13.5"),
    (45000, "45.000", "45,000"),
    (2.0, "2", "2"),
]


@pytest.mark.parametrize(("number", "dutch", "english"), NUMBERS)
def test_a_number_is_written_as_the_language_does(number: float, dutch: str, english: str) -> None:
    assert (NL.number(number), EN.number(number)) == (dutch, english)
