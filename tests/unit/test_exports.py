# SPDX-License-Identifier: EUPL-1.2
"""What people take away: data, feeds and vocabularies, held against their standards."""

from __future__ import annotations

import csv
import io
import json
import os
import re
from datetime import datetime
from typing import Any

import feedparser  # type: ignore[import-untyped]
import jsonschema  # type: ignore[import-untyped]
import pytest
from lxml import etree
from rdflib import DCTERMS, RDF, SKOS, Graph, URIRef

from leerwijk.checking import check
from leerwijk.exports import exports_of
from leerwijk.exports.news import LATEST
from leerwijk.exports.table import BETWEEN
from leerwijk.locale import words
from leerwijk.model.collection import Collection
from leerwijk.model.library import Library
from leerwijk.model.sheet import guarded
from tests.unit.exported import EXPORTS, FILES, GOLDEN, LIBRARY, NL, NOWHERE, PROBLEMS, SITE

SCHEMA = b'"$schema": "https://samen.example/wijk/data/collection.schema.json"'
JSON_FILES = sorted(path for path in FILES if path.endswith(".json") and SCHEMA in FILES[path])
CSV_FILES = sorted(path for path in FILES if path.endswith(".csv"))
TURTLE = ("data/themas.ttl", "data/begrippen.ttl")
ROOT = "https://samen.example/wijk/"


def test_the_site_of_these_tests_is_right() -> None:
    assert [*PROBLEMS, *check(LIBRARY)] == []


@pytest.mark.parametrize("path", sorted(FILES))
def test_an_export_is_as_it_was_approved(path: str) -> None:
    golden = GOLDEN / "files" / path
    if os.environ.get("UPDATE_GOLDEN"):
        golden.parent.mkdir(parents=True, exist_ok=True)
        golden.write_bytes(FILES[path])
    assert FILES[path] == golden.read_bytes()


def test_no_approved_export_is_left_over() -> None:
    approved = (file for file in (GOLDEN / "files").rglob("*") if file.is_file())
    assert sorted(file.relative_to(GOLDEN / "files").as_posix() for file in approved) == sorted(FILES)


def test_the_same_library_gives_the_same_bytes() -> None:
    assert tuple(exports_of(LIBRARY, SITE, NL)) == EXPORTS


def test_a_download_tells_its_size_and_count() -> None:
    told = {export.download.path: export.download for export in EXPORTS}
    assert all(download.size == len(FILES[path]) for path, download in told.items())
    counts = {
        path: told[path].count for path in ("data/lessen.csv", "data/regios/veen.json", "data/themas.ttl")
    }
    assert counts == {"data/lessen.csv": 3, "data/regios/veen.json": 2, "data/themas.ttl": 3}


def test_a_list_without_lessons_is_no_file() -> None:
    assert not [path for path in FILES if re.search(r"/(leeg|stil|zonder)\.", path)]


def test_a_site_without_lessons_gives_nothing() -> None:
    assert list(exports_of(Library(), SITE, NL)) == []


def test_a_site_without_address_gives_no_feeds_and_addresses_from_its_root() -> None:
    files = {export.download.path: export.content for export in exports_of(LIBRARY, NOWHERE, NL)}
    assert set(FILES) - set(files) == {"feed.json", "feed.xml"}
    assert json.loads(files["data/lessen.json"])["lessons"][0]["url"] == "geleerde-lessen/l1-01/"
    theme = URIRef("https://elders.example/x/themas/regie/")
    graph = Graph().parse(data=files["data/themas.ttl"], publicID="https://elders.example/x/data/themas.ttl")
    assert (theme, RDF.type, SKOS.Concept) in graph


def test_every_export_exists_in_english() -> None:
    english = {export.download.path for export in exports_of(LIBRARY, SITE, words("en"))}
    assert english == set(FILES)


# --- CSV ---------------------------------------------------------------------------------------


def rows(path: str) -> list[dict[str, str]]:
    text = FILES[path].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";", strict=True))


@pytest.mark.parametrize("path", CSV_FILES)
def test_a_table_opens_in_a_dutch_excel(path: str) -> None:
    assert FILES[path].startswith(b"\xef\xbb\xbf")
    assert FILES[path].count(b"\r\n") == FILES[path].count(b"\n") == len(rows(path)) + 1


@pytest.mark.parametrize("path", CSV_FILES)
def test_no_cell_is_a_formula(path: str) -> None:
    cells = [cell for row in rows(path) for cell in row.values()]
    assert len(cells) >= 6
    assert [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))] == []


def test_a_table_says_in_words_what_was_learned() -> None:
    first = rows("data/lessen.csv")[0]
    assert (first["Soort"], first["Richting"]) == ("werkt", "helpt")
    assert first["Thema’s"] == BETWEEN.join(("Korte lijnen", "Regie, wie doet wat"))
    assert first["Volgens"] == BETWEEN.join(("Professionals", "Gezinnen, verwoord door anderen"))
    assert first["Geleerde les"].startswith("'=HYPERLINK(")
    assert (first["Kop"], first["Alinea"], first["Punt"]) == ("Wat ging goed? |", "| 2–3", "1 |")
    assert first["Opmerking"] == "Regel een. Regel twee; met puntkomma."


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("  =1+1", "'=1+1"),
        ("'=1+1", "''=1+1"),
        ("\uff1d1+1", "'\uff1d1+1"),
        ("-", "'-"),
        ("@iemand", "'@iemand"),
        ("'s ochtends", "'s ochtends"),
        ("1 = 1", "1 = 1"),
        ("", ""),
    ],
)
def test_a_spreadsheet_reckons_with_no_text(text: str, cell: str) -> None:
    assert guarded(text) == cell


# --- JSON --------------------------------------------------------------------------------------


def read(path: str) -> Any:  # noqa: ANN401 — JSON
    return json.loads(FILES[path])


@pytest.mark.parametrize("path", JSON_FILES)
def test_a_collection_follows_its_schema(path: str) -> None:
    schema = read("data/collection.schema.json")
    jsonschema.Draft7Validator.check_schema(schema)
    jsonschema.Draft7Validator(schema, format_checker=jsonschema.FormatChecker()).validate(read(path))


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("kind", "good"),
        ("checked_on", 2026),
        ("id", "../x"),
        ("strength", 5),
        ("themes", []),
        ("statement", ""),
    ],
)
def test_the_schema_finds_what_is_wrong(field: str, wrong: object) -> None:
    collection = read("data/lessen.json")
    collection["lessons"][1][field] = wrong
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(collection, read("data/collection.schema.json"))


def test_the_schema_allows_what_later_versions_add() -> None:
    collection = read("data/lessen.json")
    collection["lessons"][0]["source"]["page"] = 3
    jsonschema.validate({**collection, "version": "1.7", "more": 1}, read("data/collection.schema.json"))


@pytest.mark.parametrize("path", JSON_FILES)
def test_a_collection_holds_what_it_names_and_no_more(path: str) -> None:
    collection = Collection.model_validate_json(FILES[path])
    lessons = collection.lessons
    assert {each.id for each in collection.themes} == {id_ for lesson in lessons for id_ in lesson.themes}
    assert {each.id for each in collection.pilots} == {lesson.pilot for lesson in lessons}
    assert {each.id for each in collection.regions} == {lesson.region for lesson in lessons}
    assert {each.id for each in collection.evidence_kinds} == {lesson.evidence for lesson in lessons}
    assert (
        {lesson.source.source for lesson in lessons}
        <= {each.id for each in collection.sources}
        <= {"s1", "s2"}
    )


def test_a_collection_tells_where_who_and_how_strong() -> None:
    collection = Collection.model_validate_json(FILES["data/regios/veen.json"])
    assert [lesson.id for lesson in collection.lessons] == ["l1-01", "l1-02"]
    assert (collection.about.kind, collection.about.id) == ("region", "veen")
    assert str(collection.updated) == "2026-03-01"
    first, second = collection.lessons
    assert (first.url, first.strength, first.scale) == (f"{ROOT}geleerde-lessen/l1-01/", 2, "province")
    assert (second.scale, second.was, second.may_be_outdated) == ("region", ("l1-oud",), True)
    assert collection.licence == SITE.licence_url


def test_a_record_stands_on_a_line_of_its_own() -> None:
    lines = FILES["data/lessen.json"].decode().splitlines()
    assert sum(line.startswith(('{"id": "l1-', '{"id": "l2-')) for line in lines) == 3


# --- feeds -------------------------------------------------------------------------------------

FEED = {
    "type": "object",
    "required": ["version", "title", "items"],
    "properties": {
        "version": {"const": "https://jsonfeed.org/version/1.1"},
        "title": {"type": "string", "minLength": 1},
        "home_page_url": {"type": "string", "pattern": "^https://"},
        "feed_url": {"type": "string", "pattern": "^https://"},
        "description": {"type": "string"},
        "language": {"type": "string", "pattern": "^[a-z]{2}$"},
        "authors": {"type": "array", "items": {"type": "object", "minProperties": 1}},
        "items": {
            "type": "array",
            "items": {
                "type": "object",
                "required": ["id", "content_text"],
                "properties": {
                    "id": {"type": "string", "minLength": 1},
                    "url": {"type": "string", "pattern": "^https://"},
                    "title": {"type": "string"},
                    "content_text": {"type": "string", "minLength": 1},
                    "date_modified": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"},
                    "tags": {"type": "array", "items": {"type": "string"}},
                },
                "additionalProperties": False,
            },
        },
    },
    "additionalProperties": False,
}
"""JSON Feed 1.1, as far as its specification goes and we use it."""


def test_the_json_feed_follows_its_specification() -> None:
    jsonschema.validate(read("feed.json"), FEED)


def test_the_atom_feed_is_read_without_complaint() -> None:
    feed: Any = feedparser.parse(FILES["feed.xml"])
    assert (feed.bozo, feed.version) == (False, "atom10")
    assert feed.feed.title == "Samen & delen: geleerde lessen"
    assert feed.entries[1].title == "Bel elkaar."


def test_the_atom_feed_has_what_its_specification_asks() -> None:
    feed = etree.fromstring(FILES["feed.xml"])
    atom = "{http://www.w3.org/2005/Atom}"
    for element in (feed, *feed.iter(f"{atom}entry")):
        assert [len(element.findall(f"{atom}{name}")) for name in ("id", "title", "updated")] == [1, 1, 1]
        assert element.findtext(f"{atom}id", "").startswith(ROOT)
        assert datetime.fromisoformat(element.findtext(f"{atom}updated", "")).tzinfo is not None
    assert feed.findtext(f"{atom}author/{atom}name") == "Samen & delen"
    [own] = [link for link in feed.findall(f"{atom}link") if link.get("rel") == "self"]
    assert own.get("href") == f"{ROOT}feed.xml"
    ids = [entry.findtext(f"{atom}id") for entry in feed.iter(f"{atom}entry")]
    assert len(set(ids)) == len(ids) == 3


def test_what_was_checked_last_comes_first() -> None:
    items = read("feed.json")["items"]
    assert [item["id"].split("/")[-2] for item in items] == ["l1-02", "l2-01", "l1-01"]
    assert [item["date_modified"] for item in items][::2] == ["2026-02-10T00:00:00Z", "2026-01-10T00:00:00Z"]


def test_a_feed_holds_no_more_than_the_latest() -> None:
    [pilot, *_] = LIBRARY.pilots
    lesson = pilot.lessons_learned[1]
    many = tuple(lesson.model_copy(update={"id": f"m-{number}"}) for number in range(LATEST + 5))
    library = Library(pilots=(pilot.model_copy(update={"lessons_learned": many}),))
    files = {export.download.path: export.content for export in exports_of(library, SITE, NL)}
    assert len(json.loads(files["feed.json"])["items"]) == LATEST
    assert len(json.loads(files["data/lessen.json"])["lessons"]) == LATEST + 5


# --- vocabularies ------------------------------------------------------------------------------


@pytest.mark.parametrize("path", TURTLE)
def test_a_vocabulary_is_sound_skos(path: str) -> None:
    graph = Graph().parse(data=FILES[path], format="turtle")
    [scheme] = graph.subjects(RDF.type, SKOS.ConceptScheme)
    concepts = set(graph.subjects(RDF.type, SKOS.Concept))
    for concept in concepts:
        labels = {
            role: set(graph.objects(concept, role))
            for role in (SKOS.prefLabel, SKOS.altLabel, SKOS.hiddenLabel)
        }
        assert len(labels[SKOS.prefLabel]) == 1
        assert sum(map(len, labels.values())) == len(set().union(*labels.values()))
    placed = {one for role in (SKOS.inScheme, SKOS.topConceptOf) for one in graph.subjects(role, scheme)}
    assert placed == concepts
    assert set(graph.objects(scheme, SKOS.hasTopConcept)) == set(graph.subjects(SKOS.topConceptOf, scheme))
    assert {(b, a) for a, b in graph.subject_objects(SKOS.broader)} == set(
        graph.subject_objects(SKOS.narrower)
    )
    assert set(graph.objects(scheme, DCTERMS.license)) == {URIRef(SITE.licence_url)}


def test_texts_come_through_turtle_as_they_are() -> None:
    graph = Graph().parse(data=FILES["data/themas.ttl"], format="turtle")
    [definition] = graph.objects(URIRef(f"{ROOT}themas/regie/"), SKOS.definition)
    assert str(definition) == 'Het is duidelijk wie de regie heeft; ook als het "spannend" wordt.'
    terms = Graph().parse(data=FILES["data/begrippen.ttl"], format="turtle")
    [explained] = terms.objects(URIRef(f"{ROOT}begrippen/#poh"), SKOS.definition)
    assert str(explained) == 'Werkt bij een "huisarts". Met een \\ erin.'
    assert {str(label) for label in terms.objects(None, SKOS.altLabel)} == {"POH", "praktijkondersteuners"}


# --- references --------------------------------------------------------------------------------


def test_every_lesson_has_a_reference() -> None:
    assert FILES["data/lessen.bib"].count(b"@misc{") == FILES["data/lessen.ris"].count(b"TY  - ") == 3
    assert b"100\\% <eerlijk>\\_terugkijken" in FILES["data/lessen.bib"]
    assert {line[2:6] for line in FILES["data/lessen.ris"].split(b"\r\n") if line.strip()} == {b"  - "}
