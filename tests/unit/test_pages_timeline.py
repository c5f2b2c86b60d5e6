# SPDX-License-Identifier: EUPL-1.2
"""Timelines: every pilot from its goal to its last measurement, with a plan never told as a result."""

from __future__ import annotations

from pathlib import Path

import pytest

from leerwijk.pages.kinds.regions import in_time
from leerwijk.pages.views.timeline import timeline
from leerwijk.reading import read_library
from tests.unit.small_site import found, text_of, tree

LIBRARY, _ = read_library(Path(__file__).parents[2])
PILOTS = {pilot.id: pilot for pilot in LIBRARY.pilots}
STAGES = {
    "ede-cjg-sociaal-team": ["goal", "activities", "interim", "final"],
    "barneveld-cjg-huisarts": ["goal", "activities", "final"],
    "jib-amsterdam-noord": ["goal", "activities", "", "", "", "final"],
    "ketensamenwerking-friesland": ["goal", "activities", "", ""],
}


@pytest.mark.parametrize(("pilot", "stages"), STAGES.items())
def test_a_pilot_goes_from_goal_to_final_measurement(pilot: str, stages: list[str]) -> None:
    assert [step.stage for step in timeline(PILOTS[pilot])] == stages


def test_an_aim_is_not_counted_as_an_outcome() -> None:
    steps = {step.anchor: step for step in timeline(PILOTS["jib-amsterdam-noord"])}
    assert steps["m-jib-interviews"].more == 0
    assert steps["m-jib-eindverslag"].more == 3


def test_a_goal_without_a_moment_of_its_own_has_the_start_of_the_pilot() -> None:
    goal, _, *_ = timeline(PILOTS["jib-amsterdam-noord"])
    assert (goal.when, goal.more) == ("april 2020", 2)


def test_every_step_leads_to_where_the_page_tells_more() -> None:
    page = tree("pilots/buurtteam/")
    steps = found(page, "//li[contains(@class, 'lw-course__step')]")
    names = [text_of(found(step, ".//a")[0]) for step in steps]
    assert names == ["Doel", "Activiteiten", "Tussenmeting", "Eindmeting"]
    links = [link for step in steps for link in found(step, ".//a/@href")]
    assert all(len(found(page, f"//*[@id='{link[1:]}']")) == 1 for link in links)


def test_what_is_only_planned_says_so_in_words() -> None:
    (interim,) = found(tree("pilots/buurtteam/"), "//li[contains(@class, 'lw-course__step--planned')]")
    assert "gepland" in text_of(interim)


def test_pilots_of_a_region_stand_in_time_and_those_without_a_year_last() -> None:
    (first, *_) = LIBRARY.pilots
    starts = ("voorjaar 2020", "onbekend", "vóór december 2015", "2013")
    periods = [first.period.model_copy(update={"start": start, "end": None}) for start in starts]
    pilots = [first.model_copy(update={"id": f"p{n}", "period": period}) for n, period in enumerate(periods)]
    assert [pilot.id for pilot in in_time(pilots)] == ["p3", "p2", "p0", "p1"]
