# SPDX-License-Identifier: EUPL-1.2
"""What quizzes and cases say in the browser stands in both catalogues."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import leerwijk
from leerwijk.locale import Words, words

PLAY = sorted((Path(leerwijk.__file__).parent / "frontend" / "src" / "play").rglob("*.ts"))
SAID = re.compile(r'\bsay(\.count)?\(\s*"([\w.-]+)"')
CATALOGUES = pytest.mark.parametrize("language", ["nl", "en"])


def said() -> set[str]:
    """Return the path of every text that is asked for by name."""
    found = (match for file in PLAY for match in SAID.finditer(file.read_text("utf-8")))
    return {path + suffix for counted, path in (m.groups() for m in found) for suffix in endings(counted)}


def endings(counted: str | None) -> tuple[str, ...]:
    return (".one", ".many") if counted else ("",)


def paths(branch: Words, at: str = "") -> set[str]:
    """Return the path of every text in a catalogue."""
    found: set[str] = set()
    for key in branch:
        entry = branch[key]
        found |= paths(entry, f"{at}{key}.") if isinstance(entry, Words) else {f"{at}{key}"}
    return found


def play_words(language: str) -> Words:
    branch = words(language)["quiz_play"]
    assert isinstance(branch, Words)
    return branch


@CATALOGUES
def test_every_text_that_is_asked_for_exists(language: str) -> None:
    assert len(said()) > 40
    assert sorted(said() - paths(play_words(language))) == []


def test_both_languages_say_the_same_things() -> None:
    assert paths(play_words("nl")) == paths(play_words("en"))
