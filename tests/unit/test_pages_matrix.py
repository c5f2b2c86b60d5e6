# SPDX-License-Identifier: EUPL-1.2
"""The matrix: what cells and themes come to, from lessons learned."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

import pytest

from leerwijk.pages import scripts_of
from leerwijk.pages.kinds.matrix import MOST_PILOTS, matrix
from leerwijk.pages.views import Views
from leerwijk.pages.views.matrix import Cell, Sign, Verdict, verdict
from tests.unit.small_site import LIBRARY, NL, PAGES, PARTS, SITE, found, text_of, tree

if TYPE_CHECKING:
    from leerwijk.pages.page import Link

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


def test_pilots_that_are_too_many_for_a_table_stand_by_region_in_parts() -> None:
    first, *others = LIBRARY.pilots
    copies = tuple(
        first.model_copy(
            update={
                "id": f"pilot-{n}",
                "lessons_learned": tuple(
                    lesson.model_copy(update={"id": f"les-{n}-{lesson.id}"})
                    for lesson in first.lessons_learned
                ),
            }
        )
        for n in range(MOST_PILOTS + 1)
    )
    library = replace(LIBRARY, pilots=(*copies, *others))
    pages = {page.url: page for page in matrix(Views(library), SITE, NL)}
    assert list(pages) == [
        "vergelijken/",
        "vergelijken/pilots/",
        "vergelijken/pilots/stad/",
        "vergelijken/pilots/stad/deel/2/",
        "vergelijken/pilots/veen/",
    ]
    tables = cast("tuple[tuple[Link, int], ...]", pages["vergelijken/pilots/"].context["tables"])
    assert [count for _, count in tables] == [MOST_PILOTS, 1, 1]
    assert [link.url for link, _ in tables] == list(pages)[2:]
    assert pages["vergelijken/pilots/stad/deel/2/"].title.endswith("De Stad, deel 2 van 2")
    apart = {script.name: script for script in scripts_of(library, NL, PARTS, pages=tuple(pages.values()))}
    assert len([name for name in apart if name.startswith("compare/")]) == MOST_PILOTS + 2
    column = apart["compare/pilot-0"].write(NL).decode()
    assert column.count("data-row=") == len(library.themes)


def test_pilots_that_fit_in_one_table_are_not_loaded_apart() -> None:
    assert not [
        each
        for each in scripts_of(LIBRARY, NL, PARTS, pages=tuple(PAGES.values()))
        if "compare/" in each.name
    ]


def test_rows_and_tensions_lead_to_each_other() -> None:
    tension = "spanningen/dichtbij-of-samen/"
    rows = found(tree(tension), "//p/a[contains(@href, 'vergelijken/#thema-')]/@href")
    assert rows
    for row in rows:
        anchor = str(row).partition("#")[2]
        leads = found(tree("vergelijken/"), f"//tr[@id='{anchor}']//a[contains(@href, '{tension}')]")
        assert len(leads) == 1
        theme = anchor.removeprefix("thema-")
        assert found(tree(f"themas/{theme}/"), f"//a[contains(@href, '{tension}')]")
        assert found(tree(f"themas/{theme}/"), f"//a[contains(@href, 'vergelijken/#{anchor}')]")
