# SPDX-License-Identifier: EUPL-1.2
"""Linked data and the rest of the head: right words of schema.org, safe in a script."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from leerwijk.pages import fill
from leerwijk.pages.head import head_of_text
from leerwijk.pages.linked_data.learning import duration
from tests.unit.small_site import NL, PAGES, SITE, WRITE, filled, found, parsed

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

THING = {"@id", "@type", "url", "name", "description", "identifier"}
WORK = {
    "about",
    "author",
    "dateModified",
    "hasPart",
    "headline",
    "inLanguage",
    "isAccessibleForFree",
    "isPartOf",
}
WORK |= {"isBasedOn", "license", "mainEntity", "provider", "publisher", "spatialCoverage", "version"}
WORK |= {"assesses", "educationalLevel", "learningResourceType", "teaches", "timeRequired"}
KNOWN: Mapping[str, set[str]] = {
    "AdministrativeArea": set(),
    "Article": WORK,
    "CollectionPage": WORK,
    "Course": WORK | {"coursePrerequisites", "hasCourseInstance"},
    "CourseInstance": {"courseMode", "courseWorkload"},
    "CreativeWork": WORK,
    "Dataset": WORK | {"creator", "temporalCoverage", "variableMeasured"},
    "DefinedTerm": {"inDefinedTermSet", "termCode"},
    "DefinedTermSet": WORK | {"hasDefinedTerm"},
    "ItemList": {"itemListElement"},
    "LearningResource": WORK,
    "ListItem": {"item", "position"},
    "Organization": set(),
    "Project": {"areaServed"},
    "Question": WORK | {"eduQuestionType"},
    "Quiz": WORK,
    "WebPage": WORK,
    "WebSite": WORK,
}
"""Type → its properties in schema.org, as far as this site uses them."""


def data_of(url: str) -> list[dict[str, Any]]:
    return [json.loads(text) for text in found(parsed(filled(url).head), "//script/text()")]


def things_in(value: object) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from things_in(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from things_in(inner)


@pytest.mark.parametrize("url", sorted(PAGES))
def test_every_thing_has_a_known_type_and_its_properties(url: str) -> None:
    wrong = []
    for thing in things_in(data_of(url)):
        types = thing["@type"] if isinstance(thing["@type"], list) else [thing["@type"]]
        allowed = THING.union({"@context"}, *(KNOWN[each] for each in types))
        wrong += [(types, name) for name in thing if name not in allowed]
    assert wrong == []


TYPES = [
    ("", ["WebSite"]),
    ("modules/samen/", [["Course", "LearningResource"]]),
    ("modules/samen/erbij-halen/", ["LearningResource", "Quiz", "Quiz"]),
    ("modules/samen/eindtoets/", ["Quiz"]),
    ("factsheets/buurtteam-in-cijfers/", ["Article"]),
    ("pilots/buurtteam/", ["Article"]),
    ("gebiedsfotos/voorbeeldwijk/", ["Dataset"]),
    ("geleerde-lessen/les-1/", ["LearningResource"]),
    ("themas/regie/", ["DefinedTerm"]),
    ("begrippen/", ["DefinedTermSet"]),
    ("bronnen/", ["CollectionPage"]),
    ("geleerde-lessen/oude-les/", []),
]


@pytest.mark.parametrize(("url", "types"), TYPES)
def test_a_page_says_what_it_is(url: str, types: list[object]) -> None:
    assert [thing["@type"] for thing in data_of(url)] == types


def test_a_course_tells_what_repositories_ask() -> None:
    (course,) = data_of("modules/samen/")
    wanted = ("educationalLevel", "timeRequired", "license", "inLanguage", "version")
    licence = "https://creativecommons.org/licenses/by/4.0/"
    assert [course[name] for name in wanted] == ["HBO", "PT1H30M", licence, "nl", "1.0"]


def test_a_quiz_does_not_give_its_answers_away() -> None:
    (quiz,) = data_of("modules/samen/eindtoets/")
    assert [question["name"] for question in quiz["hasPart"]] == [
        "Welke manier is licht?",
        "Wat is meedenken?",
    ]
    assert "Advies geven" not in json.dumps(quiz)


def test_addresses_are_whole_where_the_site_has_one() -> None:
    assert data_of("themas/regie/")[0]["@id"] == "https://voorbeeld.example/site/themas/regie/"


def test_a_hand_written_page_is_described_too() -> None:
    head = parsed(head_of_text("Over", "Over deze site.", "over/", SITE))
    assert found(head, "//title/text()") == ["Over – Voorbeeld"]
    assert found(head, "//link[@rel='canonical']/@href") == ["https://voorbeeld.example/site/over/"]
    assert [json.loads(text)["@type"] for text in found(head, "//script/text()")] == ["WebPage"]


def test_text_cannot_close_the_script() -> None:
    page = replace(PAGES["themas/regie/"], linked_data=({"@type": "WebSite", "name": "</script><b>&"},))
    head = fill(page, SITE, NL, WRITE).head
    assert head.count("</script>") == 1
    (text,) = found(parsed(head), "//script/text()")
    assert json.loads(text)["name"] == "</script><b>&"


def test_the_head_describes_the_page() -> None:
    head = parsed(filled("factsheets/buurtteam-in-cijfers/").head)
    names = {meta.get("name") or meta.get("property"): meta.get("content") for meta in head.iter("meta")}
    assert head.findtext(".//title") == "Buurtteam in cijfers – Factsheets – Voorbeeld"
    assert names["description"] == "De cijfers over het buurtteam."
    assert names["og:url"] == "https://voorbeeld.example/site/factsheets/buurtteam-in-cijfers/"
    assert (names["og:type"], names["og:locale"]) == ("article", "nl_NL")


@pytest.mark.parametrize("url", sorted(PAGES))
def test_no_page_holds_a_script_that_runs(url: str) -> None:
    page = filled(url)
    whole = parsed(f"{page.head}{page.menu}{page.main}{page.contents}")
    kinds = {script.get("type") for script in whole.iter("script")}
    assert kinds <= {"application/ld+json", "application/json"}
    assert found(whole, "//@*[starts-with(name(), 'on')]") == []
    assert found(whole, "//@style") == []


@pytest.mark.parametrize(("minutes", "iso"), [(25, "PT25M"), (60, "PT1H"), (90, "PT1H30M"), (0, "PT0M")])
def test_minutes_become_a_duration(minutes: int, iso: str) -> None:
    assert duration(minutes) == iso
