# SPDX-License-Identifier: EUPL-1.2
"""SWOTs: four fields with evidence and who says so, and what they say of the repository's own pilots."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from leerwijk.reading import read_library
from tests.unit.small_site import found, text_of, tree

if TYPE_CHECKING:
    from lxml.html import HtmlElement

SWOT = "swot/buurtteam/"
LIBRARY, _ = read_library(Path(__file__).parents[2])


def fields(url: str = SWOT) -> list[HtmlElement]:
    return found(tree(url), "//section[contains(@class, 'lw-swot__field')]")


def test_the_four_fields_have_a_name_and_its_meaning_in_words() -> None:
    names = [(text_of(found(each, "h2")[0]), text_of(found(each, "p")[0])) for each in fields()]
    assert names == [
        ("Sterk", "helpt, in de pilot zelf"),
        ("Zwak", "hindert of mist nog, in de pilot zelf"),
        ("Kansen", "kan helpen, van buiten of later"),
        ("Bedreigingen", "kan hinderen, van buiten of later"),
    ]


def test_a_point_shows_its_strongest_evidence_and_who_says_so() -> None:
    (point,) = found(fields()[0], ".//li")
    assert found(point, ".//*[@data-strength]/@data-strength") == ["3"]
    assert "Wie zegt dit: professionals" in text_of(point)


def test_every_point_cites_a_source_that_stands_below() -> None:
    page = tree(SWOT)
    points = found(page, "//ul[@class='lw-swot__points']/li")
    assert len(points) == 4
    for point in points:
        cited = found(point, ".//sup[@class='lw-cite']/a/@href")
        assert cited
        assert all(found(page, f"//*[@id='{link[1:]}']") for link in cited)


def test_a_goal_is_told_as_a_goal() -> None:
    goals = [text_of(each) for each in found(fields()[2], ".//li") if "doel, geen resultaat" in text_of(each)]
    assert len(goals) == 1
    assert "Het doel was een aantal." in goals[0]


def test_an_empty_field_says_so() -> None:
    assert "De bronnen noemen hier niets." in text_of(fields()[3])


def test_a_swot_says_who_filled_the_fields() -> None:
    assert "de bronnen doen dat niet zelf" in text_of(tree(SWOT))
    assert "De betrokkenen zelf, in een bijeenkomst." in text_of(tree("swot/samen/"))


def test_pilots_regions_and_records_lead_to_a_swot() -> None:
    for url in ("pilots/buurtteam/", "pilots/keten/", "regios/stad/", "geleerde-lessen/les-1/"):
        links = found(tree(url), "//a/@href")
        assert any(link.endswith(("swot/buurtteam/", "swot/samen/")) for link in links), url


def test_no_swot_of_this_repository_claims_to_be_of_the_sources() -> None:
    assert {swot.id for swot in LIBRARY.swots} == {
        "food-valley",
        "jib-amsterdam-noord",
        "ketensamenwerking-friesland",
        "schakenbosch-fact",
    }
    assert {swot.basis for swot in LIBRARY.swots} == {"sources"}


def test_every_region_of_this_repository_has_a_swot() -> None:
    regions = {pilot.id: pilot.region for pilot in LIBRARY.pilots}
    told = {regions[id_] for swot in LIBRARY.swots for id_ in swot.pilots}
    assert told == {region.id for region in LIBRARY.regions}
