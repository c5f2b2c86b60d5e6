# SPDX-License-Identifier: EUPL-1.2
"""Packages that are played: whole, valid, and the same whenever they are made."""

from __future__ import annotations

import io
import json
import os
import re
import zipfile
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote, urljoin

import pytest
from lxml import etree, html

from leerwijk.exports.courseware import COURSEWARE, LIVE
from leerwijk.exports.packing_list import clean
from leerwijk.exports.plan import plan_of, usual_rule
from leerwijk.exports.pruning import names_in, pruned
from leerwijk.model.bare import ROOT
from leerwijk.model.package import Item
from tests.unit.packed import GOODS, ITEMS, made

SCHEMAS = Path(os.environ.get("LEERWIJK_SCHEMAS", "-"))
WANTS_SCHEMAS = pytest.mark.skipif(not SCHEMAS.is_dir(), reason="LEERWIJK_SCHEMAS names no folder")
SCORM = ("scorm12", "scorm2004")
TAKEN = ("course/voorbeeld", "module/samen", "lesson/erbij-halen", "quiz/alle-soorten", "case/kiezen")
ADL = {"scorm12": "adlcp_rootv1p2", "scorm12-live": "adlcp_rootv1p2", "scorm2004": "adlcp_v1p3"}
EVERY = pytest.mark.parametrize("item", TAKEN)
EACH = pytest.mark.parametrize("target", SCORM)


@cache
def files_of(target: str, item: str) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(made(target, ITEMS[item]))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def manifest_of(target: str, item: str) -> etree._Element:
    return etree.fromstring(files_of(target, item)["imsmanifest.xml"])


def schema_of(folder: str, *names: str) -> etree.XMLSchema:
    """Return one schema over several of the published ones."""
    imports = []
    for name in names:
        space = etree.parse(SCHEMAS / folder / name).getroot().get("targetNamespace")
        path = (SCHEMAS / folder / name).as_uri()
        imports.append(f'<xs:import namespace="{space}" schemaLocation="{path}"/>')
    whole = f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{"".join(imports)}</xs:schema>'
    parser = etree.XMLParser(no_network=True)
    parser.resolvers.add(_Offline(SCHEMAS / folder))
    return etree.XMLSchema(etree.fromstring(whole, parser))


class _Offline(etree.Resolver):
    """Finds schemas of the network beside the others, by their names."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def resolve(self, system_url: str, public_id: str, context: Any = None) -> Any:  # noqa: ANN401, ARG002
        name = (system_url or "").rpartition("/")[2]
        # the xml: namespace under the name that SCORM 1.2 has for it
        path = SCHEMAS / "scorm2004" / "xml.xsd" if name == "ims_xml.xsd" else self.folder / name
        return self.resolve_filename(str(path), context) if path.is_file() else None  # type: ignore[attr-defined]


@WANTS_SCHEMAS
@EVERY
@pytest.mark.parametrize("target", ["scorm12"])
def test_a_manifest_of_scorm_12_is_valid(target: str, item: str) -> None:
    schema_of("scorm12", "imscp_rootv1p1p2.xsd", "adlcp_rootv1p2.xsd").assertValid(manifest_of(target, item))


@WANTS_SCHEMAS
@EVERY
def test_the_metadata_of_scorm_12_are_valid(item: str) -> None:
    manifest = manifest_of("scorm12", item)
    name = manifest.findtext(".//{http://www.adlnet.org/xsd/adlcp_rootv1p2}location") or ""
    schema = etree.parse(SCHEMAS / "scorm12" / "imsmd_rootv1p2p1.xsd").getroot()
    space = "{http://www.w3.org/2001/XMLSchema}"
    # the places for extensions make the schema ambiguous for libxml2, and we have none
    for group in schema.findall(f".//{space}group[@ref='grp.any']"):
        group.getparent().remove(group)  # type: ignore[union-attr]
    for each in schema.findall(f"{space}import"):
        each.set("schemaLocation", (SCHEMAS / "scorm2004" / "xml.xsd").as_uri())
    etree.XMLSchema(schema).assertValid(etree.fromstring(files_of("scorm12", item)[name]))


@WANTS_SCHEMAS
@EVERY
def test_a_manifest_of_scorm_2004_is_valid_and_so_is_its_lom(item: str) -> None:
    manifest = manifest_of("scorm2004", item)
    names = ("imscp_v1p1.xsd", "adlcp_v1p3.xsd", "adlseq_v1p3.xsd", "adlnav_v1p3.xsd", "imsss_v1p0.xsd")
    schema_of("scorm2004", *names).assertValid(manifest)
    lom = manifest.find(".//{http://ltsc.ieee.org/xsd/LOM}lom")
    assert lom is not None
    schema_of("scorm2004", "lomStrict.xsd").assertValid(etree.fromstring(etree.tostring(lom)))


@WANTS_SCHEMAS
@EVERY
def test_a_course_structure_of_cmi5_is_valid_and_leads_to_a_file(item: str) -> None:
    files = files_of("cmi5", item)
    structure = etree.fromstring(files["cmi5.xml"])
    etree.XMLSchema(etree.parse(SCHEMAS / "cmi5" / "CourseStructure.xsd")).assertValid(structure)
    (unit,) = structure.iter("{*}au")
    assert unit.findtext("{*}url") in files
    asked = {"module/samen": ("CompletedAndPassed", "0.6"), "quiz/alle-soorten": ("Completed", None)}
    if item in asked:
        assert (unit.get("moveOn"), unit.get("masteryScore")) == asked[item]


@EVERY
@EACH
def test_the_manifest_stands_at_the_root_and_names_every_file(target: str, item: str) -> None:
    files = files_of(target, item)
    manifest = manifest_of(target, item)
    named = {each.get("href") for each in manifest.iter("{*}file")}
    assert named == set(files) - {"imsmanifest.xml"}
    (resource,) = manifest.iter("{*}resource")
    assert resource.get("href") in files
    kind = "scormType" if target == "scorm2004" else "scormtype"
    assert resource.get(f"{{http://www.adlnet.org/xsd/{ADL[target]}}}{kind}") == "sco"
    assert not list(manifest.iter("{*}sequencing"))
    ids = [each.get("identifier") or "" for each in manifest.iter() if each.get("identifier")]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[A-Za-z0-9_-]+", each) for each in ids)


@EVERY
@pytest.mark.parametrize(
    ("target", "schema"), [("scorm12", "imscp_rootv1p1p2.xsd"), ("scorm2004", "xml.xsd")]
)
def test_the_schemas_that_a_manifest_names_stand_at_the_root(target: str, schema: str, item: str) -> None:
    places = manifest_of(target, item).get("{http://www.w3.org/2001/XMLSchema-instance}schemaLocation") or ""
    assert {*places.split()[1::2], schema} <= set(files_of(target, item))


@EVERY
@pytest.mark.parametrize("target", [*SCORM, "cmi5"])
def test_a_package_holds_all_that_it_asks_for(target: str, item: str) -> None:
    files = files_of(target, item)
    for name, content in files.items():
        if name.endswith(".html"):
            for address in _loaded(content):
                assert not re.match("[a-z]+:|/", address), f"{name} asks {address}"
                assert urljoin(name, address) in files, f"{name} asks {address}"


@pytest.mark.parametrize("target", [each.id for each in COURSEWARE])
def test_every_address_on_a_page_leads_somewhere(target: str) -> None:
    for item in TAKEN:
        if item.startswith(LIVE) or not target.endswith("live"):
            for name, content in files_of(target, item).items():
                assert ROOT.encode() not in content, name
                assert quote(ROOT).encode() not in content, name


def _loaded(content: bytes) -> list[str]:
    """Return what a page loads: not what it links to."""
    page = html.fromstring(content.decode())
    found = [each.get("src") or "" for each in page.iter("script", "img", "iframe") if each.get("src")]
    found += [
        each.get("href") or "" for each in page.iter("link") if each.get("rel") in ("stylesheet", "icon")
    ]
    found += [
        str(value) for each in page.iter("script") for key, value in each.attrib.items() if _is_code(str(key))
    ]
    return [each for each in found if not each.startswith("data:")]


def _is_code(name: str) -> bool:
    return name in {f"data-{code}" for code in ("keep", "quiz", "lms", "words", "compare", "progress")}


@EACH
def test_making_it_twice_gives_the_same_bytes(target: str) -> None:
    assert made(target, ITEMS["module/samen"]) == made(target, ITEMS["module/samen"])


def test_a_sheet_keeps_what_pages_and_scripts_name_in_its_order() -> None:
    sheet = (
        "@layer a,b;@layer a{p,.lw-a{x:y}.lw-b .lw-a{x:y}@media print{.lw-b{x:y}}}"
        ".lw-c--on,.lw-b:not(.lw-a,.lw-b){x:y}:is(.lw-a,.lw-b) b{x:y}@font-face{x:y}"
    )
    kept = "@layer a,b;@layer a{p,.lw-a{x:y}}.lw-c--on{x:y}:is(.lw-a,.lw-b) b{x:y}@font-face{x:y}"
    assert pruned(sheet, names_in('class="lw-a" lw-c--${name}')) == kept
    assert pruned(sheet, names_in("lw-a lw-b lw-c--on")) == sheet


def test_a_long_description_is_cut_for_catalogues() -> None:
    item = replace(ITEMS["lesson/erbij-halen"], description="woord " * 400)
    with zipfile.ZipFile(io.BytesIO(made("scorm12", item))) as archive:
        lom = etree.fromstring(archive.read("metadata.xml"))
    text = lom.findtext(".//{*}general/{*}description/{*}langstring") or ""
    assert 900 < len(text) <= 1000


def test_names_are_ascii_letters_digits_and_dashes() -> None:
    assert clean("régie één: vraag 1") == "regie-een--vraag-1"


def test_a_package_with_a_test_is_complete_when_read_and_passed() -> None:
    plans = {name: _plan(name) for name in TAKEN}
    assert {name: plan["rule"] for name, plan in plans.items()} == {
        "course/voorbeeld": "both",
        "module/samen": "both",
        "lesson/erbij-halen": "reading",
        "quiz/alle-soorten": "reading",
        "case/kiezen": "reading",
    }
    assert usual_rule(()) == "reading"


def test_a_plan_names_pages_in_order_and_earlier_ids() -> None:
    pages = _plan("module/samen")["pages"]
    assert [page["url"] for page in pages] == [
        "modules/samen/",
        "modules/samen/erbij-halen/",
        "modules/samen/terugkijken/",
        "quiz/eindtoets/",
    ]
    assert pages[1]["was"] == ["oude-les"]


def test_a_configured_rule_goes_before_what_is_usual() -> None:
    item = ITEMS["module/samen"]
    goods = replace(GOODS, rule="reading")
    target = next(each for each in COURSEWARE if each.id == "scorm12")
    with zipfile.ZipFile(io.BytesIO(target.make(item, goods))) as archive:
        plan = _plan_in(archive.read("index.html"))
    assert plan["rule"] == "reading"
    assert plan_of("x", (), "site", GOODS.words)["rule"] == "reading"


def _plan(item: str) -> dict[str, Any]:
    return _plan_in(files_of("scorm12", item)["index.html"])


def _plan_in(page: bytes) -> dict[str, Any]:
    (script,) = html.fromstring(page.decode()).iterfind(".//script[@id='lw-plan']")
    found: dict[str, Any] = json.loads(script.text or "")
    return found


def test_what_stands_on_no_page_cannot_be_played() -> None:
    loose = Item("quiz", "los", "Los", "", "")
    assert not any(target.fits(loose, "https://voorbeeld.example/") for target in COURSEWARE)
