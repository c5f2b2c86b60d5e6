# SPDX-License-Identifier: EUPL-1.2
"""Every kind of page, from the files of a small site to the HTML of its pages."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from leerwijk.adapters.markdown import writer_of
from leerwijk.checking import check
from leerwijk.locale import words
from leerwijk.pages import fill, pages_of
from leerwijk.pages.page import Site
from leerwijk.reading import read_library

if TYPE_CHECKING:
    from leerwijk.pages.page import Filled, Page

GOLDEN = Path(__file__).parents[1] / "golden" / "pages"
PARTS = frozenset({"course", "factsheets", "lessons-learned"})
SITE = Site("Voorbeeld", "https://voorbeeld.example/site/", description="Een kleine site.")
NL = words("nl")
LIBRARY, PROBLEMS = read_library(GOLDEN / "site")
PAGES = {page.url: page for page in pages_of(LIBRARY, SITE, NL, PARTS)}
EXTENSIONS = ["attr_list", "def_list", "footnotes", "tables", "toc"]


def write_markdown(text: str, url: str) -> str:
    configs = {"leerwijk.blocks": {"library": LIBRARY, "site": SITE, "words": NL, "parts": PARTS}}
    return writer_of(EXTENSIONS, configs)(text, url)


def filled(page: Page) -> Filled:
    return fill(page, SITE, NL, write_markdown)


def golden_file(url: str) -> Path:
    return GOLDEN / "html" / (url.rstrip("/").replace("/", "--") + ".html" if url else "home.html")


def whole(page: Filled) -> str:
    parts = {"head": page.head, "menu": page.menu, "main": page.main, "contents": page.contents}
    return "".join(f"<!-- {name} -->\n{html}\n" for name, html in parts.items())


def test_the_small_site_is_right() -> None:
    assert [*PROBLEMS, *check(LIBRARY)] == []


@pytest.mark.parametrize("url", sorted(PAGES))
def test_a_page_is_as_it_was_approved(url: str) -> None:
    html, golden = whole(filled(PAGES[url])), golden_file(url)
    if os.environ.get("UPDATE_GOLDEN"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(html, encoding="utf-8")
    assert html == golden.read_text(encoding="utf-8")


def test_no_approved_page_is_left_over() -> None:
    assert sorted(file.name for file in (GOLDEN / "html").iterdir()) == sorted(
        golden_file(url).name for url in PAGES
    )
