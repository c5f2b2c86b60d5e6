# SPDX-License-Identifier: EUPL-1.2
"""The version of a page, by which a build knows what it need not draw again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from leerwijk.pages import address, pages_of
from tests.unit.small_site import LIBRARY, NL, PARTS, SITE

if TYPE_CHECKING:
    from leerwijk.model.library import Library


def versions(library: Library) -> dict[str, str]:
    return {page.url: page.version for page in pages_of(library, SITE, NL, PARTS)}


def test_a_page_has_another_version_when_what_it_shows_changes_and_only_then() -> None:
    pilot, *others = LIBRARY.pilots
    renamed = replace(LIBRARY, pilots=(pilot.model_copy(update={"title": "Een andere naam"}), *others))
    before, after = versions(LIBRARY), versions(renamed)
    assert before == versions(LIBRARY)
    assert before[address.pilot(pilot.id)] != after[address.pilot(pilot.id)]
    assert before[address.GLOSSARY] == after[address.GLOSSARY]


def test_a_page_has_another_version_when_a_term_on_it_is_explained_otherwise() -> None:
    explained = tuple(
        term.model_copy(update={"explanation": "Iets anders."}) if term.abbreviation else term
        for term in LIBRARY.terms
    )
    before, after = versions(LIBRARY), versions(replace(LIBRARY, terms=explained))
    assert before["modules/samen/erbij-halen/"] != after["modules/samen/erbij-halen/"]
    assert before[address.MODULES] == after[address.MODULES]
