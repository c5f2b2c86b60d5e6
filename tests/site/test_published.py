# SPDX-License-Identifier: EUPL-1.2
"""What the pages of the real site publish leads somewhere, and is all there."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urldefrag, urljoin

import pytest

from leerwijk.model.published import Case, Quiz

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.site

DATA = re.compile(r'<script type="application/json" class="lw-(quiz|case)__data">(.*?)</script>', re.DOTALL)
FORMS: dict[str, type[Quiz | Case]] = {"quiz": Quiz, "case": Case}


def published(site: Path) -> Iterator[tuple[str, str, str]]:
    """Yield (address of the page, "quiz" or "case", JSON)."""
    for file in sorted(site.rglob("index.html")):
        address = file.relative_to(site).as_posix().removesuffix("index.html")
        yield from ((address, name, text) for name, text in DATA.findall(file.read_text("utf-8")))


def urls_in(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        yield from (each for key, each in value.items() if key == "url")
        for each in value.values():
            yield from urls_in(each)
    elif isinstance(value, list):
        for each in value:
            yield from urls_in(each)
    elif isinstance(value, str):
        yield from re.findall(r"<a href='([^']*)'", value)


def leads_nowhere(site: Path, page: str, url: str) -> bool:
    address, anchor = urldefrag(urljoin(f"/{page}", url))
    file = site / address.lstrip("/") / "index.html"
    return not file.is_file() or bool(anchor and f'id="{anchor}"' not in file.read_text("utf-8"))


def test_light_packages_are_under_60_kb(site: Path) -> None:
    sizes = {file.name: file.stat().st_size for file in (site / "pakketten").rglob("*.scorm12-live.zip")}
    assert len(sizes) > 20
    assert max(sizes.values()) < 60_000, sizes


def test_every_quiz_and_case_of_the_site_is_published(root: Path, site: Path) -> None:
    found = {
        name: {json.loads(text)["id"] for _, kind, text in published(site) if kind == name} for name in FORMS
    }
    written = {
        "quiz": {file.stem for file in root.glob("quizzes/**/*.yml")},
        "case": {file.stem for file in root.glob("content/modules/*/cases/*.yml")},
    }
    assert found == written


def test_what_is_published_has_its_form(site: Path) -> None:
    forms: list[Any] = [FORMS[kind].model_validate_json(text) for _, kind, text in published(site)]
    assert all(form.module for form in forms)


def test_every_link_in_it_leads_somewhere(site: Path) -> None:
    links = {(page, url) for page, _, text in published(site) for url in urls_in(json.loads(text))}
    assert any("#" in url for _, url in links)
    assert sorted(link for link in links if leads_nowhere(site, *link)) == []


def test_every_section_to_read_again_is_found(site: Path) -> None:
    """A section that is misspelt leaves no link: the writer of the question would not notice."""
    shown = re.compile(r'class="lw-answer__again"')
    for page in sorted(site.glob("modules/*/*/index.html")):
        html = page.read_text("utf-8")
        questions = [
            question
            for kind, text in DATA.findall(html)
            if kind == "quiz"
            for question in json.loads(text).get("questions", ())
        ]
        assert sum("section" in question for question in questions) * 2 == len(shown.findall(html)), page
