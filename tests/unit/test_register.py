# SPDX-License-Identifier: EUPL-1.2
"""Proof that content/ holds everything the register held, with the facts unchanged or the correction told."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from leerwijk.locale import words
from leerwijk.model.base import Entity
from leerwijk.model.library import Library
from leerwijk.model.outcome import Outcome
from leerwijk.model.pilot import LessonKind, LessonLearned, Pilot
from leerwijk.model.source import Source
from leerwijk.pages import address
from leerwijk.pages.kinds.matrix import MatrixCluster, MatrixRow, matrix
from leerwijk.pages.page import Site
from leerwijk.pages.views import Views
from leerwijk.pages.views.presence import presence, returns, statements_by_theme
from leerwijk.pages.views.statements import region_link, statements
from leerwijk.reading import read_library

Facts = dict[str, Any]

COUNTS = {
    "sources": 5,
    "regions": 4,
    "themes": 32,
    "evidence": 9,
    "terms": 48,
    "pilots": 8,
    "studies": 7,
    "outcomes": 19,
    "lessons_learned": 139,
    "open_questions": 17,
    "caveats": 20,
}
HANGING = ("studies", "outcomes", "open_questions")
DIRECTIONS = ("helps", "hinders", "advice", "neutral")


@pytest.fixture(scope="module")
def register(root: Path) -> Facts:
    facts: Facts = yaml.safe_load((root / "tests/register/register.yml").read_text(encoding="utf-8"))
    return facts


@pytest.fixture(scope="module")
def library(root: Path) -> Library:
    read, _ = read_library(root)
    return read


def entities(library: Library, kind: str) -> dict[str, Entity]:
    own: dict[str, Iterable[Entity]] = {
        "sources": library.sources,
        "regions": library.regions,
        "themes": library.themes,
        "evidence": library.evidence_kinds,
        "terms": library.terms,
        "pilots": library.pilots,
    }
    found = own[kind] if kind in own else (each for pilot in library.pilots for each in getattr(pilot, kind))
    return {each.id: each for each in found}


def corrected(register: Facts, kind: str) -> dict[tuple[str, str], Any]:
    mine = (each for each in register["corrected"] if each["of"] == kind)
    return {(id_, each["field"]): each["content"] for each in mine for id_ in each["ids"]}


def expected(register: Facts, kind: str) -> Iterator[Facts]:
    """Yield the facts of the register with the corrections laid over them."""
    changes = corrected(register, kind)
    for facts in register[kind]:
        yield {field: changes.get((facts["id"], field), value) for field, value in facts.items()}


def comparable(value: object) -> object:
    return frozenset(value) if isinstance(value, list | tuple) else value


@pytest.mark.parametrize(("kind", "count"), COUNTS.items())
def test_no_record_is_lost_or_made_up(register: Facts, library: Library, kind: str, count: int) -> None:
    assert entities(library, kind).keys() == {facts["id"] for facts in expected(register, kind)}
    assert len(entities(library, kind)) == count


def test_three_of_the_pilots_belong_to_the_one_programme(library: Library) -> None:
    kinds = Counter(str(pilot.kind) for pilot in library.pilots)
    members = {pilot.id for pilot in library.pilots if pilot.programme == "foodvalley-overkoepelend"}
    assert kinds == {"pilot": 7, "programme": 1}
    assert members == {"ede-cjg-sociaal-team", "barneveld-cjg-huisarts", "scherpenzeel-jeugdnetwerk"}


def test_the_42_youth_regions_of_2022_are_listed(register: Facts, library: Library) -> None:
    listed = library.youth_regions
    assert listed is not None
    assert listed.as_of == register["youth_regions"]["as_of"]
    assert [region.code for region in listed.regions] == register["youth_regions"]["codes"]
    assert len(listed.regions) == 42


def test_the_vocabularies_keep_their_clusters_codes_audiences_and_strengths(
    register: Facts, library: Library
) -> None:
    assert {theme.id: theme.cluster for theme in library.themes} == {
        facts["id"]: facts["cluster"] for facts in register["themes"]
    }
    assert {region.id: (region.cbs_code, *region.also) for region in library.regions} == {
        facts["id"]: (facts["cbs_code"], *facts.get("also", ())) for facts in register["regions"]
    }
    assert [audience.id for audience in library.audiences] == register["audiences"]
    assert {kind.id: kind.strength for kind in library.evidence_kinds} == {
        facts["id"]: facts["strength"] for facts in register["evidence"]
    }
    assert [competence.number for competence in library.competences] == [1, 2, 3, 4, 5, 6]


def test_terms_keep_their_abbreviations_and_sources(register: Facts, library: Library) -> None:
    known = {term.id: (term.abbreviation, term.source and term.source.source) for term in library.terms}
    assert known == {
        facts["id"]: (facts.get("abbreviation"), facts["source"]) for facts in expected(register, "terms")
    }


def test_pilots_keep_their_regions_and_sources(register: Facts, library: Library) -> None:
    known = {pilot.id: (str(pilot.kind), pilot.region, pilot.source.source) for pilot in library.pilots}
    assert known == {
        facts["id"]: (facts["kind"], facts["region"], facts["source"]) for facts in register["pilots"]
    }


@pytest.mark.parametrize("kind", HANGING)
def test_records_hang_on_their_pilot_and_point_to_their_source(
    register: Facts, library: Library, kind: str
) -> None:
    known = {id_: (library.pilot_of[id_].id, _source(each)) for id_, each in entities(library, kind).items()}
    assert known == {facts["id"]: (facts["pilot"], facts["source"]) for facts in register[kind]}


def test_caveats_hang_on_a_pilot_of_their_source(register: Facts, library: Library) -> None:
    pilots = {facts["id"]: library.pilot_of[facts["id"]] for facts in register["caveats"]}
    assert {id_: pilot.source.source for id_, pilot in pilots.items()} == {
        facts["id"]: facts["source"] for facts in register["caveats"]
    }


def test_lessons_learned_keep_their_facts(register: Facts, library: Library) -> None:
    strength = {kind.id: kind.strength for kind in library.evidence_kinds}
    said = {
        lesson.id: _facts_of(lesson, library.pilot_of[lesson.id], strength)
        for lesson in library.lessons_learned
    }
    wanted = {
        facts["id"]: _without(facts, "id", "carries") for facts in expected(register, "lessons_learned")
    }
    assert {id_: {field: said[id_][field] for field in facts} for id_, facts in wanted.items()} == wanted


def test_only_the_advice_on_the_frisian_index_may_be_outdated(library: Library) -> None:
    assert [lesson.id for lesson in library.lessons_learned if lesson.may_be_outdated] == ["l002-20"]


def test_outcomes_keep_their_numbers(register: Facts, library: Library) -> None:
    outcomes = entities(library, "outcomes")
    wanted = {facts["id"]: _number_of(facts) for facts in register["outcomes"]}
    shown = {id_: outcomes[id_].value.model_dump(mode="json") for id_ in wanted}  # type: ignore[attr-defined]
    assert {id_: {key: shown[id_].get(key) for key in wanted[id_]} for id_ in wanted} == wanted


def test_outcomes_keep_their_certainty_evidence_and_what_became_of_the_goal(
    register: Facts, library: Library
) -> None:
    fields = ("certainty", "evidence", "is_goal", "goal_met")
    changes = corrected(register, "outcomes")
    wanted = {
        facts["id"]: {
            field: changes.get((facts["id"], field), facts[field]) for field in fields if field in facts
        }
        for facts in register["outcomes"]
    }
    outcomes = entities(library, "outcomes")
    assert {
        id_: {field: getattr(outcomes[id_], field) for field in facts} for id_, facts in wanted.items()
    } == wanted


def test_the_rest_of_a_percentage_is_told_and_marked_where_it_is_derived(
    register: Facts, library: Library
) -> None:
    outcomes = entities(library, "outcomes")
    rest = {facts["id"]: f"{facts['rest']}%" for facts in register["outcomes"] if "rest" in facts}
    told = {id_: outcomes[id_] for id_ in rest}
    assert all(
        isinstance(each, Outcome) and rest[id_] in (each.counterpart or "") for id_, each in told.items()
    )
    derived = outcomes["u-jib-44"]
    assert isinstance(derived, Outcome)
    assert "afgeleid" in (derived.counterpart or "")


@pytest.mark.parametrize("kind", ["sources", "pilots", "studies", "outcomes", "lessons_learned"])
def test_what_a_record_carried_besides_its_facts_is_still_there(
    register: Facts, library: Library, kind: str
) -> None:
    found = entities(library, kind)
    empty = [
        (facts["id"], field)
        for facts in register[kind]
        for field in facts.get("carries", ())
        if not getattr(found[facts["id"]], field)
    ]
    assert empty == []


def test_sources_keep_their_address(register: Facts, library: Library) -> None:
    known = {source.id: source.url for source in library.sources if isinstance(source, Source)}
    assert known == {facts["id"]: facts.get("url") for facts in register["sources"]}


def test_recommendations_per_audience_follow_from_the_records(register: Facts, library: Library) -> None:
    advice = [lesson for lesson in library.lessons_learned if lesson.kind == LessonKind.RECOMMENDATION]
    found = {
        audience.id: [lesson.id for lesson in advice if audience.id in lesson.audiences]
        for audience in library.audiences
    }
    assert {audience: set(ids) for audience, ids in found.items()} == {
        audience: set(ids) for audience, ids in register["recommendations"].items()
    }


def test_regions_with_experience_of_a_theme_follow_from_the_records(
    register: Facts, library: Library
) -> None:
    by_theme = statements_by_theme(library, statements(library))
    links = {region.id: region_link(library, region.id) for region in library.regions}
    names = {link.url: id_ for id_, link in links.items()}
    cells = {theme: presence(links.values(), said) for theme, said in by_theme.items()}
    found = {
        theme: {names[cell.region.url] for cell in row if cell.directions} for theme, row in cells.items()
    }
    assert found == {theme: set(row["regions"]) for theme, row in register["matrix"].items()}
    assert {theme: returns(row).regions for theme, row in cells.items()} == {
        theme: len(row["regions"]) for theme, row in register["matrix"].items()
    }


def test_pilots_with_experience_of_a_theme_follow_from_the_records(register: Facts, library: Library) -> None:
    strength = {kind.id: kind.strength for kind in library.evidence_kinds}
    found: dict[str, set[str]] = {theme.id: set() for theme in library.themes}
    for lesson in library.lessons_learned:
        if strength[lesson.evidence] > 0:
            for theme in lesson.themes:
                found[theme].add(library.pilot_of[lesson.id].id)
    assert found == {theme: set(row["pilots"]) for theme, row in register["matrix"].items()}


def test_what_regions_say_on_a_theme_follows_from_the_records(register: Facts, library: Library) -> None:
    found: dict[tuple[str, str], Counter[str]] = {}
    for lesson in library.lessons_learned:
        for theme in lesson.themes:
            cell = (theme, library.pilot_of[lesson.id].region)
            found.setdefault(cell, Counter())[str(lesson.direction)] += 1
    changes = corrected(register, "matrix")
    wanted = {
        (theme, region): changes.get((theme, region), counts)
        for theme, row in register["matrix"].items()
        for region, counts in row["said"].items()
    }
    assert {cell: [counts[each] for each in DIRECTIONS] for cell, counts in found.items()} == wanted


@pytest.fixture(scope="module")
def shown(library: Library) -> dict[str, MatrixRow]:
    """The table of regions as the site shows it, by theme."""
    pages = matrix(Views(library), Site("Leerwijk", ""), words("nl"))
    clusters: tuple[MatrixCluster, ...] = next(pages).context["clusters"]  # type: ignore[assignment]
    rows = {row.theme.url: row for cluster in clusters for row in cluster.rows}
    return {theme.id: rows[address.theme(theme.id)] for theme in library.themes}


def test_the_table_of_regions_shows_the_matrix_of_the_register_cell_by_cell(
    register: Facts, shown: dict[str, MatrixRow]
) -> None:
    changes = corrected(register, "matrix")
    cells = {(theme, cell.column): cell for theme, row in shown.items() for cell in row.cells}
    assert len(cells) == 32 * 4
    for (theme, region), cell in cells.items():
        row = register["matrix"][theme]
        told = changes.get((theme, region), row["said"].get(region, [0, 0, 0, 0]))
        counts = {sign.says: sign.lessons for sign in cell.signs}
        in_plans = {**counts, "neutral": counts.get("neutral", 0) + counts.get("plan", 0)}
        assert [in_plans.get(each, 0) for each in DIRECTIONS] == told, (theme, region)
        assert bool(cell.directions) == (region in row["regions"]), (theme, region)
        assert bool(cell.url) == any(told), (theme, region)


def test_the_table_of_regions_comes_to_what_the_register_reads_in_it(
    register: Facts, shown: dict[str, MatrixRow]
) -> None:
    reading = register["reading"]
    for theme, row in shown.items():
        regions = len(register["matrix"][theme]["regions"])
        if regions == 1:
            assert row.verdict.startswith("Regiospecifiek in deze bronnen: alleen"), theme
        else:
            assert row.verdict.startswith(f"Komt terug in {regions} van de 4 regio’s"), theme
    for kind, theme in ((kind, theme) for kind, themes in reading.items() for theme in themes):
        assert READING[kind] in shown[theme].verdict, theme


READING = {
    "helps": "steeds helpend",
    "hinders": "steeds hinderend",
    "helps-and-also-hinders": "steeds helpend. In 1 daarvan ook hinderend",
    "hinders-and-also-helps": "steeds hinderend. In",
    "opposite": "tegengestelde ervaringen",
    "helps-and-advice": "keer helpend, verder als advies",
}


def test_lessons_learned_that_contradict_each_other_say_so_both(library: Library) -> None:
    said = {(lesson.id, other) for lesson in library.lessons_learned for other in lesson.contradicts}
    assert said
    assert said == {(other, one) for one, other in said}


def test_every_correction_changes_a_fact_of_the_register_and_gives_its_reason(register: Facts) -> None:
    idle = [
        (id_, each["field"])
        for each in register["corrected"]
        for id_ in each["ids"]
        if comparable(each["register"]) == comparable(each["content"]) and each["of"] != "matrix"
    ]
    assert idle == []
    assert all(each["reason"] for each in register["corrected"])


def test_every_correction_starts_from_what_the_register_says(register: Facts) -> None:
    facts = {(kind, each["id"]): each for kind in COUNTS for each in register[kind]}
    wrong = [
        (id_, each["field"])
        for each in register["corrected"]
        if each["of"] != "matrix"
        for id_ in each["ids"]
        if comparable(facts[each["of"], id_][each["field"]]) != comparable(each["register"])
    ]
    assert wrong == []


def _source(record: Entity) -> str:
    return str(record.source.source)  # type: ignore[attr-defined]


def _without(facts: Facts, *left_out: str) -> Facts:
    return {field: comparable(value) for field, value in facts.items() if field not in left_out}


def _facts_of(lesson: LessonLearned, pilot: Pilot, strength: Mapping[str, int]) -> Facts:
    own = {field: comparable(value) for field, value in lesson.model_dump(mode="json").items()}
    return own | {
        "pilot": pilot.id,
        "region": pilot.region,
        "strength": strength[lesson.evidence],
        "source": lesson.source.source,
    }


def _number_of(facts: Facts) -> Facts:
    return {
        key: facts[key] for key in ("number", "before", "after", "part", "whole", "trend") if key in facts
    }
