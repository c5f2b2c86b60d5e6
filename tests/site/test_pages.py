# SPDX-License-Identifier: EUPL-1.2
"""What every page of the built site has, whatever its kind."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

import pytest

from tests.site.crawl import PAGE_KINDS, BuiltSite

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.site.crawl import BuiltPage

pytestmark = pytest.mark.site
SITE_URL = "https://samenrondhetgezin.example/"


def test_every_page_says_that_it_is_dutch(built: BuiltSite) -> None:
    assert {page.tree.get("lang") for page in built.pages.values()} == {"nl"}


def test_every_page_has_one_main_heading(built: BuiltSite) -> None:
    assert [page.url for page in _pages(built) if len(page.tree.xpath("//h1")) != 1] == []


def test_headings_skip_no_level(built: BuiltSite) -> None:
    assert [page.url for page in _pages(built) if _skips_a_level(page)] == []


def test_titles_tell_pages_apart(built: BuiltSite) -> None:
    titles = Counter(str(page.tree.xpath("string(//title)")) for page in _pages(built))
    assert [title for title, count in titles.items() if count > 1 or not title.strip()] == []


def test_every_page_has_a_description(built: BuiltSite) -> None:
    bare = "//meta[@name='description'][string-length(@content) > 20]"
    assert [page.url for page in _pages(built) if len(page.tree.xpath(bare)) != 1] == []


def test_every_page_names_its_own_address(built: BuiltSite) -> None:
    named = {page.url: page.tree.xpath("//link[@rel='canonical']/@href") for page in _pages(built)}
    assert {url: found for url, found in named.items() if found != [SITE_URL + url]} == {}


def test_every_page_can_be_shared(built: BuiltSite) -> None:
    wanted = {"og:title", "og:description", "og:type", "og:url", "og:locale", "og:image"}
    found = {page.url: wanted - set(page.tree.xpath("//meta/@property")) for page in _pages(built)}
    assert {url: missing for url, missing in found.items() if missing} == {}
    pictures = {
        each for page in _pages(built) for each in page.tree.xpath("//meta[@property='og:image']/@content")
    }
    assert [(built.folder / picture.removeprefix(SITE_URL)).is_file() for picture in pictures] == [True]


def test_ids_are_unique_within_a_page(built: BuiltSite) -> None:
    repeated = {
        page.url: [name for name, count in Counter(page.tree.xpath("//@id")).items() if count > 1]
        for page in built.pages.values()
    }
    assert {url: names for url, names in repeated.items() if names} == {}


@pytest.mark.parametrize(
    ("kind", "type_"),
    [
        ("module", "Course"),
        ("lesson", "LearningResource"),
        ("lesson", "Quiz"),
        ("factsheet", "Article"),
        ("lesson learned", "LearningResource"),
        ("glossary", "DefinedTermSet"),
    ],
)
def test_search_engines_are_told_what_a_page_is(built: BuiltSite, kind: str, type_: str) -> None:
    assert type_ in set(_types(built.pages[PAGE_KINDS[kind]]))


def test_every_page_tells_machines_what_it_is_and_under_which_licence(built: BuiltSite) -> None:
    assert [page.url for page in _pages(built) if not _linked_data(page)] == []
    named = {page.url: page.tree.xpath("//link[@rel='license']/@href") for page in _pages(built)}
    assert {url: found for url, found in named.items() if len(found) != 1} == {}
    frames = {url: page for url, page in built.pages.items() if url.startswith("embed/")}
    assert len(frames) > 100
    assert [url for url, page in frames.items() if not page.tree.xpath("//link[@rel='license']")] == []


def test_every_frame_tells_other_sites_how_to_show_it(built: BuiltSite) -> None:
    for url, page in built.pages.items():
        if url.startswith("embed/"):
            (told,) = page.tree.xpath("//link[@type='application/json+oembed']/@href")
            oembed = json.loads((built.folder / str(told).removeprefix(SITE_URL)).read_text("utf-8"))
            assert f'src="{SITE_URL}{url}"' in oembed["html"]
            assert page.tree.xpath("//meta[@name='robots']/@content") == ["noindex"]
            assert built.pages[
                str(page.tree.xpath("//link[@rel='canonical']/@href")[0]).removeprefix(SITE_URL)
            ]


def test_linked_data_is_valid_json_everywhere(built: BuiltSite) -> None:
    things = [thing for page in built.pages.values() for thing in _linked_data(page)]
    assert len(things) > len(PAGE_KINDS)
    assert {thing["@context"] for thing in things} == {"https://schema.org"}


def test_terms_are_explained_once_in_a_page_and_only_in_running_text(built: BuiltSite) -> None:
    explained = "//main//button[@popovertarget][contains(@class, 'lw-term')]"
    wrong_place = (
        f"{explained}[ancestor::h1 or ancestor::h2 or ancestor::h3 or ancestor::a or ancestor::fieldset]"
    )
    assert any(page.tree.xpath(explained) for page in built.pages.values())
    assert [page.url for page in built.pages.values() if page.tree.xpath(wrong_place)] == []
    assert [page.url for page in built.pages.values() if _explains_twice(page)] == []


def test_nothing_unfinished_shows(built: BuiltSite) -> None:
    texts = {page.url: str(page.tree.text_content()) for page in built.pages.values()}
    assert [url for url, text in texts.items() if "⟦" in text or "{{ " in text or "///" in text] == []
    assert [url for url, text in texts.items() if "[@" in text or "Undefined" in text] == []


def test_the_site_map_names_every_page(built: BuiltSite) -> None:
    named = (built.folder / "sitemap.xml").read_text("utf-8")
    assert [page.url for page in _pages(built) if f"<loc>{SITE_URL}{page.url}</loc>" not in named] == []


def _pages(built: BuiltSite) -> Iterator[BuiltPage]:
    """Yield the pages that people visit: no redirects, no frames, not the page for what is not found."""
    return (
        page
        for url, page in built.pages.items()
        if url != "404.html" and not url.startswith("embed/") and not page.is_redirect
    )


def _skips_a_level(page: BuiltPage) -> bool:
    levels = [
        int(heading.tag[1]) for heading in page.tree.xpath("//main//*[self::h1|self::h2|self::h3|self::h4]")
    ]
    return any(after > before + 1 for before, after in zip([0, *levels], levels, strict=False))


def _linked_data(page: BuiltPage) -> list[dict[str, object]]:
    return [json.loads(str(text)) for text in page.tree.xpath("//script[@type='application/ld+json']/text()")]


def _types(page: BuiltPage) -> Iterator[str]:
    for thing in _linked_data(page):
        yield from _types_in(thing)


def _types_in(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        found = value.get("@type", ())
        yield from [found] if isinstance(found, str) else found
        for part in value.values():
            yield from _types_in(part)
    elif isinstance(value, list):
        for part in value:
            yield from _types_in(part)


def _explains_twice(page: BuiltPage) -> bool:
    return any(
        count > 1
        for count in Counter(page.tree.xpath("//main//button[@class='lw-term']/@popovertarget")).values()
    )
