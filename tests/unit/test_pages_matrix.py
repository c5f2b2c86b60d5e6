# SPDX-License-Identifier: EUPL-1.2
"""The matrix: what cells and themes come to, from lessons learned."""

from __future__ import annotations

import pytest

from leerwijk.pages.views.matrix import Cell, Sign, Verdict, verdict
from tests.unit.small_site import found, text_of, tree

ROWS = [
    (("helps", "helps", ""), Verdict("all", 2, "helps", 2)),
    (("hinders advice", "hinders", "hinders"), Verdict("all", 3, "hinders", 3)),
    (("helps", "advice", "neutral"), Verdict("some", 3, "helps", 1)),
    (("helps", "helps hinders", ""), Verdict("all-but", 2, "helps", 1)),
    (("hinders", "helps hinders", "helps hinders"), Verdict("all-but", 3, "hinders", 2)),
    (("helps", "hinders", ""), Verdict("opposite", 2)),
    (("helps hinders", "advice", ""), Verdict("opposite", 2)),
    (("helps hinders", "helps hinders", ""), Verdict("both", 2, "helps", 2)),
    (("advice", "neutral", ""), Verdict("advice", 2)),
    (("", "hinders", "plan"), Verdict("single", 1, where="1")),
    (("", "plan", ""), Verdict("planned", 0)),
    (("", "", ""), Verdict("silent", 0)),
]


@pytest.mark.parametrize(("row", "expected"), ROWS)
def test_a_theme_comes_to(row: tuple[str, ...], expected: Verdict) -> None:
    cells = (Cell(str(n), tuple(Sign(each, 1) for each in says.split()), "", 2) for n, says in enumerate(row))
    reached = verdict(cells)
    if expected.kind == "opposite":
        assert (reached.kind, reached.mentioned) == (expected.kind, expected.mentioned)
    else:
        assert reached == expected


def test_every_cell_says_something_and_leads_to_its_lessons() -> None:
    table = tree("vergelijken/")
    cells = found(table, "//td[@data-column]")
    assert len(cells) == 3 * 2
    assert all(text_of(cell) for cell in cells)
    for cell in cells:
        leads = found(cell, ".//a/@href")
        assert len(leads) == (0 if "niet genoemd" in text_of(cell) else 1)
        for to in leads:
            page, _, anchor = str(to).removeprefix("../").partition("#")
            assert found(tree(page), f"//h2[@id='{anchor}']")


def test_the_columns_of_every_row_are_those_of_the_head() -> None:
    for url in ("vergelijken/", "vergelijken/pilots/"):
        table = tree(url)
        head = found(table, "//thead//th/@data-column")
        rows = found(table, "//tbody/tr[th[@scope='row']]")
        assert head
        assert all(found(row, "./td/@data-column") == head for row in rows)
