# SPDX-License-Identifier: EUPL-1.2
"""Charts: what may be drawn of an outcome, and how it reads without colours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from leerwijk.model.outcome import Outcome
from leerwijk.pages.charts import chart_of
from tests.unit.small_site import filled, text_of, tree

if TYPE_CHECKING:
    from lxml.html import HtmlElement

SHEET = "factsheets/buurtteam-in-cijfers/"
CHANGE = {"before": 2, "after": 4, "before_label": "toen", "after_label": "nu", "words": "verdubbeld"}


def outcome(value: dict[str, Any], unit: str = "%", **more: Any) -> Outcome:  # noqa: ANN401 — any field
    fields = {"id": "u", "about": "a", "denominator": "onbekend", "period": "onbekend", "evidence": "e"}
    source = {"source": "s", "at": [{"paragraph": 1}]}
    written = {**fields, "value": value, "unit": unit, "certainty": "low", "source": source, **more}
    return Outcome.model_validate(written, strict=False)


SHAPES = [
    ({"number": 44}, "%", {}, "parts"),
    ({"number": 25}, "% minder", {"is_goal": True}, "words"),
    ({"number": 11}, "personen", {}, "words"),
    ({"number": 120}, "%", {}, "words"),
    (CHANGE, "teams", {}, "change"),
    ({"part": 1, "whole": 3}, "doelen", {}, "units"),
    ({"part": 1, "whole": 300}, "doelen", {}, "words"),
    ({"trend": "down", "words": "nam af"}, "richting", {}, "trend"),
    ({"words": "een groot deel"}, "woorden", {}, "words"),
]


@pytest.mark.parametrize(("value", "unit", "more", "shape"), SHAPES)
def test_an_outcome_is_drawn_only_as_far_as_is_honest(
    value: dict[str, Any], unit: str, more: dict[str, Any], shape: str
) -> None:
    assert chart_of(outcome(value, unit, **more)).shape == shape


def test_the_rest_of_a_percentage_is_derived_unless_its_source_gives_it() -> None:
    assert [bar.derived for bar in chart_of(outcome({"number": 44})).bars] == [False, True]
    given = outcome({"number": 10}, counterpart="90% niet", counterpart_in_source=True)
    assert [(bar.share, bar.derived) for bar in chart_of(given).bars] == [(10, False), (90, False)]
    assert [bar.share for bar in chart_of(outcome({"number": 100})).bars] == [100]


def test_bars_of_a_change_share_one_scale() -> None:
    assert [bar.share for bar in chart_of(outcome(CHANGE, "teams")).bars] == [50, 100]
    assert [bar.share for bar in chart_of(outcome(CHANGE, "%")).bars] == [2, 4]


def test_bars_of_an_unsure_change_are_hatched() -> None:
    assert [bar.derived for bar in chart_of(outcome(CHANGE)).bars] == [True, True]
    assert [bar.derived for bar in chart_of(outcome(CHANGE, certainty="medium")).bars] == [False, False]


def figures() -> dict[str, HtmlElement]:
    return {figure.get("data-id"): figure for figure in tree(SHEET).iter("figure")}


@pytest.mark.parametrize("identifier", ["u1", "u2", "u4", "u5"])
def test_a_chart_has_a_name_and_a_description(identifier: str) -> None:
    (svg,) = figures()[identifier].iter("svg")
    assert svg.get("role") == "img"
    named = svg.get("aria-labelledby").split()
    assert [child.get("id") for child in svg if child.tag in ("title", "desc")] == named


@pytest.mark.parametrize("identifier", ["u1", "u2", "u4", "u5"])
def test_a_chart_has_its_table_beside_it(identifier: str) -> None:
    assert len(list(figures()[identifier].iter("table"))) == 1


def test_a_derived_part_is_called_so_in_chart_and_table() -> None:
    figure = text_of(figures()["u1"])
    assert "56% (afgeleid)" in figure
    assert "afgeleid, staat niet zo in de bron" in figure


def test_a_goal_is_never_drawn() -> None:
    goal = figures()["u3"]
    assert list(goal.iter("svg")) == []
    assert "doel, geen resultaat" in text_of(goal)


def test_what_to_be_careful_with_stands_in_the_caption() -> None:
    (caption,) = figures()["u1"].iter("figcaption")
    assert "aanvragen (aantal onbekend)" in text_of(caption)
    assert "De 44% gaat over aanvragen." in text_of(caption)


def test_the_same_outcome_gives_the_same_bytes() -> None:
    assert filled(SHEET) == filled(SHEET)
