# SPDX-License-Identifier: EUPL-1.2
"""Tensions: both sides of the sources of this repository, with a goal never told as a result."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

from leerwijk.locale import words
from leerwijk.pages.kinds.tensions import ShownSide, tensions
from leerwijk.pages.page import Site
from leerwijk.pages.views import Views
from leerwijk.reading import read_library

if TYPE_CHECKING:
    from leerwijk.pages.page import Page

SUBJECTS = {
    "huisarts-verwijst-rechtstreeks": {"l002-15", "l002-35", "l003-13"},
    "korter-verblijf": {"l004-03", "l000-13"},
    "een-team-of-veel-ingangen": {"l001-01", "u-jib-10"},
    "delen-of-privacy": {"l003-08", "l002-19"},
    "getal-of-ruimte": {"l004-12", "l003-32", "u-crisis-25"},
}
"""Tension → the records between which it stands."""


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    library, _ = read_library(Path(__file__).parents[2])
    found = tensions(Views(library), Site("Leerwijk", ""), words("nl"))
    return {page.url.removeprefix("spanningen/").rstrip("/"): page for page in found}


def sides(page: Page) -> tuple[ShownSide, ...]:
    return cast("tuple[ShownSide, ...]", page.context["sides"])


def test_the_five_tensions_rest_on_their_records(pages: dict[str, Page]) -> None:
    assert pages.keys() - {""} == SUBJECTS.keys()
    for id_, wanted in SUBJECTS.items():
        both = [
            {each.id for each in side.statements} | {each.id for each in side.others}
            for side in sides(pages[id_])
        ]
        assert wanted <= both[0] | both[1]
        assert all(both)
        assert not both[0] & both[1]


def test_a_goal_is_told_as_a_goal(pages: dict[str, Page]) -> None:
    goals = [side.goals for page in pages.values() if "sides" in page.context for side in sides(page)]
    assert [each for each in goals if each] == [("u-crisis-25",)]
