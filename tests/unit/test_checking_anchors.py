# SPDX-License-Identifier: EUPL-1.2
"""Anchors: no id that a page really has is called a wrong one."""

from __future__ import annotations

import pytest
from markdown.extensions.toc import slugify

from leerwijk.checking.anchors import nearest_anchor, slug
from leerwijk.pages import addresses
from tests.unit.small_site import LIBRARY, PARTS, found, tree

WRITTEN = {
    file: url
    for file, url in addresses(LIBRARY, PARTS).items()
    if file.endswith(".md") and file.startswith(("modules/", "factsheets/"))
}


@pytest.mark.parametrize("file", sorted(WRITTEN))
def test_every_id_of_a_page_is_one_that_a_link_may_lead_to(file: str) -> None:
    ids = found(tree(WRITTEN[file]), "//@id")
    assert ids
    assert [id_ for id_ in ids if nearest_anchor(LIBRARY, f"content/{file}", id_) is not None] == []


@pytest.mark.parametrize("file", sorted(WRITTEN))
def test_what_no_page_has_is_called_wrong(file: str) -> None:
    assert nearest_anchor(LIBRARY, f"content/{file}", "zo-heet-hier-niets") == ""


@pytest.mark.parametrize(
    "title", ["Waarvan, en wanneer?", "1. Één  keer - of twee", "R&D: 50 %", " «Zo» ", "a_b", "—", "Straße"]
)
def test_headings_get_the_ids_that_markdown_gives_them(title: str) -> None:
    assert slug(title) == slugify(title, "-")
