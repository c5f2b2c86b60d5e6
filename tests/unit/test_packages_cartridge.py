# SPDX-License-Identifier: EUPL-1.2
"""Common Cartridge 1.1, by its schemas and by what platforms drop in silence."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from lxml import etree, html

from leerwijk.exports.targets import BY_ID
from tests.unit.packed import GOODS, ITEMS, SHOP, made, quiz_with
from tests.unit.schemas import assert_valid
from tests.unit.small_site import LIBRARY

CP = "{http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1}"
QTI = "{http://www.imsglobal.org/xsd/ims_qtiasiv1p2}"
NAMES = sorted(name for name, item in ITEMS.items() if BY_ID["cc11"].fits(item, ""))


@cache
def opened(target: str, name: str) -> dict[str, bytes]:
    zipped = zipfile.ZipFile(io.BytesIO(made(target, ITEMS[name])))
    return {path: zipped.read(path) for path in zipped.namelist()}


def manifest(target: str, name: str) -> etree._Element:
    return etree.fromstring(opened(target, name)["imsmanifest.xml"])


@pytest.mark.parametrize("target", ["cc11", "cc11-links"])
@pytest.mark.parametrize("name", NAMES)
def test_a_cartridge_is_valid(target: str, name: str) -> None:
    files = opened(target, name)
    assert_valid(files["imsmanifest.xml"], "cc11/cc11libxml2validator.xsd")
    for path, content in files.items():
        if path.startswith("toetsen/"):
            assert_valid(content, "cc11/ccv1p1_qtiasiv1p2p1_v1p0.xsd")
        if path.startswith("links/"):
            assert_valid(content, "cc11/ccv1p1_imswl_v1p1.xsd")


@pytest.mark.parametrize("target", ["cc11", "cc11-links"])
@pytest.mark.parametrize("name", NAMES)
def test_every_file_that_the_manifest_names_is_there_and_no_other(target: str, name: str) -> None:
    named = {each.get("href") for each in manifest(target, name).iter(f"{CP}file")}
    assert named | {"imsmanifest.xml"} == set(opened(target, name))
    known = {each.get("identifier") for each in manifest(target, name).iter(f"{CP}resource")}
    uses = manifest(target, name).iter(f"{CP}item", f"{CP}dependency")
    used = [each.get("identifierref") for each in uses]
    assert {each for each in used if each} == known


@pytest.mark.parametrize("name", NAMES)
def test_every_link_within_a_cartridge_leads_to_a_file(name: str) -> None:
    files = opened("cc11", name)
    pages: dict[str, Any] = {
        path: html.document_fromstring(content) for path, content in files.items() if ".html" in path
    }
    for path, page in pages.items():
        for _, _, link, _ in page.iterlinks():
            if ":" not in link and not link.startswith("#"):
                assert link.startswith("../"), (path, link)
                assert link.removeprefix("../").partition("#")[0] in files


def test_a_page_has_its_pictures_and_nothing_that_platforms_remove() -> None:
    files = opened("cc11", "factsheet/buurtteam-in-cijfers")
    page: Any = html.document_fromstring(files["factsheets/buurtteam-in-cijfers.html"])
    assert page.xpath("//script | //svg | //button | //link | //*[@class] | //*[@style]") == []
    pictures = page.xpath("//img")
    assert pictures
    for picture in pictures:
        assert files[picture.get("src").removeprefix("../")].startswith(b"<svg")
    assert any(picture.get("alt") for picture in pictures)


def test_questions_are_asked_by_the_platform_and_not_on_the_page() -> None:
    page = opened("cc11", "module/samen")["lessen/erbij-halen.html"].decode()
    assert "De vragen ‘Alle soorten’ staan in deze cursus als toets." in page
    assert "Antwoord bij vraag" not in page
    assert "Antwoorden</h2>" not in page


def test_a_start_quiz_and_its_lesson_stand_in_the_module() -> None:
    root = manifest("cc11", "module/samen")
    titles = [each.text for each in root.iter(f"{CP}title")]
    assert titles[:3] == ["Samen werken", "Samen werken", "Erbij halen"]
    assert "Wat denk je?" in titles


def test_a_multiple_response_names_right_answers_outside_not() -> None:
    """Moodle counts nothing else, and says nothing."""
    root: Any = etree.fromstring(opened("cc11", "module/samen")["toetsen/alle-soorten.xml"])
    items = {each.get("ident"): each for each in root.iter(f"{QTI}item")}
    joined = items["alle-soorten--v03"].find(f".//{QTI}and")
    assert [each.get("case") for each in joined.findall(f"{QTI}varequal")] == ["Yes", "Yes"]
    assert len(joined.findall(f"{QTI}not")) == 1


def test_only_types_of_the_profile_are_used_and_a_score_is_all_or_nothing() -> None:
    root: Any = etree.fromstring(opened("cc11", "module/samen")["toetsen/alle-soorten.xml"])
    profiles = {
        field.findtext(f"{QTI}fieldentry")
        for field in root.iter(f"{QTI}qtimetadatafield")
        if field.findtext(f"{QTI}fieldlabel") == "cc_profile"
    }
    types = ("multiple_choice", "multiple_response", "true_false", "fib", "essay", "pattern_match")
    assert profiles - {"cc.exam.v0p1"} <= {f"cc.{name}.v0p1" for name in types}
    assert {each.text for each in root.iter(f"{QTI}setvar")} == {"100"}
    assert root.find(f".//{QTI}or") is None


def test_a_question_with_parts_becomes_a_question_for_each() -> None:
    root: Any = etree.fromstring(opened("cc11", "module/samen")["toetsen/alle-soorten.xml"])
    idents = [each.get("ident") for each in root.iter(f"{QTI}item")]
    assert [each for each in idents if "v07" in each] == ["alle-soorten--v07--1", "alle-soorten--v07--2"]
    assert len(set(idents)) == len(idents)


def test_a_cartridge_is_of_the_version_that_every_platform_reads() -> None:
    told = manifest("cc11", "module/samen")
    assert told.tag == f"{CP}manifest"
    assert told.findtext(f"{CP}metadata/{CP}schemaversion") == "1.1.0"


def test_a_cartridge_has_no_mark_that_changes_the_rules_of_canvas() -> None:
    assert not [path for path in opened("cc11", "course/voorbeeld") if "canvas" in path]


def test_identifiers_are_plain_ascii() -> None:
    for name in NAMES:
        for each in manifest("cc11", name).iter():
            identifier = each.get("identifier") or "x"
            assert identifier.isascii()
            assert not set(identifier) - set("abcdefghijklmnopqrstuvwxyz0123456789-._")


def test_links_lead_to_the_site_and_need_its_address() -> None:
    files = opened("cc11-links", "module/samen")
    assert b'href="https://voorbeeld.example/site/modules/samen/"' in files["links/module-samen.xml"]
    assert not BY_ID["cc11-links"].fits(ITEMS["module/samen"], "")


def test_a_quiz_of_which_nothing_can_go_along_is_left_out() -> None:
    scale = {"id": "s", "kind": "scale", "prompt": "Hoe ging het?", "low": "slecht", "high": "goed"}
    quiz = quiz_with(scale).model_copy(update={"id": "start"})
    quizzes = tuple(quiz if each.id == "start" else each for each in LIBRARY.quizzes)
    goods = replace(GOODS, quiz=SHOP.goods(replace(LIBRARY, quizzes=quizzes), ()).quiz)
    zipped = zipfile.ZipFile(io.BytesIO(BY_ID["cc11"].make(ITEMS["module/samen"], goods)))
    assert "toetsen/start.xml" not in zipped.namelist()
