# SPDX-License-Identifier: EUPL-1.2
"""The weight of a record: where it comes back, how old it is, what speaks against it; and its lists."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from leerwijk.pages import address, fill, pages_of
from leerwijk.pages.kinds.lesson_lists import Lists
from leerwijk.pages.views import Views
from leerwijk.pages.views.listing import MOST, MOST_SHOWN
from leerwijk.pages.views.weight import age_of, weights, years_in
from tests.unit.small_site import LIBRARY, NL, PAGES, PARTS, SITE, WRITE, found, parsed, text_of, tree

if TYPE_CHECKING:
    from leerwijk.model.library import Library


@pytest.mark.parametrize(
    ("texts", "years"),
    [
        (("2018",), (2018,)),
        (("april 2020", "2022"), (2020, 2021, 2022)),
        (("vóór december 2015 (begin onbekend)", None), (2015,)),
        (("onbekend", None), ()),
    ],
)
def test_the_years_of_a_period_are_those_it_names_and_all_between(
    texts: tuple[str | None, ...], years: tuple[int, ...]
) -> None:
    assert years_in(*texts) == years


def test_the_age_runs_from_the_end_to_the_last_check() -> None:
    assert age_of(date(2026, 11, 2), "2013", "2015") == 11
    assert age_of(date(2026, 11, 2), "2027") == 0
    assert age_of(date(2026, 11, 2), "onbekend") is None


def test_a_lesson_comes_back_in_regions_with_the_same_direction_from_experience() -> None:
    weight = weights(LIBRARY)["les-3"]
    regions = {
        pilot.region
        for pilot in LIBRARY.pilots
        for lesson in pilot.lessons_learned
        if (lesson.direction, "regie" in lesson.themes, lesson.evidence) == ("helps", True, "leerbijeenkomst")
    }
    assert regions <= set(weight.regions)
    assert (weight.of, weight.age) == (len(LIBRARY.regions), 5)


def test_what_one_lesson_contradicts_both_sides_say() -> None:
    pairs = [(lesson.id, other) for lesson in LIBRARY.lessons_learned for other in lesson.contradicts]
    known = weights(LIBRARY)
    assert pairs
    assert all(known[one].contradicted and known[other].contradicted for one, other in pairs)


def test_every_badge_opens_the_explanation_on_its_page() -> None:
    for url in ("themas/regie/", "pilots/buurtteam/", "geleerde-lessen/", "geleerde-lessen/les-3/"):
        page = tree(url)
        assert found(page, "//button[@popovertarget='lw-weight'][@data-strength]")
        assert len(found(page, "//*[@id='lw-weight'][@popover]")) == 1


def test_a_lesson_learned_says_how_to_cite_it() -> None:
    cited = tree("geleerde-lessen/les-3/")
    assert "(2026, 2 november). De regie is goed geregeld [Geleerde les]." in text_of(cited)
    assert "https://voorbeeld.example/site/geleerde-lessen/les-3/" in text_of(cited)
    assert [text_of(code)[:5] for code in found(cited, "//pre/code")] == ["@misc", "TY - "]


def test_a_mistake_in_a_lesson_learned_can_be_told_also_without_a_repository() -> None:
    (told,) = found(tree("geleerde-lessen/les-3/"), "//details[@id='meld-een-fout']//pre")
    assert text_of(told).startswith("Het gaat om les les-3: De regie is goed geregeld.")
    assert "https://voorbeeld.example/site/geleerde-lessen/les-3/" in text_of(told)


def many(number: int) -> Library:
    """Return the small site with many lessons learned in its first pilot."""
    first, *others = LIBRARY.pilots
    lesson = first.lessons_learned[0]
    copies = tuple(lesson.model_copy(update={"id": f"kopie-{n:03}"}) for n in range(number))
    return replace(LIBRARY, pilots=(first.model_copy(update={"lessons_learned": copies}), *others))


def test_a_long_list_comes_in_parts_that_hold_every_lesson_once() -> None:
    library = many(2 * MOST + 1)
    pages = {page.url: page for page in pages_of(library, SITE, NL, PARTS)}
    parts = ["geleerde-lessen/", "geleerde-lessen/deel/2/", "geleerde-lessen/deel/3/"]
    assert all(part in pages for part in parts)
    assert "geleerde-lessen/deel/4/" not in pages
    lists = Lists(Views(library), SITE, NL)
    shown = [entry.statement.id for part in lists.everything.parts for entry in part]
    assert sorted(shown) == sorted(lesson.id for lesson in library.lessons_learned)
    ranges = [(pages[part].context["first"], pages[part].context["last"]) for part in parts]
    whole = len(library.lessons_learned)
    assert ranges == [(1, MOST), (MOST + 1, 2 * MOST), (2 * MOST + 1, whole)]
    assert [pages[part].is_searched for part in parts] == [True, False, False]


def test_a_theme_or_region_that_tells_much_leads_to_a_list_of_its_own() -> None:
    library = many(MOST_SHOWN + 1)
    pages = {page.url: page for page in pages_of(library, SITE, NL, PARTS)}
    theme = library.lessons_learned[0].themes[0]
    for url, listing in (
        (f"themas/{theme}/", f"geleerde-lessen/thema/{theme}/"),
        ("regios/stad/", "geleerde-lessen/regio/stad/"),
    ):
        page = parsed(fill(pages[url], SITE, NL, WRITE).main)
        leads = found(page, f"//a[@href='../../{listing}']")
        assert leads
        shown = found(page, "//a[contains(@href, 'geleerde-lessen/kopie-')]")
        assert len(shown) <= MOST_SHOWN * len(leads)
        whole = parsed(fill(pages[listing], SITE, NL, WRITE).main)
        assert len(found(whole, "//a[contains(@href, 'geleerde-lessen/kopie-')]")) == MOST_SHOWN + 1
    assert not any(url.startswith(("geleerde-lessen/thema/", "geleerde-lessen/regio/")) for url in PAGES)


@pytest.mark.parametrize(
    ("value", "name"),
    [("Friesland (Fryslân)", "friesland-fryslan"), ("Thema’s en regie", "thema-s-en-regie")],
)
def test_an_address_names_a_value_as_the_browser_does(value: str, name: str) -> None:
    assert address.lessons_with("regio", value) == f"geleerde-lessen/?regio={name}"


def test_every_list_is_linked_from_the_page_with_all_lessons() -> None:
    page = tree("geleerde-lessen/")
    links = {str(href) for href in found(page, "//details//a/@href")}
    assert {
        f"../{url}" for url in ("geleerde-lessen/soort/werkt/", "geleerde-lessen/voor/professional/")
    } <= links
    assert {"../regios/veen/", "../themas/regie/"} <= links
