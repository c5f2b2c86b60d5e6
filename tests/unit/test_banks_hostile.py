# SPDX-License-Identifier: EUPL-1.2
"""Banks that mean harm: each gives the messages and files of its golden table, never an error of ours."""

from __future__ import annotations

import io
import os
import random
import re
import zipfile
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from click.testing import CliRunner

from leerwijk.adapters.cli import main
from leerwijk.exports.targets import BY_ID
from leerwijk.model.package import Item
from leerwijk.reading.banks import read_bank
from tests.unit.packed import SHOP
from tests.unit.small_site import LIBRARY
from tests.unit.test_banks_round import full_quiz

if TYPE_CHECKING:
    from collections.abc import Mapping

TABLE = Path(__file__).parents[1] / "golden" / "banks" / "hostile.yml"
CASES: list[dict[str, Any]] = yaml.safe_load(TABLE.read_text(encoding="utf-8"))


def bytes_of(told: str | Mapping[str, Any]) -> bytes:
    """Return what a case writes as text, as hexadecimals, or so many times."""
    if isinstance(told, str):
        return told.encode()
    if "hex" in told:
        return bytes.fromhex(str(told["hex"]))
    return str(told["text"]).encode() * int(told.get("times", 1))


def bank_of(case: Mapping[str, Any]) -> bytes:
    if "zip" not in case:
        return bytes_of(case)
    whole = io.BytesIO()
    entries = case["zip"]
    if "many" in entries:
        entries = {f"{number}.xml": "<a/>" for number in range(entries["many"])}
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in entries.items():
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = (0o120777 if case.get("link") else 0o100644) << 16
            archive.writestr(entry, bytes_of(content), compresslevel=1)
    return whole.getvalue()


def files_of(root: Path) -> dict[str, bytes]:
    found = (file for file in root.rglob("*") if file.is_file() and ".cache" not in file.parts)
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in found}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("hostile") / "site"
    assert CliRunner().invoke(main, ["new", str(root)]).exit_code == 0
    return root


def told_of(case: Mapping[str, Any], site: Path, language: str) -> dict[str, Any]:
    """Return what the command says of a bank and what it writes; what it wrote is gone afterwards."""
    bank = site.parent / case["file"]
    bank.write_bytes(bank_of(case))
    before = files_of(site)
    run = ["import", "questions", str(bank), "--root", str(site), "--lang", language]
    result = CliRunner().invoke(main, run)
    assert result.exception is None or isinstance(result.exception, SystemExit)
    after = files_of(site)
    assert {name: after.get(name) for name in before} == before
    written = {name: after[name].decode() for name in sorted(set(after) - set(before))}
    for name in written:
        (site / name).unlink()
    bank.unlink()
    lines = result.output.replace(f"{site.parent.as_posix()}/", "").splitlines()
    assert result.exit_code == (0 if written else 1)
    return {"told": lines, **({"writes": written} if written else {})}


@pytest.mark.parametrize("number", range(len(CASES)), ids=[case["name"] for case in CASES])
def test_a_hostile_bank_is_told_and_writes_nothing_harmful(number: int, site: Path) -> None:
    case = CASES[number]
    found = {language: told_of(case, site, language) for language in ("nl", "en")}
    if os.environ.get("UPDATE_GOLDEN"):
        CASES[number] = {**case, "expected": found}
        head = TABLE.read_text(encoding="utf-8").partition("\n")[0]
        body = yaml.safe_dump(CASES, allow_unicode=True, sort_keys=False, width=108)
        TABLE.write_text(f"{head}\n{body}", encoding="utf-8")
    assert found == CASES[number].get("expected")


ODD = (
    "inf",
    "-inf",
    "nan",
    "1e400",
    "²",
    "9" * 5000,
    "",
    "-1",
    "x",
    "{{gat-1}}",
    "[[",
    "a--b--c",
    "../x",
    "\0\v",
)
PLACES = re.compile(r'(?<=>)[^<]+(?=<)|(?<=")[^"]*(?=")|[^\s,{}#~=<>"]+')


def spoiled(text: str, chance: random.Random) -> str:
    """Return a text in which one or two things became something odd."""
    for _ in range(chance.choice((1, 2))):
        start, end = chance.choice([found.span() for found in PLACES.finditer(text)])
        text = text[:start] + chance.choice(ODD) + text[end:]
    return text


@pytest.mark.parametrize("target", ["moodle-xml", "gift", "qti21", "qti30", "brightspace"])
def test_whatever_is_odd_in_a_bank_is_a_problem_and_no_error(target: str) -> None:
    chance = random.Random(target)
    quiz = full_quiz()
    goods = SHOP.goods(replace(LIBRARY, quizzes=(*LIBRARY.quizzes, quiz)), ())
    content = BY_ID[target].make(Item("quiz", quiz.id, quiz.title, "", ""), goods)
    suffix = ".xml" if target.startswith("qti") else BY_ID[target].suffix
    if suffix == ".xml" and target.startswith("qti"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            banks = [archive.read(name).decode() for name in archive.namelist() if name.startswith("items/")]
    else:
        banks = [content.decode()]
    for _ in range(12):
        bank = read_bank(spoiled(chance.choice(banks), chance).encode(), PurePosixPath(f"bank{suffix}"))
        assert bank.quizzes or bank.problems
