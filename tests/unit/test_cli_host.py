# SPDX-License-Identifier: EUPL-1.2
"""Commands that work through MkDocs: what they cannot do is told in one line."""

from __future__ import annotations

import shutil
import socket
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

import leerwijk
from leerwijk.adapters.cli import main

if TYPE_CHECKING:
    from click.testing import Result


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a copy of the starter site, to change."""
    return Path(shutil.copytree(Path(leerwijk.__file__).parent / "starter", tmp_path / "site"))


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_a_new_site_is_built(site: Path) -> None:
    result = run("build", site, "--strict")
    assert result.exit_code == 0, result.output
    assert (site / "site/over/index.html").exists()


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("language: nl", "language: fr", "Leerwijk does not speak the language `fr` ("),
        ("language: nl", "language: [nl, en]", "a `language` from nl, en)"),
        ("name: material", "name: mkdocs", "Leerwijk werkt niet met het thema `mkdocs` (schrijf bij `theme`"),
    ],
)
def test_a_theme_that_will_not_do_is_told(site: Path, old: str, new: str, told: str) -> None:
    change(site / "mkdocs.yml", old, new)
    result = run("build", site)
    assert (result.exit_code, told in result.output) == (1, True)
    assert isinstance(result.exception, SystemExit)
    assert not (site / "site").exists()


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        (b"site_name: [x\n", "mkdocs.yml:1:12: deze lijst wordt niet gesloten"),
        ("site_name: Één\n".encode("latin-1"), "mkdocs.yml:1:12: dit bestand is geen UTF-8"),
        (b"- x\n", "mkdocs.yml:1:1: hier moeten velden staan"),
    ],
)
def test_settings_that_cannot_be_read_are_told_as_any_source(site: Path, settings: bytes, told: str) -> None:
    (site / "mkdocs.yml").write_bytes(settings)
    result = run("build", site)
    assert isinstance(result.exception, SystemExit)
    assert (result.exit_code, result.output.startswith(told)) == (1, True)


def test_an_address_in_use_is_told(site: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        address = f"127.0.0.1:{other.getsockname()[1]}"
        result = run("serve", site, "--address", address)
    assert result.exit_code == 1
    assert isinstance(result.exception, SystemExit)
    assert f"op `{address}` is geen site te tonen: Address already in use (kies een ander" in result.output


def test_a_port_that_cannot_be_is_told(site: Path) -> None:
    result = run("serve", site, "--address", "127.0.0.1:99999")
    assert isinstance(result.exception, SystemExit)
    assert "op `127.0.0.1:99999` is geen site te tonen: bind(): port must be 0-65535" in result.output
