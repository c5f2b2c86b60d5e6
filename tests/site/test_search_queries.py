# SPDX-License-Identifier: EUPL-1.2
"""What people search for is found on the real site; of queries held out, only one score is looked at."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bench.search import ask_ours, read_queries, score

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.site

QUERIES = read_queries()
TUNED = [query for query in QUERIES if not query.held_out]
UNTOUCHED = [query for query in QUERIES if query.held_out == 2]
KINDS = sorted({query.kind for query in TUNED})


@pytest.fixture(scope="module")
def found(site: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, list[str]]:
    """Return what the search of the built site answers to each query."""
    folder = tmp_path_factory.mktemp("ask")
    return ask_ours(site, [query.text for query in TUNED + UNTOUCHED], folder)


def test_the_test_set_is_large_and_a_good_part_of_it_is_held_out() -> None:
    assert len(TUNED) >= 240
    assert len(QUERIES) - len(TUNED) >= 116
    assert {query.kind for query in QUERIES if query.held_out} == set(KINDS)
    assert len(UNTOUCHED) >= 57


def test_no_query_is_asked_twice() -> None:
    assert len({query.text.lower() for query in QUERIES}) == len(QUERIES)


def test_every_page_that_should_be_found_is_there(site: Path) -> None:
    wanted = {page for query in QUERIES for page in query.pages}
    assert [page for page in sorted(wanted) if not (site / page / "index.html").exists()] == []


def test_a_further_part_of_a_list_is_no_answer(site: Path) -> None:
    part = "geleerde-lessen/deel/2/"
    assert (site / part / "index.html").exists()
    assert f'"url":"{part}"' not in "".join(card.read_text("utf-8") for card in site.glob("search/page-*.js"))


def test_the_right_pages_come_first(found: dict[str, list[str]]) -> None:
    reached = score(TUNED, found)
    assert reached.hit >= 0.97
    assert reached.recall >= 0.72
    assert reached.rank >= 0.92


def test_queries_that_nobody_tuned_on_are_answered_as_was_measured(found: dict[str, list[str]]) -> None:
    """Do not look which of them failed: then nothing is left to measure with. Tune on the others."""
    reached = score(UNTOUCHED, found)
    assert reached.hit >= 0.97
    assert reached.recall >= 0.75
    assert reached.rank >= 0.91


@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_of_query_is_left_behind(kind: str, found: dict[str, list[str]]) -> None:
    assert score([query for query in TUNED if query.kind == kind], found).hit >= 0.9
