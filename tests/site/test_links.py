# SPDX-License-Identifier: EUPL-1.2
"""Every link leads somewhere, and no page loads anything from elsewhere."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from tests.site.crawl import PAGE_KINDS, BuiltSite, Link, is_web

if TYPE_CHECKING:
    from collections.abc import Iterator

pytestmark = pytest.mark.site
CSS_LOADS = re.compile(r"""(?:url\(\s*|@import\s+)["']?(?:https?:)?//[^)"']+""")
ADDRESS = re.compile(r"https?://[\w.-]+")
LICENCES = re.compile(r"/\*!.*?\*/", re.DOTALL)
"""Whose code is bundled, in the words of its authors."""
NAMESPACES = {"http://www.w3.org", "http://adlnet.gov", "https://w3id.org"}
"""Names of XML and of xAPI, which nobody asks for anything."""


def test_every_page_kind_is_there(built: BuiltSite) -> None:
    assert [kind for kind, url in PAGE_KINDS.items() if url not in built.pages] == []


def test_no_link_within_the_site_is_broken(built: BuiltSite) -> None:
    within = [link for link in built.links() if is_web(link) and link.is_within]
    assert len(within) > 1000
    assert sorted({_told(link) for link in within if built.is_broken(link)}) == []


def test_no_address_of_a_page_for_frames_begins_at_the_root_of_a_host(built: BuiltSite) -> None:
    found = [link for link in built.links() if link.page.startswith("embed/")]
    assert len(found) > 1000
    assert [_told(link) for link in found if link.written.startswith("/")] == []


def test_no_page_loads_anything_from_another_host(built: BuiltSite) -> None:
    loaded = [link for link in built.links() if link.loads and is_web(link)]
    assert loaded
    assert [_told(link) for link in loaded if not link.is_within] == []


def test_no_style_sheet_loads_anything_from_another_host(built: BuiltSite) -> None:
    assert [found for sheet in _texts(built, "css") for found in CSS_LOADS.findall(sheet)] == []


def test_our_scripts_know_no_other_host(built: BuiltSite) -> None:
    scripts = (LICENCES.sub("", script) for script in _texts(built, "js", "assets/leerwijk"))
    hosts = {host for script in scripts for host in ADDRESS.findall(script)}
    assert hosts - NAMESPACES == set()


def test_the_search_index_of_material_is_not_there(built: BuiltSite) -> None:
    assert not (built.folder / "search" / "search_index.json").exists()


def _told(link: Link) -> str:
    return f"{link.page}: {link.element} {link.written}"


def _texts(built: BuiltSite, ending: str, folder: str = ".") -> Iterator[str]:
    return (file.read_text("utf-8") for file in (built.folder / folder).rglob(f"*.{ending}"))
