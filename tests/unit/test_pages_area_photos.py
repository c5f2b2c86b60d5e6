# SPDX-License-Identifier: EUPL-1.2
"""Area photos: a share only where the whole is known, and what is unknown called unknown."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from leerwijk.model.area_photo import INDICATORS, AreaCount
from leerwijk.pages import address
from leerwijk.pages.kinds.area_photos import shown_count
from leerwijk.reading import read_library
from tests.unit.small_site import found, text_of, tree
from tests.unit.test_pages_counting import rows_of

PHOTO = "gebiedsfotos/voorbeeldwijk/"
BARE = "gebiedsfotos/veen/"

SHARES = [
    (84, 2100, 4),
    (33, 40, 83),
    (12, 4000, 0.3),
    (0, 12, 0),
    (12, 12, 100),
    ({"fewer_than": 5}, 18, 28),
    (7, "onbekend", None),
    ("onbekend", 20, None),
    ("onbekend", "onbekend", None),
]


@pytest.mark.parametrize(("number", "out_of", "share"), SHARES)
def test_a_share_is_reckoned_only_when_both_numbers_are_known(
    number: Any,  # noqa: ANN401 — as authors write it
    out_of: int | str,
    share: float | None,
) -> None:
    written = {"number": number, "out_of": out_of, "of_whom": "jeugdigen"}
    assert shown_count(2024, AreaCount.model_validate(written)).share == share


def figure(url: str, indicator: str) -> Any:  # noqa: ANN401 — an element
    (element,) = found(tree(url), f"//figure[@id='figuur-{indicator}']")
    return element


def test_the_five_indicators_stand_in_the_order_of_the_study() -> None:
    figures = found(tree(PHOTO), "//figure/@id")
    assert figures == [f"figuur-{address.INDICATORS[name]}" for name in INDICATORS]


def test_years_stand_in_order_whatever_the_order_of_writing() -> None:
    labels = found(figure(PHOTO, "thuis"), ".//span[@class='lw-bars__label']/text()")
    assert labels == ["2022", "2023"]


def test_a_chart_tells_number_whole_and_share() -> None:
    assert "84 van 2100 (4%)" in text_of(figure(PHOTO, "specialistische-hulp"))


def test_an_unknown_whole_gives_no_bar_and_says_so() -> None:
    satisfied = figure(PHOTO, "tevreden")
    bars = [len(found(row, ".//rect")) for row in found(satisfied, ".//div[@class='lw-bars__row']")]
    assert bars == [1, 2]
    assert "21 (van hoeveel is onbekend)" in text_of(satisfied)


def test_a_small_number_is_hatched_and_never_told() -> None:
    support = figure(PHOTO, "steun")
    assert "minder dan 5 van 18 (minder dan 28%)" in text_of(support)
    assert "Gearceerd" in text_of(support)
    assert len(found(support, ".//rect[contains(@class, 'derived')]")) == 1


def test_another_way_of_counting_is_told_at_the_number_and_in_the_overview() -> None:
    assert "2023, anders geteld: In 2023 telde het team zelf." in text_of(figure(PHOTO, "in-de-wijk"))
    (overview,) = found(tree(PHOTO), "//div[contains(@class, 'lw-overview')]")
    assert text_of(overview).count("anders geteld") == 1


def test_made_up_figures_are_called_made_up() -> None:
    for url in (PHOTO, BARE):
        assert "Verzonnen cijfers" in text_of(tree(url))


def test_every_chart_has_its_caveat_table_and_file() -> None:
    for name in INDICATORS:
        element = figure(PHOTO, address.INDICATORS[name])
        assert found(element, ".//figcaption/p[@class='lw-caveat']")
        (file,) = found(element, ".//a[@download]/@href")
        assert [row[0] for row in rows_of(file)] == ["Jaar", "2022", "2023"]


def test_all_figures_can_be_kept_in_one_file() -> None:
    (file,) = found(tree(BARE), "//a[@download='gebiedsfoto-veen.csv']/@href")
    heading, *rows = rows_of(file)
    assert heading[:5] == ["Wat is geteld", "Jaar", "Aantal", "Van hoeveel", "Deel"]
    assert [row[1:5] for row in rows] == [
        ["2024", "12", "4000", "0,3%"],
        ["2024", "onbekend", "onbekend", "onbekend"],
        ["2024", "0", "12", "0%"],
        ["2024", "7", "onbekend", "onbekend"],
        ["2024", "onbekend", "onbekend", "onbekend"],
    ]


def test_a_region_and_a_pilot_lead_to_their_photo() -> None:
    for url in ("regios/stad/", "pilots/buurtteam/"):
        (link,) = found(tree(url), "//a[contains(@href, 'gebiedsfotos/')]")
        assert text_of(link) == "Gebiedsfoto Voorbeeldwijk (2022–2023)"
    assert found(tree("pilots/keten/"), "//a[contains(@href, 'gebiedsfotos/')]") == []


def test_this_repository_makes_no_figures_up() -> None:
    library, _ = read_library(Path(__file__).parents[2])
    assert library.area_photos == ()
