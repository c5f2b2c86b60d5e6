# SPDX-License-Identifier: EUPL-1.2
"""Links within the site: relative, leading somewhere, also from a disk and in a site of fewer parts."""

from __future__ import annotations

from dataclasses import replace
from posixpath import join, normpath

import pytest

from leerwijk.pages import addresses, doors, fill, pages_of
from leerwijk.pages.links import href, root_of, settle
from leerwijk.pages.signs import AGAIN, CITE, KEY, QUIET, ROOT
from tests.unit.small_site import LIBRARY, NL, PAGES, PARTS, SITE, WRITE, filled, found, parsed, tree

HAND_WRITTEN = {"privacy/"}
ROOTS = [("", "./"), ("modules/", "../"), ("modules/samen/erbij-halen/", "../../../")]


@pytest.mark.parametrize(("url", "root"), ROOTS)
def test_links_start_at_the_root_of_the_site(url: str, root: str) -> None:
    assert root_of(url) == root


def test_links_name_the_file_for_a_site_on_a_disk() -> None:
    link = f'<a href="{href("modules/samen/#les")}">les</a> <a href="{href("")}">home</a>'
    assert settle(link, "../", "index.html") == (
        '<a href="../modules/samen/index.html#les">les</a> <a href="../index.html">home</a>'
    )


def links_of(url: str) -> list[str]:
    page = filled(url)
    whole = parsed(f"{page.menu}{page.main}{page.contents}")
    return [link for link in found(whole, "//a/@href") if "://" not in link and not link.startswith("data:")]


def target_of(url: str, link: str) -> tuple[str, str]:
    whole, _, anchor = link.partition("#")
    path = whole.partition("?")[0]
    page = normpath(join(url, path)).lstrip(".") if path else url
    return (f"{page}/" if page and not page.endswith("/") else page, anchor)


def anchors_of(url: str) -> set[str]:
    return set(found(tree(url), "//@id"))


@pytest.mark.parametrize("url", sorted(PAGES))
def test_every_link_leads_to_a_page_and_an_anchor(url: str) -> None:
    targets = {link: target_of(url, link) for link in links_of(url)}
    pages = {link for link, (page, _) in targets.items() if page not in PAGES and page not in HAND_WRITTEN}
    anchors = {link for link, (page, id_) in targets.items() if id_ and id_ not in anchors_of(page)}
    assert (pages, anchors) == (set(), set())


@pytest.mark.parametrize("url", sorted(PAGES))
def test_no_sign_stays_in_a_finished_page(url: str) -> None:
    page = filled(url)
    whole = page.head + page.menu + page.main + page.contents
    assert [sign for sign in (ROOT, CITE, KEY, AGAIN, QUIET) if sign in whole] == []


def test_a_site_of_fewer_parts_has_no_links_to_what_it_lacks() -> None:
    parts = frozenset({"course"})
    pages = {page.url: page for page in pages_of(LIBRARY, SITE, NL, parts)}
    lesson = fill(pages["modules/samen/erbij-halen/"], SITE, NL, WRITE)
    assert 'href="../../../pilots' not in lesson.main
    assert 'href="../../../geleerde-lessen' not in lesson.main
    assert "Een direct nummer helpt" in lesson.main
    assert {url.split("/")[0] for url in pages if "/" in url}.isdisjoint({"pilots", "themas", "factsheets"})


def test_sources_are_found_by_the_path_of_their_file() -> None:
    found = addresses(LIBRARY, PARTS)
    assert found["modules/samen/01-erbij-halen.md"] == "modules/samen/erbij-halen/"
    assert found["modules/samen/index.md"] == "modules/samen/"
    assert found["pilots/buurtteam.yml"] == "pilots/buurtteam/"
    assert found["factsheets/buurtteam-in-cijfers.md"] == "factsheets/buurtteam-in-cijfers/"
    assert "pilots/buurtteam.yml" not in addresses(LIBRARY, frozenset({"course"}))


def test_a_door_opens_only_when_something_stands_behind_it() -> None:
    all_doors = doors(NL, PARTS, frozenset({"lesgeven/", "over/"}))
    assert [door.url for door in all_doors] == ["modules/", "lesgeven/", "vergelijken/", "over/"]
    assert [door.url for door in doors(NL, frozenset({"course"}), frozenset())] == ["modules/"]


def test_a_renamed_lesson_leads_on_from_its_old_address() -> None:
    page = filled("modules/samen/oude-les/")
    assert '<meta http-equiv="refresh" content="0; url=../../../modules/samen/erbij-halen/">' in page.head
    assert 'href="../../../modules/samen/erbij-halen/"' in page.main


def test_a_site_without_address_has_no_canonical_links() -> None:
    page = fill(PAGES["modules/"], replace(SITE, url=""), NL, WRITE)
    assert 'rel="canonical"' not in page.head
    assert '"@id":"../modules/"' in page.head
