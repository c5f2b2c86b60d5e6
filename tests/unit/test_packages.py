# SPDX-License-Identifier: EUPL-1.2
"""What holds for every format: same bytes each time, losses told, words for everything."""

from __future__ import annotations

import io
import json
import re
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from leerwijk.adapters.cli import main
from leerwijk.adapters.mkdocs.options import SharingOptions
from leerwijk.adapters.mkdocs.sharing import sharing_of
from leerwijk.adapters.packing import Packing
from leerwijk.adapters.settings import passed_over
from leerwijk.adapters.store import Store
from leerwijk.exports.archive import archive
from leerwijk.exports.losses import line
from leerwijk.exports.targets import BY_ID, TARGETS, losses
from leerwijk.locale import words
from leerwijk.model.abilities import ABILITIES, FEATURES, KINDS
from leerwijk.pages.views.packages import offers
from tests.unit.packed import ALL_KINDS, GOODS, ITEMS, SHOP, made
from tests.unit.small_site import LIBRARY, NL, PAGES, SITE

if TYPE_CHECKING:
    from click.testing import Result

ROOT = Path(__file__).parents[2]


def test_every_format_says_what_it_holds() -> None:
    assert sorted(ABILITIES) == sorted(BY_ID) == sorted({target.id for target in TARGETS})


@pytest.mark.parametrize("language", ["nl", "en"])
def test_there_are_words_for_every_format_and_loss(language: str) -> None:
    catalogue = words(language)
    for name in BY_ID:
        assert catalogue.text(f"packages.target.{name}")
        assert catalogue.text(f"packages.platforms.{name}")
    assert set(catalogue.branch("packages.kind")) == set(KINDS)
    assert set(catalogue.branch("packages.loss")) == {"kind", "recast", *FEATURES}


@pytest.mark.parametrize("name", sorted(BY_ID))
def test_a_package_has_the_same_bytes_each_time(name: str) -> None:
    target = BY_ID[name]
    for item in ITEMS.values():
        if target.fits(item, SITE.url):
            assert target.make(item, GOODS) == target.make(item, GOODS)


@pytest.mark.parametrize("name", sorted(BY_ID))
def test_every_question_goes_along_or_is_told_to_be_lost(name: str) -> None:
    if not BY_ID[name].fits(ALL_KINDS, SITE.url):
        pytest.skip("not made of a quiz")
    without = {loss.question for loss in losses(BY_ID[name], ALL_KINDS, GOODS) if loss.feature == "kind"}
    content = made(name)
    if content.startswith(b"PK"):
        zipped = zipfile.ZipFile(io.BytesIO(content))
        content = b"".join(zipped.read(entry) for entry in zipped.namelist())
    ids = {f"v{number:02}" for number in range(1, 14)}
    if "ids" in ABILITIES[name].holds:
        assert {id_ for id_ in ids if id_.encode() in content} == ids - without


def test_a_zip_has_sorted_names_and_one_date() -> None:
    zipped = zipfile.ZipFile(io.BytesIO(archive({"b/x.html": b"x", "a.xml": b"a"})))
    assert [entry.filename for entry in zipped.infolist()] == ["a.xml", "b/x.html"]
    assert {entry.date_time for entry in zipped.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_items_are_the_course_its_parts_and_the_factsheets() -> None:
    nouns = [item.noun for item in ITEMS.values()]
    assert nouns[:2] == ["course", "module"]
    assert {"lesson", "quiz", "case", "factsheet"} < set(nouns)
    assert ITEMS["module/samen"].quizzes == tuple(dict.fromkeys(ITEMS["module/samen"].quizzes))


def test_a_loss_names_its_format_quiz_question_and_gaps() -> None:
    lines = [line("gift", loss, NL) for loss in losses(BY_ID["gift"], ALL_KINDS, GOODS)]
    assert "GIFT: geen hints (quiz alle-soorten, vraag v01)" in lines
    assert "GIFT: geen feedback per onderdeel (quiz alle-soorten, vraag v04, onderdeel wie)" in lines
    assert "GIFT: sorteervraag wordt koppelvraag (quiz alle-soorten, vraag v09)" in lines
    assert "GIFT: geen schaalvraag (quiz alle-soorten, vraag v13)" in lines


def test_every_rule_of_platforms_is_held_by_a_test() -> None:
    rules = (ROOT / "docs" / "platform-rules.md").read_text("utf-8").splitlines()
    held = [line for line in rules if line.startswith("| ") and not line.startswith("| rule ")]
    python = "".join(file.read_text("utf-8") for file in (ROOT / "tests").rglob("test_*.py"))
    front = (ROOT / "plugins" / "leerwijk" / "frontend" / "tests").glob("*.test.ts")
    script = "".join(file.read_text("utf-8") for file in front)
    assert len(held) > 20
    for row in held:
        proof = row.split(" | ")[1]
        named = [f"def {name}(" for name in re.findall(r"`(test_\w+)`", proof)]
        quoted = re.findall(r'"([^"]+)"', proof)
        assert named or quoted, row
        assert [name for name in named if name not in python] == []
        assert [name for name in quoted if name not in script] == []


def test_a_page_without_packages_offers_nothing() -> None:
    assert offers((), NL) == {}


def test_a_package_is_made_again_only_when_its_pages_changed(tmp_path: Path) -> None:
    pages = tuple(page for page in PAGES.values() if page.url.startswith(("modules/", "factsheets/")))
    packing = Packing(Store(tmp_path), "tools", SHOP)
    first = packing.pack(LIBRARY, pages, {})
    kept = {path: Path(packing.store.path(key)).stat().st_mtime_ns for path, key in first.files.items()}
    again = packing.pack(LIBRARY, pages, json.loads(json.dumps(first.memory)))
    assert (again.pages, again.files) == (first.pages, first.files)
    assert {
        path: Path(packing.store.path(key)).stat().st_mtime_ns for path, key in again.files.items()
    } == kept
    lesson = "modules/samen/terugkijken/"
    edited = tuple(replace(page, title="Anders") if page.url == lesson else page for page in pages)
    third = packing.pack(LIBRARY, edited, first.memory)
    changed = {path for path, key in third.files.items() if first.files[path] != key}
    assert "pakketten/module/samen.cc11.imscc" in changed
    assert "pakketten/quiz/start.gift.txt" not in changed
    shown = {page.url: page.context.get("packages", ()) for page in first.pages}
    assert [offer.noun for offer in shown["modules/samen/"]] == ["Module"]  # type: ignore[attr-defined]


def test_a_site_may_do_without_packages_of_the_whole_course(tmp_path: Path) -> None:
    options = SharingOptions()
    options.load_dict({"course": False})
    assert options.validate() == ([], [])
    sharing = sharing_of(options)
    assert sharing.passed_over == passed_over({"course": False}) == {"course-too-long-for-scorm"}
    assert passed_over({}) == frozenset()
    packing = Packing(Store(tmp_path), "tools", SHOP, sharing.with_course)
    pages = tuple(page for page in PAGES.values() if page.url == "modules/")
    assert packing.pack(LIBRARY, pages, {}).files == {}


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, ["export", *(str(argument) for argument in arguments)])


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("packages") / "site"
    assert CliRunner().invoke(main, ["new", str(folder)]).exit_code == 0
    return folder


def test_the_command_writes_what_was_asked_for_and_tells_losses(site: Path, tmp_path: Path) -> None:
    result = run("gift", "zelfcheck-samen-kijken", "--root", site, "--output", tmp_path / "uit")
    assert result.exit_code == 0, result.output
    assert [file.name for file in (tmp_path / "uit").iterdir()] == ["zelfcheck-samen-kijken.gift.txt"]
    assert "GIFT: geen " in result.output


def test_the_command_writes_all_that_pages_offer(site: Path, tmp_path: Path) -> None:
    result = run("gift", "--root", site, "--output", tmp_path)
    assert result.exit_code == 0, result.output
    assert len(list(tmp_path.iterdir())) >= 3


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("gitf",), "er is geen formaat `gitf` (bedoelde je `gift`?)"),
        (("gift", "zelfcheck-samen-kijk"), "(bedoelde je `zelfcheck-samen-kijken`?)"),
        (("gift", "iets-heel-anders-dan-alles"), "er is niets met de id"),
    ],
)
def test_the_command_says_what_it_does_not_know(
    site: Path, tmp_path: Path, arguments: tuple[str, ...], told: str
) -> None:
    result = run(*arguments, "--root", site, "--output", tmp_path / "uit")
    assert result.exit_code != 0
    assert told in result.output
    assert not (tmp_path / "uit").exists()
