# SPDX-License-Identifier: EUPL-1.2
"""The same sources become a site under every host: MkDocs, ProperDocs and Zensical."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.site.crawl import PAGE_KINDS, BuiltSite, is_web

pytestmark = pytest.mark.site


@pytest.fixture(scope="module")
def proper(root: Path, tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Return the site as ProperDocs builds it, from an environment of its own."""
    folder = tmp_path_factory.mktemp("properdocs") / "site"
    python = root / ".venv-properdocs/bin/python"
    run(
        root,
        python,
        "-m",
        "properdocs",
        "build",
        "--strict",
        "--config-file",
        "mkdocs.yml",
        "--site-dir",
        folder,
    )
    return BuiltSite(folder)


@pytest.fixture(scope="module")
def zensical(root: Path, tmp_path_factory: pytest.TempPathFactory) -> BuiltSite:
    """Return the site as Zensical builds it from the page tree that we write for hosts without plugins."""
    folder = tmp_path_factory.mktemp("zensical")
    run(root, Path(sys.executable).with_name("leerwijk"), "pages", folder)
    run(folder, root / ".venv-zensical/bin/python", "-m", "zensical", "build")
    return BuiltSite(folder / "site")


def test_properdocs_builds_the_same_pages(built: BuiltSite, proper: BuiltSite) -> None:
    assert set(proper.pages) == set(built.pages)


def test_properdocs_builds_the_same_content(built: BuiltSite, proper: BuiltSite) -> None:
    assert {url: main_of(proper, url) for url in PAGE_KINDS.values()} == {
        url: main_of(built, url) for url in PAGE_KINDS.values()
    }


def test_zensical_builds_every_page(built: BuiltSite, zensical: BuiltSite) -> None:
    ours = {url for url, page in built.pages.items() if not page.is_redirect and not url.startswith("embed/")}
    assert ours - set(zensical.pages) == set()


def test_zensical_gives_the_same_files_to_take_away(built: BuiltSite, zensical: BuiltSite) -> None:
    files = sorted(file.relative_to(built.folder) for file in (built.folder / "data").rglob("*.*"))
    assert files
    assert [
        file for file in files if (zensical.folder / file).read_bytes() != (built.folder / file).read_bytes()
    ] == []


def test_zensical_keeps_every_link_whole(zensical: BuiltSite) -> None:
    links = [link for link in zensical.links() if is_web(link) and link.is_within and link.page != "404.html"]
    assert len(links) > 1000
    assert sorted({f"{link.page}: {link.written}" for link in links if zensical.is_broken(link)}) == []


def test_zensical_shows_what_authors_wrote(built: BuiltSite, zensical: BuiltSite) -> None:
    for url in (each for each in PAGE_KINDS.values() if not each.startswith("embed/")):
        there = "".join(main_of(zensical, url).split())
        assert [text for text in written_in(built, url) if "".join(text.split()) not in there] == []


def main_of(site: BuiltSite, url: str) -> str:
    return str(site.pages[url].tree.xpath("string(//main)"))


def written_in(site: BuiltSite, url: str) -> list[str]:
    """Return the title of a page and every text in it that an author wrote."""
    classes = ("lw-lead", "lw-prose", "lw-statement__text")
    wanted = " or ".join(f"contains(concat(' ', @class, ' '), ' {name} ')" for name in classes)
    return [
        str(found.text_content())
        for found in site.pages[url].tree.xpath(f"//article//*[self::h1 or {wanted}]")
    ]


def run(folder: Path, *command: str | Path) -> None:
    done = subprocess.run([*map(str, command)], cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
