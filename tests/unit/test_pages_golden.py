# SPDX-License-Identifier: EUPL-1.2
"""Every kind of page, from the files of a small site to the HTML of its pages."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from leerwijk.checking import check
from tests.unit.small_site import GOLDEN, LIBRARY, PAGES, PROBLEMS, filled

if TYPE_CHECKING:
    from pathlib import Path


def golden_file(url: str) -> Path:
    return GOLDEN / "html" / (url.rstrip("/").replace("/", "--") + ".html" if url else "home.html")


def whole(url: str) -> str:
    page = filled(url)
    parts = {"head": page.head, "menu": page.menu, "main": page.main, "contents": page.contents}
    return "".join(f"<!-- {name} -->\n{html}\n" for name, html in parts.items())


def test_the_small_site_is_right() -> None:
    assert [*PROBLEMS, *check(LIBRARY)] == []


@pytest.mark.parametrize("url", sorted(PAGES))
def test_a_page_is_as_it_was_approved(url: str) -> None:
    html, golden = whole(url), golden_file(url)
    if os.environ.get("UPDATE_GOLDEN"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(html, encoding="utf-8")
    assert html == golden.read_text(encoding="utf-8")


def test_no_approved_page_is_left_over() -> None:
    approved = sorted(file.name for file in (GOLDEN / "html").iterdir())
    assert approved == sorted(golden_file(url).name for url in PAGES)
