# SPDX-License-Identifier: EUPL-1.2
"""What catalogues of learning material get: NL LOM, LOM, OAI-PMH as files, and what servers must know."""

from __future__ import annotations

import json
import os
import re
import shutil
import socket
import subprocess
import time
import urllib.request
from contextlib import contextmanager
from dataclasses import replace
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from lxml import etree

from leerwijk.adapters.cli import main
from leerwijk.adapters.giving import publisher_of
from leerwijk.exports.material import materials
from leerwijk.exports.nl_lom import ieee_lom, nl_lom
from leerwijk.exports.oai import Catalogue, Terms, files_of
from leerwijk.exports.servers import SERVERS, framers
from leerwijk.model.licence import licence_url
from leerwijk.pages.items import items_of
from tests.unit.small_site import LIBRARY, PARTS, SITE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from leerwijk.exports.material import Material

PUBLISHER = publisher_of(SITE)
MATERIALS = {each.name: each for each in materials(LIBRARY, items_of(LIBRARY, SITE, PARTS), PUBLISHER)}
CZP = {"czp": "http://www.imsglobal.org/xsd/imsmd_v1p2"}
OAI = {"oai": "http://www.openarchives.org/OAI/2.0/"}
DISCIPLINES = (("1111", "Gedrag en maatschappij"),)
FILES = dict(files_of(Catalogue(PUBLISHER, tuple(MATERIALS.values()), Terms(disciplines=DISCIPLINES))))
SCHEMAS = os.environ.get("LEERWIJK_SCHEMAS", "")
needs_schemas = pytest.mark.skipif(not SCHEMAS, reason="LEERWIJK_SCHEMAS names no folder")
every_material = pytest.mark.parametrize("material", MATERIALS.values(), ids=MATERIALS.keys())


def said(material: Material, path: str) -> list[str]:
    """Return the texts at a path of the NL LOM of something, each step a name of its own namespace."""
    steps = "/".join(f"czp:{step}" for step in path.split("/"))
    found = nl_lom(material, PUBLISHER, DISCIPLINES).xpath(f"{steps}//text()", namespaces=CZP)
    return [str(text).strip() for text in found if str(text).strip()]  # type: ignore[union-attr]


@cache
def schema(name: str, *changes: tuple[str, str]) -> etree.XMLSchema:
    """Return a published schema, with changes to its text."""
    path = Path(SCHEMAS, name)
    text = path.read_text("utf-8")
    for before, after in changes:
        text = text.replace(before, after)
    return etree.XMLSchema(etree.fromstring(text.encode(), base_url=str(path)))


def test_every_module_lesson_quiz_and_factsheet_is_in_the_catalogue_once() -> None:
    nouns = {each.item.noun for each in MATERIALS.values()}
    assert nouns == {"module", "lesson", "quiz", "factsheet"}
    assert len({each.url for each in MATERIALS.values()}) == len(MATERIALS)


@needs_schemas
@every_material
def test_nl_lom_is_valid(material: Material) -> None:
    names = ("http://www.imsglobal.org/xsd/imsmd_rootv1p2p1", CZP["czp"])
    # libxml2 holds anything more to be ambiguous where the schema's own names may stand too
    changes = (names, ("ims_xml.xsd", "../scorm2004/xml.xsd"), ('"##any"', '"##other"'))
    held = schema("scorm12/imsmd_rootv1p2p1.xsd", *changes)
    held.assertValid(nl_lom(material, PUBLISHER, DISCIPLINES))


@needs_schemas
@every_material
def test_lom_is_strictly_valid(material: Material) -> None:
    schema("scorm2004/lomStrict.xsd").assertValid(ieee_lom(material, PUBLISHER, DISCIPLINES))


@every_material
def test_edusources_keeps_the_record(material: Material) -> None:
    purposes = said(material, "classification/purpose/value")
    assert purposes == ["educational level", "discipline"]
    entries = said(material, "classification/taxonpath/taxon/entry")
    assert entries == ["HBO", "Gedrag en maatschappij"]  # "Hoger beroepsonderwijs" would make it inactive
    assert said(material, "classification/taxonpath/taxon/id")[0] == "be140797-803f-4b9e-81cc-5572c711e09c"
    assert re.match(
        r"^https?://creativecommons\.org/\w+/[a-z\-]+/\d\.\d", said(material, "rights/description")[0]
    )
    assert said(material, "rights/copyrightandotherrestrictions/value") == ["yes"]
    assert said(material, "rights/cost/value") == ["no"]
    assert said(material, "technical/location") == [material.url]
    assert said(material, "general/language") == ["nl"]
    assert said(material, "educational/intendedenduserrole/value") == ["learner"]
    assert said(material, "educational/context/value") == ["HBO"]
    assert said(material, "metametadata/metadatascheme") == ["LOMv1.0", "nl_lom_v1p0"]
    assert said(material, "lifecycle/contribute/role/value") == ["author", "publisher"]
    cards = said(material, "lifecycle/contribute/centity/vcard")
    assert all(re.search(r"^FN:Voorbeeld$", card, re.MULTILINE) and "EMAIL" not in card for card in cards)


@pytest.mark.parametrize(
    ("noun", "label", "level"),
    [
        ("module", "professionaliseringsmateriaal", "3"),
        ("lesson", "kennisoverdracht", "2"),
        ("quiz", "zelftoets", "1"),
        ("factsheet", "informatiebron", "1"),
    ],
)
def test_kinds_have_the_labels_by_which_edusources_filters(noun: str, label: str, level: str) -> None:
    for material in (each for each in MATERIALS.values() if each.item.noun == noun):
        assert said(material, "educational/learningresourcetype/value") == [label]
        assert said(material, "general/aggregationlevel/value") == [level]


def test_the_prefix_is_the_one_that_the_harvester_looks_for() -> None:
    assert all(content.startswith(b"<?xml") for content in FILES.values())
    record = FILES[f"oai/GetRecord/lom/{next(iter(MATERIALS))}.xml"]
    assert b"<czp:lom " in record
    assert b"<czp:title>" in record


def test_a_lesson_has_the_themes_of_what_it_rests_on() -> None:
    lessons = [each for each in MATERIALS.values() if each.item.noun == "lesson"]
    labels = {theme.label for theme in LIBRARY.themes}
    assert any(each.keywords for each in lessons)
    assert all(set(each.keywords) <= labels for each in MATERIALS.values())


def test_what_stands_in_a_text_stays_text() -> None:
    material = replace(next(iter(MATERIALS.values())), title="<b> & ]]>", description="x" * 3000)
    assert said(material, "general/title") == ["<b> & ]]>"]
    assert len(said(material, "general/description")[0]) == 1000


def test_harvesters_find_every_record_in_every_format() -> None:
    for prefix in ("lom", "ieee_lom", "oai_dc"):
        listed = _oai(f"ListRecords/{prefix}", "//oai:header/oai:identifier/text()")
        assert listed == _oai(f"ListIdentifiers/{prefix}", "//oai:header/oai:identifier/text()")
        assert listed == [f"oai:voorbeeld.example:{name}" for name in MATERIALS]
        for name in MATERIALS:
            found = _oai(f"GetRecord/{prefix}/{name}", "//oai:identifier/text()")
            assert found == [f"oai:voorbeeld.example:{name}"]
            assert len(_oai(f"GetRecord/{prefix}/{name}", "//oai:metadata/*")) == 1
        for noun in ("module", "lesson", "quiz", "factsheet"):
            for verb in ("ListRecords", "ListIdentifiers"):
                of_set = _oai(f"{verb}/{prefix}/{noun}", "//oai:header/oai:identifier/text()")
                assert of_set == [each for each in listed if f":{noun}-" in each]
    assert _oai("Identify", "//oai:baseURL/text()") == [f"{SITE.url}oai/"]
    assert _oai("error/badVerb", "//oai:error/@code") == ["badVerb"]


def test_an_empty_set_is_told_of() -> None:
    lessons = tuple(each for each in MATERIALS.values() if each.item.noun == "lesson")
    files = dict(files_of(Catalogue(PUBLISHER, lessons)))
    assert b'code="noRecordsMatch"' in files["oai/ListRecords/lom/quiz.xml"]
    assert files["oai/ListRecords/lom/quiz.xml"] == files["oai/error/noRecordsMatch.xml"]


def test_a_site_without_address_has_no_catalogue() -> None:
    nowhere = replace(PUBLISHER, url="")
    assert dict(files_of(Catalogue(nowhere, tuple(MATERIALS.values())))) == {}


@pytest.mark.parametrize(
    ("licence", "url"),
    [
        ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        ("CC BY-NC-SA 3.0", "https://creativecommons.org/licenses/by-nc-sa/3.0/"),
        ("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("Alle rechten voorbehouden", "?"),
        ("", "?"),
    ],
)
def test_a_licence_is_known_by_its_address(licence: str, url: str) -> None:
    assert licence_url(licence, "?") == url


def test_only_hosts_that_are_named_may_frame() -> None:
    assert framers(()) == "frame-ancestors *"
    assert framers(("https://a.example",)) == "frame-ancestors 'self' https://a.example"
    for told in (make("/site/", ("https://a.example",)) for make in SERVERS.values()):
        assert "frame-ancestors 'self' https://a.example" in told
    routes = json.loads(SERVERS["azure"]("/site/", ()))["routes"]
    assert [route["route"] for route in routes] == ["/site/embed/*", "/site/oai", "/site/oai/"]


def test_the_command_writes_the_rules_of_the_site(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(
        "site_name: A\nsite_url: https://a.example/kennis/\n"
        "plugins:\n  - leerwijk/packages: {hosts: ['https://*.leren.example']}\n"
    )
    told = CliRunner().invoke(main, ["server", "caddy", "--root", str(tmp_path)])
    assert told.exit_code == 0
    assert told.output == SERVERS["caddy"]("/kennis/", ("https://*.leren.example",))


QUESTIONS = {
    "verb=Identify": "Identify",
    "verb=ListMetadataFormats": "ListMetadataFormats",
    "verb=ListRecords&metadataPrefix=lom": "ListRecords/lom",
    "verb=ListIdentifiers&metadataPrefix=oai_dc&from=2020-01-01": "ListIdentifiers/oai_dc",
    "verb=GetRecord&metadataPrefix=lom&identifier=oai:voorbeeld.example:NAME": "GetRecord/lom/NAME",
    "verb=GetRecord&metadataPrefix=lom&identifier=oai%3Avoorbeeld.example%3ANAME": "GetRecord/lom/NAME",
    "verb=GetRecord&metadataPrefix=lom&identifier=oai:voorbeeld.example:lesson-x": "error/idDoesNotExist",
    "verb=GetRecord&metadataPrefix=lom&identifier=../../index": "error/idDoesNotExist",
    "verb=ListRecords&metadataPrefix=mods": "error/cannotDisseminateFormat",
    "verb=ListRecords&metadataPrefix=lom&set=lesson": "ListRecords/lom/lesson",
    "verb=ListIdentifiers&set=quiz&metadataPrefix=oai_dc&until=2030-01-01": "ListIdentifiers/oai_dc/quiz",
    "verb=ListRecords&metadataPrefix=lom&set=nothing": "error/noRecordsMatch",
    "verb=ListRecords&metadataPrefix=lom&from=yesterday": "error/badArgument",
    "verb=ListRecords&resumptionToken=2": "error/badResumptionToken",
    "verb=ListSets": "ListSets",
    "verb=Identify&metadataPrefix=lom": "error/badArgument",
    "verb=GetRecord&metadataPrefix=lom": "error/badArgument",
    "verb=ListRecords": "error/badArgument",
    "verb=Delete": "error/badVerb",
    "": "error/badVerb",
}


@contextmanager
def running(server: str, folder: Path) -> Iterator[Callable[[str], tuple[bytes, str, str]]]:
    """Run a server with the rules written for it; yield what asks it: (content, type, policy)."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    rules = SERVERS[server]("/site/", ("https://a.example",))
    file = folder / "server.conf"
    if server == "nginx":
        user = "user root;" if os.geteuid() == 0 else ""
        maps, rest = rules.split("\nadd_header", 1)
        file.write_text(
            f"{user} daemon off; pid {folder}/pid; error_log {folder}/error.log; events {{}}\n"
            f"http {{ access_log off; client_body_temp_path {folder}/b; proxy_temp_path {folder}/p;"
            f" fastcgi_temp_path {folder}/f; uwsgi_temp_path {folder}/u; scgi_temp_path {folder}/s;\n{maps}\n"
            f"server {{ listen 127.0.0.1:{port}; root {folder}/www;\nadd_header{rest}\n}} }}"
        )
        command = ["nginx", "-c", str(file), "-e", f"{folder}/error.log"]
    else:
        top = "{\n\tadmin off\n\tauto_https off\n}\n"
        block = f"http://127.0.0.1:{port} {{\n\troot * {folder}/www\n{rules}\n\tfile_server\n}}\n"
        file.write_text(top + block)
        command = ["caddy", "run", "--adapter", "caddyfile", "--config", str(file)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            yield partial(_ask, port)
        finally:
            process.terminate()


def _ask(port: int, path: str) -> tuple[bytes, str, str]:
    for _ in range(50):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=5) as answer:
                headers = answer.headers
                return answer.read(), headers["Content-Type"], headers["Content-Security-Policy"]
        except OSError:
            time.sleep(0.1)
    raise TimeoutError(path)


@pytest.mark.parametrize("server", ["nginx", "caddy"])
def test_a_server_finds_the_answer_to_each_question(server: str, tmp_path: Path) -> None:
    if shutil.which(server) is None:
        pytest.skip(f"{server} is not installed here")
    name = next(iter(MATERIALS))
    for path, content in FILES.items():
        place = tmp_path / "www" / "site" / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
    (tmp_path / "www/site/embed").mkdir()
    (tmp_path / "www/site/embed/a.html").write_text("a")
    with running(server, tmp_path) as ask:
        for question, file in QUESTIONS.items():
            answer, kind, _ = ask(f"/site/oai/?{question.replace('NAME', name)}")
            assert answer == FILES[f"oai/{file.replace('NAME', name)}.xml"], question
            assert kind.startswith("text/xml")
        assert ask("/site/embed/a.html")[2] == "frame-ancestors 'self' https://a.example"
        assert ask("/site/oai/Identify.xml")[2] == "frame-ancestors 'self'"


def _oai(path: str, question: str) -> list[str]:
    return list(etree.fromstring(FILES[f"oai/{path}.xml"]).xpath(question, namespaces=OAI))  # type: ignore[arg-type]
