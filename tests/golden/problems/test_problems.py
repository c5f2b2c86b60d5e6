# SPDX-License-Identifier: EUPL-1.2
"""Every wrong input beside this file gives exactly the messages that stand below it."""

import os
import shutil
from pathlib import Path
from textwrap import indent
from typing import Any

import pytest
import yaml

import leerwijk
from leerwijk.adapters.telling import line
from leerwijk.checking import check
from leerwijk.locale.problems import Language
from leerwijk.reading import read_library

HERE = Path(__file__).parent
STARTER = Path(leerwijk.__file__).parent / "starter"
LANGUAGES: tuple[Language, ...] = ("nl", "en")
CASES = sorted(HERE.glob("*/*.yml"))


def write(file: Path, content: str | dict[str, Any]) -> None:
    """Write a file of a case: its text, or `{latin1: …}`, `{utf16: …}`, `{hex: …}`, `{text: …, times: …}`."""
    file.parent.mkdir(parents=True, exist_ok=True)
    match content:
        case {"latin1": text}:
            file.write_bytes(text.encode("latin-1"))
        case {"utf16": text}:
            file.write_bytes(text.encode("utf-16"))
        case {"hex": digits}:
            file.write_bytes(bytes.fromhex(digits))
        case {"text": text, "times": times}:
            file.write_bytes(str(text).encode() * int(times))
        case str(text):
            file.write_bytes(text.encode())


def lay_out(case: dict[str, Any], root: Path) -> None:
    """Write the files of a case; with `change`, a right site in which old texts become new ones."""
    (root / "content").mkdir()
    if "change" in case:
        shutil.copytree(STARTER, root, dirs_exist_ok=True)
    for name, changes in case.get("change", {}).items():
        text = (root / name).read_text(encoding="utf-8")
        for old, new in changes.items():
            assert old in text, f"{name} does not hold: {old}"
            text = text.replace(old, new)
        (root / name).write_text(text, encoding="utf-8")
    for name, content in case.get("files", {}).items():
        write(root / name, content)


def update(case: Path, told: dict[Language, str]) -> None:
    """Write the messages of today into a case, below its files."""
    files, _, _ = case.read_text(encoding="utf-8").partition("\nexpected:")
    blocks = "".join(f"  {language}: |\n{indent(text, '    ')}" for language, text in told.items())
    case.write_text(f"{files.rstrip()}\nexpected:\n{blocks}", encoding="utf-8")


@pytest.mark.parametrize("case", CASES, ids=[f"{case.parent.name}/{case.stem}" for case in CASES])
def test_a_wrong_input_gives_its_messages(case: Path, tmp_path: Path) -> None:
    written = yaml.safe_load(case.read_text(encoding="utf-8"))
    lay_out(written, tmp_path)
    library, problems = read_library(tmp_path)
    found = sorted(
        [*problems, *(check(library) if case.parent.name == "checking" else ())], key=lambda p: p.order
    )
    told = {language: "".join(f"{line(problem, language)}\n" for problem in found) for language in LANGUAGES}
    if os.environ.get("UPDATE_GOLDEN"):
        update(case, told)
    assert told == written.get("expected")
