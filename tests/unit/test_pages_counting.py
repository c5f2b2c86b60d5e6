# SPDX-License-Identifier: EUPL-1.2
"""Counting: what the factsheets of this repository say in numbers is what its records hold."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from urllib.parse import unquote

from leerwijk.pages.sheets import csv_address
from leerwijk.pages.views.counting import count_of_lessons, count_of_themes, theme_rows
from leerwijk.pages.views.records import Records
from leerwijk.reading import read_library
from tests.unit.small_site import found, text_of, tree

SHEET = "factsheets/buurtteam-in-cijfers/"
LIBRARY, _ = read_library(Path(__file__).parents[2])
RECORDS = Records(LIBRARY)


def test_the_fifty_points_of_friesland_are_counted_by_block() -> None:
    pilot = "ketensamenwerking-friesland"
    said = [each for each in RECORDS.statements.values() if LIBRARY.pilot_of[each.id].id == pilot]
    counted = count_of_lessons(said)
    assert counted.total == 50
    numbers = {group.kind: [bar.number for bar in group.bars] for group in counted.kinds}
    assert numbers == {
        "works": [7, 8],
        "could-be-better": [6, 9],
        "system-problem": [5],
        "recommendation": [4, 9, 2],
    }


def test_bars_share_one_scale() -> None:
    shares = [
        bar.share for group in count_of_lessons(RECORDS.statements.values()).kinds for bar in group.bars
    ]
    assert max(shares) == 100
    assert min(shares) > 0


def test_themes_are_counted_by_the_number_of_regions_with_experience() -> None:
    counted = count_of_themes(RECORDS)
    assert [(each.label, each.number) for each in counted] == [("4", 3), ("3", 11), ("2", 13), ("1", 5)]
    assert sum(each.number for each in counted) == len(LIBRARY.themes) == 32


def test_the_sheet_of_four_regions_rightly_calls_four_themes_without_opposite_experience() -> None:
    both = {"helps", "hinders"}
    one_way = [
        row.theme.title
        for row in theme_rows(RECORDS, 3)
        if not both <= {direction for cell in row.cells for direction in cell.directions}
    ]
    assert one_way == [
        "Gezin centraal",
        "Gedeelde visie",
        "Betrokken en proactieve houding",
        "Personeel en continuïteit",
    ]


def test_a_plan_is_no_experience_in_a_table_of_themes() -> None:
    (learning,) = (row for row in theme_rows(RECORDS, 4) if row.theme.title == "Leren en reflecteren")
    assert [sign.says for sign in learning.cells[1].signs] == ["helps", "plan"]
    assert learning.cells[1].directions == ("helps",)


def rows_of(address: str) -> list[list[str]]:
    head, _, data = address.partition(",")
    assert head == "data:text/csv;charset=utf-8"
    text = unquote(data)
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text[1:]), delimiter=";"))


def test_a_sheet_is_guarded_against_formulas_and_keeps_odd_cells() -> None:
    rows = rows_of(csv_address([["Kop", "Aantal"], ['=1+1; "x"', 3]]))
    assert rows == [["Kop", "Aantal"], ['\'=1+1; "x"', "3"]]


def test_every_table_of_a_chart_can_be_kept_as_it_stands() -> None:
    figures = [figure for figure in tree(SHEET).iter("figure") if list(figure.iter("table"))]
    assert len(figures) == 8
    for figure in figures:
        (address,) = found(figure, ".//a[@download]/@href")
        (table,) = figure.iter("table")
        kept, shown = rows_of(address), [[text_of(cell) for cell in row] for row in table.iter("tr")]
        assert [row[0] for row in kept] == [row[0] for row in shown]
        assert [len(row) for row in kept] == [len(row) for row in shown]


def test_a_chart_that_is_one_picture_says_the_same_in_words() -> None:
    pictures = found(tree(SHEET), ".//div[@role='img']")
    assert len(pictures) == 3
    for picture in pictures:
        names = picture.get("aria-labelledby").split()
        words = [text_of(each) for id_ in names for each in found(tree(SHEET), f".//*[@id='{id_}']")]
        assert len(words) == 2
        assert all(words)
