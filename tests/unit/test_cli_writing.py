# SPDX-License-Identifier: EUPL-1.2
"""Commands that write: never over what somebody made, and told when it cannot be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from leerwijk.adapters.cli import main

if TYPE_CHECKING:
    from pathlib import Path

    from click.testing import Result

SOURCES = "is de map van je site, of ligt in je bronnen of eromheen"
NOT_OURS = "staat iets wat `leerwijk pages` niet geschreven heeft (kies een nieuwe of lege map)"


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Return a new site whose sources lie in `docs`, where a page tree has its documents too."""
    root = tmp_path / "site"
    assert run("new", root).exit_code == 0
    (root / "content").rename(root / "docs")
    settings = root / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("docs_dir: content", "docs_dir: docs"), "utf-8")
    return root


def files_in(folder: Path) -> dict[str, bytes]:
    files = (file for file in folder.rglob("*") if file.is_file() and ".cache" not in file.parts)
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


@pytest.mark.parametrize("target", [".", "..", "docs", "docs/modules/nieuw", "quizzes", "quizzes/x", "link"])
def test_a_page_tree_never_takes_the_place_of_sources(site: Path, target: str) -> None:
    (site / "link").symlink_to(site)
    (site / ".leerwijk-pages").touch()
    before = files_in(site)
    result = run("pages", site / target, "--root", site)
    assert (result.exit_code, SOURCES in result.output) == (1, True)
    assert files_in(site) == before


def test_a_page_tree_never_takes_the_place_of_what_others_wrote(site: Path, tmp_path: Path) -> None:
    target = tmp_path / "van mij"
    (target / "docs").mkdir(parents=True)
    (target / "docs" / "brief.md").write_text("van mij", encoding="utf-8")
    result = run("pages", target, "--root", site)
    assert (result.exit_code, NOT_OURS in result.output) == (1, True)
    assert list(files_in(target)) == ["docs/brief.md"]


def test_a_page_tree_does_not_follow_a_link_out_of_it(site: Path, tmp_path: Path) -> None:
    target = tmp_path / "boom"
    target.mkdir()
    (target / ".leerwijk-pages").touch()
    (target / "docs").symlink_to(site / "quizzes")
    before = files_in(site)
    assert NOT_OURS in run("pages", target, "--root", site).output
    assert files_in(site) == before


def test_a_page_tree_takes_the_place_of_the_last_one(site: Path, tmp_path: Path) -> None:
    target = tmp_path / "boom"
    (target / ".git").mkdir(parents=True)
    first = run("pages", target, "--root", site)
    written = files_in(target)
    pages = sum(name.endswith(".md") for name in written)
    assert (first.exit_code, first.output) == (0, f"{pages} pagina's geschreven in {target}.\n")
    (target / "docs" / "oud.md").touch()
    assert (
        run("pages", target, "--root", site, "--lang", "en").output == f"{pages} pages written to {target}.\n"
    )
    assert files_in(target) == written


@pytest.mark.parametrize("command", ["new", "schema", "pages"])
def test_a_folder_that_cannot_be_made_is_told(site: Path, command: str) -> None:
    (site / "bestand").touch()
    options = ("--root", site) if command == "pages" else ()
    result = run(command, site / "bestand" / "map", *options)
    assert result.exit_code == 1
    assert isinstance(result.exception, SystemExit)
    assert (
        "is niet te lezen of te schrijven: Not a directory (kijk wat daar staat en wie erbij mag)"
        in result.output
    )


def test_a_new_site_may_begin_in_a_new_repository(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert run("new", tmp_path).exit_code == 0
    assert run("check", tmp_path, "--strict").exit_code == 0


@pytest.mark.parametrize("name", ["mijn-site.txt", ".gitignore", ".vscode/settings.json"])
def test_a_new_site_never_overwrites(tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.parent.mkdir(exist_ok=True)
    file.write_text("van mij", encoding="utf-8")
    result = run("new", tmp_path)
    assert result.exit_code == 1
    assert result.output == f"Error: de map `{tmp_path}` is niet leeg (kies een nieuwe of lege map)\n"
    assert files_in(tmp_path) == {name: b"van mij"}
