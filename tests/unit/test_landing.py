# SPDX-License-Identifier: EUPL-1.2
"""A site is put in place whole or not at all."""

from pathlib import Path

from leerwijk.adapters.landing import Landing


def a_site(folder: Path, **files: str) -> Path:
    folder.mkdir()
    for name, text in files.items():
        (folder / name).write_text(text)
    return folder


def test_the_new_site_replaces_the_old_one(tmp_path: Path) -> None:
    site = a_site(tmp_path / "site", old="1")
    landing = Landing(site)
    (landing.prepare() / "new").write_text("2")
    landing.land()
    assert [file.name for file in site.iterdir()] == ["new"]
    assert [folder.name for folder in tmp_path.iterdir()] == ["site"]


def test_a_first_site_needs_no_old_one(tmp_path: Path) -> None:
    landing = Landing(tmp_path / "public" / "site")
    (landing.prepare() / "new").write_text("2")
    landing.land()
    assert (tmp_path / "public" / "site" / "new").read_text() == "2"


def test_an_abandoned_build_leaves_the_old_site_and_nothing_else(tmp_path: Path) -> None:
    site = a_site(tmp_path / "site", old="1")
    landing = Landing(site)
    (landing.prepare() / "half").write_text("2")
    landing.abandon()
    assert (site / "old").read_text() == "1"
    assert [folder.name for folder in tmp_path.iterdir()] == ["site"]


def test_what_a_killed_build_left_is_cleaned_up(tmp_path: Path) -> None:
    site = a_site(tmp_path / "site", old="1")
    a_site(tmp_path / ".site.next-99999999", half="2")
    landing = Landing(site)
    assert list(landing.prepare().iterdir()) == []
    assert not (tmp_path / ".site.next-99999999").exists()


def test_a_site_that_was_set_aside_comes_back(tmp_path: Path) -> None:
    a_site(tmp_path / ".site.last", old="1")
    Landing(tmp_path / "site").prepare()
    assert (tmp_path / "site" / "old").read_text() == "1"


def test_hidden_entries_such_as_a_repository_stay(tmp_path: Path) -> None:
    site = a_site(tmp_path / "site", old="1", **{".git": "here"})
    landing = Landing(site)
    landing.prepare()
    landing.land()
    assert (site / ".git").read_text() == "here"
