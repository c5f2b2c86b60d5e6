# SPDX-License-Identifier: EUPL-1.2
"""Lists to take away beside those of lessons learned: every list whole, by one schema, in both forms."""

from __future__ import annotations

import csv
import io
import json
import os
from pathlib import Path
from typing import Any, get_args

import jsonschema  # type: ignore[import-untyped]
import pytest

import leerwijk
from leerwijk.adapters.giving import Giving
from leerwijk.adapters.store import Store
from leerwijk.adapters.taken_schemas import SCHEMAS, taken_schema
from leerwijk.exports import exports_of
from leerwijk.model.archive import Archive
from leerwijk.model.download import Listed
from leerwijk.pages import fill, pages_of
from leerwijk.pages.views.taken import PAGES as PAGES_OF
from tests.unit import small_site
from tests.unit.exported import NL, SITE
from tests.unit.small_site import LIBRARY, PARTS

PAGES: dict[str, str] = {about: page("") for about, page in PAGES_OF.items()}
EXPORTS = tuple(exports_of(LIBRARY, SITE, NL))
FILES = {export.download.path: export.content for export in EXPORTS}
DOWNLOADS = tuple(export.download for export in EXPORTS)
LISTS: dict[str, str] = {
    each.about: each.path for each in DOWNLOADS if each.about in get_args(Listed) and each.form == "json"
}
JSON_FILES = (*LISTS.values(), "data/alles.json")
SCHEMA = json.loads(FILES["data/alles.schema.json"])


def read(path: str) -> Any:  # noqa: ANN401 — JSON
    return json.loads(FILES[path])


def rows(about: str) -> list[dict[str, str]]:
    text = FILES[LISTS[about].replace(".json", ".csv")].decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";", strict=True))


@pytest.mark.parametrize("file", SCHEMAS)
def test_the_schemas_that_a_site_gives_are_up_to_date(file: str) -> None:
    path = Path(leerwijk.__file__).parent / file
    if os.environ.get("UPDATE_GOLDEN"):
        path.write_text(taken_schema(file), encoding="utf-8")
    assert path.read_text("utf-8") == taken_schema(file)


def test_the_small_site_has_every_list() -> None:
    assert set(LISTS) == set(get_args(Listed))


@pytest.mark.parametrize("path", JSON_FILES)
def test_a_list_follows_its_schema_and_is_read_back(path: str) -> None:
    jsonschema.Draft7Validator.check_schema(SCHEMA)
    jsonschema.Draft7Validator(SCHEMA, format_checker=jsonschema.FormatChecker()).validate(read(path))
    assert Archive.model_validate_json(FILES[path]).version == "1.0"


def test_everything_holds_every_list_and_the_lessons_learned() -> None:
    whole = read("data/alles.json")
    for path in LISTS.values():
        ((key, members),) = ((key, value) for key, value in read(path).items() if isinstance(value, list))
        assert whole[key] == members
    assert whole["lessons"] == read("data/lessen.json")["lessons"]
    assert {"competences", "audiences", "evidence_kinds", "clusters"} <= set(whole)


def test_a_swot_has_a_row_for_each_point_and_an_area_photo_for_each_figure() -> None:
    swot = next(each for each in LIBRARY.swots if each.id == "samen")
    points = [row for row in rows("swots") if row["Id"] == "samen"]
    assert len(points) == sum(len(found) for _, found in swot.fields)
    assert points[0]["Vak"] == "Sterk"
    assert points[0]["Pilots"] == "Buurtteam | Keten"
    figures = [row for row in rows("area-photos") if row["Id"] == "voorbeeldwijk"]
    photo = next(each for each in LIBRARY.area_photos if each.id == "voorbeeldwijk")
    assert len(figures) == 5 * len(photo.years)
    assert {row["Verzonnen"] for row in figures} == {"ja"}
    assert all(row["Van hoeveel"] for row in figures)


def test_an_outcome_tells_its_number_its_denominator_and_whether_it_is_a_goal() -> None:
    first, _, goal, change, part = rows("outcomes")
    assert (first["Getal"], first["Noemer"], first["Is een doel"]) == (
        "44",
        "aanvragen (aantal onbekend)",
        "nee",
    )
    assert goal["Is een doel"] == "ja"
    assert (change["Eerst"], change["Daarna"]) == ("67", "50")
    assert (part["Deel"], part["Van"]) == ("1", "3")
    assert first["Adres"].endswith("/pilots/buurtteam/#u1")


def test_a_list_that_changes_makes_files_anew(tmp_path: Any) -> None:  # noqa: ANN401 — pytest
    from dataclasses import replace  # noqa: PLC0415

    first = Giving(Store(tmp_path), "", {})
    first.give(LIBRARY, small_site.SITE, NL)
    second = Giving(Store(tmp_path), "", first.memory)
    second.give(replace(LIBRARY, swots=()), small_site.SITE, NL)
    assert "data/swots.json" in first.files
    assert "data/swots.json" not in second.files


def test_every_list_is_offered_on_its_page_and_all_on_that_of_data() -> None:
    pages = {page.url: page for page in pages_of(LIBRARY, small_site.SITE, NL, PARTS, DOWNLOADS)}
    data = fill(pages["gegevens/"], small_site.SITE, NL, small_site.WRITE).main
    for about, path in LISTS.items():
        assert f'href="../{path}"' in data
        if about in PAGES:
            url = PAGES[about]
            assert f'href="../{path}"' in fill(pages[url], small_site.SITE, NL, small_site.WRITE).main
