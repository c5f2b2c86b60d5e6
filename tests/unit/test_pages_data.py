# SPDX-License-Identifier: EUPL-1.2
"""The page of what people take away, and the links to it on lists."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from lxml import html

from leerwijk.adapters.giving import Giving
from leerwijk.adapters.store import Store
from leerwijk.pages import fill, pages_of
from leerwijk.pages.page import Site
from leerwijk.pages.views.taken import size_of
from tests.unit.exported import EXPORTS, FILES, LIBRARY, NL

if TYPE_CHECKING:
    from leerwijk.pages.page import Filled, Page

SITE = Site("Samen & delen", "https://samen.example/wijk/", description="Een site.")
PARTS = frozenset({"lessons-learned"})
DOWNLOADS = tuple(export.download for export in EXPORTS)
PAGES = {page.url: page for page in pages_of(LIBRARY, SITE, NL, PARTS, DOWNLOADS)}


def filled(page: Page) -> Filled:
    return fill(page, SITE, NL, lambda text, *_: text)


def tree(url: str) -> Any:  # noqa: ANN401 — lxml
    return html.fromstring(f"<main>{filled(PAGES[url]).main}</main>")


def files_on(url: str) -> list[str]:
    root = "../" * url.count("/")
    links = tree(url).xpath("//a[@download or @type]/@href")
    return [str(link).removeprefix(root) for link in links]


def test_the_page_of_data_leads_to_every_file() -> None:
    assert sorted(files_on("gegevens/")) == sorted(FILES)


def test_the_page_of_data_tells_what_a_file_holds_and_how_large_it_is() -> None:
    rows = [
        [" ".join(cell.text_content().split()) for cell in row] for row in tree("gegevens/").xpath("//tr")
    ]
    size = f"{len(FILES['data/lessen.csv']) / 1000:.1f}".replace(".", ",")
    about = "3 geleerde lessen, een per rij. Opent in Excel en andere spreadsheets."
    assert ["Geleerde lessen: CSV", about, f"{size} kB"] in rows
    assert "Thema’s: SKOS (Turtle)" in [row[0] for row in rows]


def test_the_page_of_data_describes_the_collection_to_search_engines() -> None:
    head: Any = html.fromstring(filled(PAGES["gegevens/"]).head)
    described = json.loads(head.xpath("string(//script)"))
    assert described["@type"] == "Dataset"
    assert [each["contentUrl"] for each in described["distribution"]] == [
        "https://samen.example/wijk/data/lessen.csv",
        "https://samen.example/wijk/data/lessen.json",
        "https://samen.example/wijk/data/alles.json",
    ]


@pytest.mark.parametrize(
    ("url", "files"),
    [
        ("geleerde-lessen/", ["data/lessen.csv", "data/lessen.json"]),
        ("regios/veen/", ["data/regios/veen.csv", "data/regios/veen.json"]),
        ("themas/regie/", ["data/themas/regie.csv", "data/themas/regie.json"]),
        ("pilots/keten/", ["data/pilots/keten.csv", "data/pilots/keten.json"]),
        ("themas/", ["data/themas.csv", "data/themas.json", "data/themas.ttl"]),
        ("begrippen/", ["data/begrippen.csv", "data/begrippen.json", "data/begrippen.ttl"]),
        ("regios/leeg/", []),
        ("geleerde-lessen/l1-01/", []),
    ],
)
def test_a_list_gives_itself_to_take_away(url: str, files: list[str]) -> None:
    assert files_on(url) == files


def test_every_page_leads_feed_readers_to_the_feeds() -> None:
    head: Any = html.fromstring(f"<head>{filled(PAGES['regios/veen/']).head}</head>")
    found = {link.get("type"): link.get("href") for link in head.xpath("//link[@rel='alternate']")}
    assert found == {"application/feed+json": "../../feed.json", "application/atom+xml": "../../feed.xml"}


def test_a_site_that_gives_nothing_still_has_its_page() -> None:
    pages = {page.url: page for page in pages_of(LIBRARY, SITE, NL, PARTS)}
    assert "Alles in één bestand" not in filled(pages["gegevens/"]).main
    assert 'rel="alternate"' not in filled(pages[""]).head


@pytest.mark.parametrize(
    ("size", "told"),
    [
        (1, "1 byte"),
        (999, "999 bytes"),
        (1000, "1 kB"),
        (8240, "8,2 kB"),
        (86050, "86 kB"),
        (1_260_000, "1,3 MB"),
    ],
)
def test_a_size_is_told_in_what_people_know(size: int, told: str) -> None:
    assert size_of(size, NL).replace("\N{NO-BREAK SPACE}", " ") == told


def test_files_are_made_again_only_when_what_was_learned_changed(tmp_path: Path) -> None:
    store = Store(tmp_path)
    first = Giving(store, "tools", {})
    first.give(LIBRARY, SITE, NL)
    assert {path: store.get(key) for path, key in first.files.items()} == FILES
    kept = Path(store.path(first.files["data/lessen.csv"]))
    kept.write_bytes(b"seen")
    again = Giving(store, "tools", json.loads(json.dumps(first.memory)))
    again.give(LIBRARY, SITE, NL)
    assert (again.files, again.downloads) == (first.files, first.downloads)
    assert kept.read_bytes() == b"seen"


def test_a_lost_file_is_made_again(tmp_path: Path) -> None:
    store = Store(tmp_path)
    first = Giving(store, "tools", {})
    first.give(LIBRARY, SITE, NL)
    Path(store.path(first.files["feed.xml"])).unlink()
    again = Giving(store, "tools", first.memory)
    again.give(LIBRARY, SITE, NL)
    assert store.get(again.files["feed.xml"]) == FILES["feed.xml"]
