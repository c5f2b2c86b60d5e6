# SPDX-License-Identifier: EUPL-1.2
"""Giving a lesson: the form has the rules of the build, and the template holds what it asks for."""

import json
import os
from pathlib import Path

import pytest
import yaml

from leerwijk.adapters.given_schema import FILE, given_schema
from leerwijk.checking.privacy import addresses_in
from leerwijk.model.pilot import LessonLearned
from leerwijk.pages import address, pages_of
from leerwijk.pages.data import data
from leerwijk.pages.issues import issue_form
from leerwijk.pages.page import Site
from tests.unit.exported import GOLDEN
from tests.unit.small_site import LIBRARY, NL

ROOT = Path(__file__).parents[2]
FRONTEND = ROOT / "plugins/leerwijk/frontend"
ADDRESSES: dict[str, list[str]] = json.loads((FRONTEND / "tests/addresses.json").read_text("utf-8"))


def test_the_schema_of_which_validators_are_made_is_up_to_date() -> None:
    file = ROOT / "plugins/leerwijk" / FILE
    if os.environ.get("UPDATE_GOLDEN"):
        file.write_text(given_schema(), encoding="utf-8")
    assert file.read_text("utf-8") == given_schema()


def test_the_schema_is_the_one_of_editors() -> None:
    mine = json.loads(given_schema())["$defs"]["LessonLearned"]
    theirs = json.loads((ROOT / "schemas/pilot.schema.json").read_text("utf-8"))["$defs"]["LessonLearned"]
    for field in theirs["properties"].values():
        field.pop("description", None)
    assert mine == theirs


@pytest.mark.parametrize(("text", "found"), ADDRESSES.items())
def test_the_rule_on_addresses_is_that_of_the_form(text: str, found: list[str]) -> None:
    assert [address for _, address in addresses_in(text)] == found


def test_the_template_holds_every_field_that_a_lesson_must_have() -> None:
    text = (GOLDEN / "files/data/sjabloon-geleerde-les.yml").read_text("utf-8")
    (record,) = yaml.safe_load(text)
    assert {name for name, field in LessonLearned.model_fields.items() if field.is_required()} <= set(record)
    assert set(record) <= set(LessonLearned.model_fields)
    assert set(record["source"]["at"][0]) <= {"heading", "paragraph", "point"}


@pytest.mark.parametrize(
    ("repository", "address", "body"),
    [
        ("https://github.com/wij/site/", "https://github.com/wij/site/issues/new", "body"),
        ("https://codeberg.org/wij/site", "https://codeberg.org/wij/site/issues/new", "body"),
        ("https://gitlab.com/wij/site", "https://gitlab.com/wij/site/-/issues/new", "issue[description]"),
    ],
)
def test_an_issue_goes_where_the_host_of_a_repository_takes_it(
    repository: str, address: str, body: str
) -> None:
    form = issue_form(repository)
    assert form is not None
    assert (form.address, form.body) == (address, body)


def test_the_page_tells_its_script_where_issues_go_and_which_id_is_next() -> None:
    site = Site("Samen", "", repository="https://github.com/wij/site")
    pages = pages_of(LIBRARY, site, NL, frozenset({"lessons-learned"}))
    page = next(page for page in pages if page.url == address.GIVE)
    known = json.loads(data(page.context["known"]))
    assert known["issue"] == {
        "address": "https://github.com/wij/site/issues/new",
        "title": "title",
        "body": "body",
    }
    assert known["pilots"]["buurtteam"]["next"] not in LIBRARY.records


def test_a_site_without_a_repository_has_no_issues() -> None:
    assert issue_form("") is None
