# SPDX-License-Identifier: EUPL-1.2
"""Views: what follows from the whole Library and is never typed by hand."""

from __future__ import annotations

import pytest

from leerwijk.model.source import Locator, Passage
from leerwijk.model.vocabulary import Term
from leerwijk.pages import address
from leerwijk.pages.templating import passage_text
from leerwijk.pages.views import Views
from leerwijk.pages.views.asked import mixed
from leerwijk.pages.views.blocks import fragment_of
from leerwijk.pages.views.foot import shorten
from leerwijk.pages.views.forms import other_names
from leerwijk.pages.views.presence import presence, returns
from leerwijk.pages.views.references import by_source, reference, references
from tests.unit.small_site import LIBRARY, NL, PAGES

VIEWS = Views(LIBRARY)


def test_a_theme_tells_what_each_region_says_on_it() -> None:
    stad, veen = VIEWS.presence["regie"]
    assert (stad.region.title, stad.directions) == ("De Stad", ("hinders",))
    assert (veen.region.title, veen.directions) == ("De Veenstreek", ("helps",))
    assert (returns(VIEWS.presence["regie"]).regions, returns(VIEWS.presence["regie"]).of) == (2, 2)


def test_a_plan_is_no_experience() -> None:
    stad, veen = VIEWS.presence["vertrouwen"]
    assert [each.id for each in stad.statements] == ["les-1", "les-4"]
    assert stad.directions == ("helps",)
    assert (veen.directions, veen.only_plans, veen.statements) == ((), False, ())


def test_a_theme_of_plans_only_comes_back_nowhere() -> None:
    (stad, _) = presence(VIEWS.regions, [VIEWS.statements["les-4"]])
    assert (stad.directions, stad.only_plans) == ((), True)


def test_the_strength_of_a_lesson_learned_follows_from_its_kind_of_evidence() -> None:
    strengths = {id_: each.evidence.strength for id_, each in VIEWS.statements.items()}
    assert strengths == {"les-1": 3, "les-2": 3, "les-3": 2, "les-4": 0}


USES = [
    (
        "les-1",
        [
            ("module", "Samen werken"),
            ("lesson", "Erbij halen"),
            ("quiz", "Alle soorten (Erbij halen)"),
            ("lesson", "Terugkijken"),
            ("factsheet", "Buurtteam in cijfers"),
            ("tension", "Dichtbij of samen?"),
            ("swot", "SWOT: Buurtteam"),
        ],
    ),
    ("les-2", [("lesson", "Erbij halen"), ("lesson", "Terugkijken"), ("swot", "SWOT: Buurtteam")]),
    ("les-4", [("swot", "SWOT: Buurtteam")]),
    ("u3", [("factsheet", "Buurtteam in cijfers"), ("swot", "SWOT: Buurtteam")]),
    ("u5", [("factsheet", "Buurtteam in cijfers")]),
]


@pytest.mark.parametrize(("record", "places"), USES)
def test_a_record_knows_where_it_is_used(record: str, places: list[tuple[str, str]]) -> None:
    assert [(use.kind, use.title) for use in VIEWS.uses.of(record)] == places


def test_records_together_are_used_in_the_order_of_the_site() -> None:
    titles = [use.title for use in VIEWS.uses.of("u5", "les-2", "les-1")]
    assert titles == [title for _, title in USES[0][1]]


@pytest.mark.parametrize(
    ("term", "forms", "others"),
    [
        ("Moederorganisatie", ["moederorganisaties", "moederinstelling", "moederinstellingen"], [1]),
        ("Sociaal team", ["sociaal teams", "sociale teams", "sociaalteam"], []),
        ("Centrum voor Jeugd", ["Centra voor Jeugd", "CJ"], [1]),
        ("Verandertheorie", ["verandertheorieën", "theory of change"], [1]),
        ("Vindplaats", ["vindplaatsen"], []),
        ("Regie", ["regievoering", "regisseur"], [0, 1]),
        ("FFPS", ["FFP", "FFPS's"], [0]),
    ],
)
def test_plurals_and_spellings_are_no_other_names(term: str, forms: list[str], others: list[int]) -> None:
    entry = Term(id="t", term=term, forms=tuple(forms), explanation="?", origin="?")
    assert other_names(entry) == tuple(forms[n] for n in others)


def test_a_quiz_that_cites_is_found_by_its_own_anchor() -> None:
    quiz = next(use for use in VIEWS.uses.of("les-1") if use.kind == "quiz")
    assert quiz.url == "modules/samen/erbij-halen/#quiz-alle-soorten"


ADDRESSES = [
    ("s1", "bronnen/#s1"),
    ("buurtteam", "pilots/buurtteam/"),
    ("les-1", "geleerde-lessen/les-1/"),
    ("u1", "pilots/buurtteam/#u1"),
    ("x2", "pilots/buurtteam/#x2"),
    ("o1", "pilots/buurtteam/#o1"),
]


@pytest.mark.parametrize(("record", "url"), ADDRESSES)
def test_everything_that_can_be_cited_has_an_address(record: str, url: str) -> None:
    assert address.record(LIBRARY, record) == url


def test_a_reference_names_claim_and_document() -> None:
    entry = reference(LIBRARY, "x2")
    assert entry is not None
    assert (entry.kind, entry.text, entry.origin.short) == (
        "Caveat",
        "De 44% gaat over aanvragen.",
        "Eindverslag buurtteam",
    )


def test_unknown_references_are_left_to_checking() -> None:
    elsewhere = Locator(source="s9", at=(Passage(heading="x"),))
    assert references(LIBRARY, ["weg", elsewhere, "s1", "s1"]) == (reference(LIBRARY, "s1"),)


def test_references_to_one_document_are_one_entry_with_its_headings() -> None:
    cited = [f"u{number}" for number in (1, 2, 4, 5, 3)]
    (entry,) = by_source(references(LIBRARY, cited))
    assert entry.origin.id == "s1"
    assert [passage.heading for passage in entry.passages] == ["Resultaten", "Plan"]


PASSAGES = [
    (Passage(heading="Slot", paragraph=2), "kop “Slot”, alinea 2"),
    (Passage(heading="Slot", paragraph="2-3"), "kop “Slot”, alinea’s 2–3"),
    (Passage(paragraph=1, point="1-4"), "begin van het document, alinea 1, punten 1–4"),
]


@pytest.mark.parametrize(("passage", "text"), PASSAGES)
def test_a_passage_reads_as_a_reader_looks_it_up(passage: Passage, text: str) -> None:
    assert passage_text(passage, NL) == text


def listed(argument: str, **options: str) -> list[str]:
    fragment = fragment_of(VIEWS, "lessons-learned", argument, options)
    assert fragment is not None
    return [each.id for each in fragment.context["statements"]]  # type: ignore[attr-defined]


FACETS = [
    ("geleerde-lessen/les-1/", "kind", ("werkt",)),
    ("geleerde-lessen/les-1/", "theme", ("Korte lijnen", "Vertrouwen")),
    ("geleerde-lessen/les-1/", "period", ("2020", "2021", "2022")),
    ("geleerde-lessen/les-3/", "region", ("De Veenstreek",)),
    ("modules/samen/erbij-halen/", "audience", ("Professional",)),
    ("factsheets/buurtteam-in-cijfers/", "region", ("De Stad",)),
    ("themas/regie/", "region", ("De Stad", "De Veenstreek")),
]


@pytest.mark.parametrize(("url", "facet", "values"), FACETS)
def test_search_can_filter_by_what_a_reader_sees(url: str, facet: str, values: tuple[str, ...]) -> None:
    assert PAGES[url].facets[facet] == values


def test_a_page_is_found_by_words_that_it_does_not_show() -> None:
    assert PAGES["geleerde-lessen/les-1/"].keywords == ("les-1",)
    assert PAGES["themas/korte-lijnen/"].keywords == ("bellen", "nummer")


FILTERS = [
    ("theme=regie", {}, ["les-2", "les-3"]),
    ("theme=regie region=veen", {}, ["les-3"]),
    ("pilot=buurtteam kind=works", {}, ["les-1"]),
    ("ids=les-3,les-1", {}, ["les-3", "les-1"]),
    ("", {"theme": "regie", "limit": "1"}, ["les-2"]),
    ("theme=weg", {}, []),
]


@pytest.mark.parametrize(("argument", "options", "found"), FILTERS)
def test_a_block_lists_what_its_filters_ask(argument: str, options: dict[str, str], found: list[str]) -> None:
    assert listed(argument, **options) == found


@pytest.mark.parametrize("name", ["quiz", "case", "figure"])
def test_a_block_with_an_unknown_id_shows_nothing(name: str) -> None:
    assert fragment_of(VIEWS, name, "weg", {}) is None


def test_things_are_mixed_the_same_way_each_time_and_never_left_in_order() -> None:
    for seed in "abcdefgh":
        steps = ("een", "twee", "drie")
        assert sorted(mixed(steps, seed)) == sorted(steps)
        assert mixed(steps, seed) != steps
        assert mixed(steps, seed) == mixed(steps, seed)


def test_a_long_title_is_cut_at_a_word() -> None:
    assert shorten("Een korte zin.") == "Een korte zin."
    assert shorten("Dit is een wat langere zin, die te lang is", 28) == "Dit is een wat langere zin…"
