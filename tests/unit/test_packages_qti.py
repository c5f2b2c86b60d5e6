# SPDX-License-Identifier: EUPL-1.2
"""QTI 2.1, 2.2 and 3.0, by their schemas and by what readers of QTI look for."""

from __future__ import annotations

import io
import zipfile
from functools import cache

import pytest
from lxml import etree

from tests.unit.packed import ITEMS, made, of_quiz, quiz_with
from tests.unit.schemas import assert_valid

SCHEMAS = {"qti21": "qti21/imsqti_v2p1.xsd", "qti22": "qti22/imsqti_v2p2.xsd"}
NS = {"q": "http://www.imsglobal.org/xsd/imsqti_v2p1"}


@cache
def opened(target: str, name: str = "course/voorbeeld") -> dict[str, bytes]:
    return unzipped(made(target, ITEMS[name]))


def unzipped(content: bytes) -> dict[str, bytes]:
    zipped = zipfile.ZipFile(io.BytesIO(content))
    return {path: zipped.read(path) for path in zipped.namelist()}


def item(name: str) -> etree._Element:
    return etree.fromstring(opened("qti21")[f"items/alle-soorten--{name}.xml"])


def found(name: str, path: str) -> list[str]:
    values = item(name).xpath(path, namespaces=NS)
    assert isinstance(values, list)
    return [str(value) for value in values]


@pytest.mark.parametrize("target", sorted(SCHEMAS))
def test_every_item_and_test_is_valid(target: str) -> None:
    for path, content in opened(target).items():
        if path != "imsmanifest.xml" and path.endswith(".xml"):
            assert_valid(content, SCHEMAS[target])


@pytest.mark.parametrize("target", ["qti21", "qti22", "qti30"])
def test_the_manifest_names_every_file_once(target: str) -> None:
    root = etree.fromstring(opened(target)["imsmanifest.xml"])
    named = [each.get("href") for each in root.iter("{*}file")]
    assert sorted([*map(str, named), "imsmanifest.xml"]) == sorted(opened(target))
    known = {each.get("identifier") for each in root.iter("{*}resource")}
    assert {each.get("identifierref") for each in root.iter("{*}dependency")} <= known


def test_qti_3_has_the_names_of_its_version() -> None:
    root = etree.fromstring(opened("qti30")["items/alle-soorten--v01.xml"])
    tags = {etree.QName(each).localname for each in root.iter(etree.Element)}
    assert {"qti-assessment-item", "qti-choice-interaction", "qti-simple-choice", "qti-content-body"} <= tags
    assert all(
        tag.startswith("qti-") or tag in {"p", "strong", "em", "a", "ul", "li", "br", "span"} for tag in tags
    )
    assert root.get("time-dependent") == "false"


@pytest.mark.parametrize("name", [f"v{number:02}" for number in range(1, 14)])
def test_points_are_told_in_both_ways_that_readers_look_for(name: str) -> None:
    points = "0" if name in {"v12", "v13"} else "1"
    assert found(name, "//q:outcomeDeclaration[@identifier='SCORE']/@normalMaximum") == [points]
    assert found(name, "//q:outcomeDeclaration[@identifier='MAXSCORE']//q:value/text()") == [points]


@pytest.mark.parametrize("name", [f"v{number:02}" for number in range(1, 14)])
def test_what_is_asked_stands_in_the_body_and_the_key_among_the_choices(name: str) -> None:
    assert found(name, "//q:rubricBlock") == []
    offered = set(found(name, "//q:itemBody//@identifier"))
    typed = found(
        name, "//q:responseDeclaration[@baseType='identifier' or @baseType='directedPair']//q:value/text()"
    )
    assert {part for value in typed for part in value.split()} <= offered


@pytest.mark.parametrize("right", range(1, 10))
def test_all_right_answers_together_are_all_points(right: int) -> None:
    options = [{"text": f"optie {n}", "correct": n < right} for n in range(9)]
    quiz = quiz_with({"id": "v", "kind": "multiple", "prompt": "Welke?", "options": options, "points": 2})
    root = etree.fromstring(unzipped(of_quiz("qti21", quiz))["items/toets--v.xml"])
    values = [float(each.get("mappedValue", "")) for each in root.iter("{*}mapEntry")]
    mapping = next(root.iter("{*}mapping"))
    assert mapping.get("upperBound") == "2"
    assert mapping.get("lowerBound") == "0"
    assert 2 <= sum(value for value in values if value > 0) < 2.0001
    assert {abs(value) for value in values} == {values[0]}


def test_a_group_draws_as_many_as_the_quiz() -> None:
    questions = [{"id": f"v{n}", "kind": "true-false", "prompt": "Waar?", "answer": True} for n in range(3)]
    quiz = quiz_with(pools=[{"id": "groep", "draw": 2, "questions": questions}], shuffle=True)
    root = etree.fromstring(unzipped(of_quiz("qti21", quiz))["toetsen/toets.xml"])
    assert [each.get("select") for each in root.iter("{*}selection")] == ["2"]
    assert [each.get("shuffle") for each in root.iter("{*}ordering")] == ["true"]
    assert len(list(root.iter("{*}assessmentItemRef"))) == 3


def test_an_id_that_begins_with_a_digit_becomes_a_name() -> None:
    quiz = quiz_with({"id": "v", "kind": "true-false", "prompt": "Waar?", "answer": True}, id="1-toets")
    root = etree.fromstring(unzipped(of_quiz("qti21", quiz))["items/1-toets--v.xml"])
    assert root.get("identifier") == "_1-toets--v"
