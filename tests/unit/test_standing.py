# SPDX-License-Identifier: EUPL-1.2
"""A site is left as it stands only when a build would make the very same."""

from __future__ import annotations

import json
import logging
import os
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
from mkdocs.config import load_config

from leerwijk.adapters.mkdocs.leaving import Ear, standing_of
from leerwijk.adapters.standing import SETTLED, Message, Standing

if TYPE_CHECKING:
    from pathlib import Path

LATER = time.time_ns() + 10**12
"""A moment at which every file of a test was left alone long enough."""
SETTINGS = """\
site_name: Voorbeeld
docs_dir: content
theme: {name: material, custom_dir: overrides, language: nl}
plugins:
  - leerwijk/course
  - leerwijk/packages: {contact: a}
markdown_extensions: [attr_list, pymdownx.emoji, toc: {permalink: false}]
"""
FILES = {
    "mkdocs.yml": SETTINGS,
    "content/index.md": "Welkom.",
    "content/img/kaart.svg": "<svg/>",
    "quizzes/toets.yml": "id: toets",
    "overrides/main.html": "{% extends 'base.html' %}",
    "site/index.html": "Welkom.",
    "site/les/index.html": "Een les.",
    "site/.nojekyll": "",
}
TOLD: list[Message] = [("mkdocs.plugins.leerwijk", 30, "a.yml:1: let op")]
Change = Callable[["Path"], object]


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a site that was built, and noted."""
    for name, text in FILES.items():
        write(tmp_path, name, text)
    note(standing(tmp_path))
    return tmp_path


def standing(folder: Path, **options: Any) -> Standing:  # noqa: ANN401 - whatever MkDocs takes
    """Return how a site stands, as seen when everything has been left alone for long."""
    found = standing_of(load_config(str(folder / "mkdocs.yml"), **options))
    assert found
    found.born = LATER
    return found


def note(found: Standing) -> None:
    found.note(TOLD, found.site.stat().st_ino)


def changed_unseen(name: str) -> Change:
    """Return a change to a file that keeps its size and the time at which it changed."""

    def change(folder: Path) -> None:
        file = folder / name
        before, text = file.stat(), file.read_text("utf-8")
        file.write_text(text.swapcase(), encoding="utf-8")
        os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
        after = file.stat()
        assert (after.st_size, after.st_mtime_ns) == (before.st_size, before.st_mtime_ns)

    return change


CHANGES: dict[str, Change] = {
    "a text, unseen": changed_unseen("content/index.md"),
    "a quiz, unseen": changed_unseen("quizzes/toets.yml"),
    "a template, unseen": changed_unseen("overrides/main.html"),
    "a picture": lambda folder: write(folder, "content/img/kaart.svg", "<svg><g/></svg>"),
    "a new text": lambda folder: write(folder, "content/nieuw.md", "Nieuw."),
    "a new folder of quizzes": lambda folder: write(folder, "quizzes/nieuw/toets.yml", "id: nieuw"),
    "a new template": lambda folder: write(folder, "overrides/partials/nav.html", ""),
    "a text gone": lambda folder: (folder / "content/index.md").unlink(),
    "a text renamed": lambda folder: (folder / "content/index.md").rename(folder / "content/over.md"),
    "heights of frames": lambda folder: write(folder, "embed-heights.json", "{}"),
    "a comment in the settings": lambda folder: write(folder, "mkdocs.yml", f"# Nieuw\n{SETTINGS}"),
    "an option of a plugin": lambda folder: write(folder, "mkdocs.yml", SETTINGS.replace(": a}", ": b}")),
    "a page of the site changed": lambda folder: write(folder, "site/index.html", "Gekraakt."),
    "a page of the site gone": lambda folder: (folder / "site/les/index.html").unlink(),
    "a hidden file of the site gone": lambda folder: (folder / "site/.nojekyll").unlink(),
    "a page of the site too many": lambda folder: write(folder, "site/oud/index.html", "Oud."),
    "another site in its place": lambda folder: (folder / "site").rename(folder / "old"),
    "the note": lambda folder: write(folder, ".cache/leerwijk/standing.json", "{"),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_whatever_changes_makes_a_build(folder: Path, change: Change) -> None:
    assert standing(folder).is_whole()
    change(folder)
    assert not standing(folder).is_whole()


@pytest.mark.parametrize(
    "options", [{"strict": True}, {"site_dir": "elsewhere"}, {"site_url": "https://b.example/"}]
)
def test_whatever_else_is_said_makes_a_build(folder: Path, options: dict[str, object]) -> None:
    assert not standing(folder, **options).is_whole()


def test_what_was_told_is_noted_but_not_what_mkdocs_says_of_every_build(folder: Path) -> None:
    hear(folder, ("mkdocs.commands.build", logging.INFO, "Gebouwd in 1 s"), *TOLD)
    found = standing(folder)
    assert found.is_whole()
    assert found.told == TOLD


def test_a_build_that_mkdocs_warns_of_is_not_noted(folder: Path) -> None:
    (folder / ".cache/leerwijk/standing.json").unlink()
    hear(folder, ("mkdocs.commands.build", logging.WARNING, "A 'dirty' build is being performed"))
    assert not standing(folder).is_whole()


def hear(folder: Path, *told: Message) -> None:
    """Note a site whose build told this."""
    ear, found = Ear(), standing(folder)
    for name, level, text in told:
        ear.handle(logging.LogRecord(name, level, "", 0, text, (), None))
    ear.close()
    ear.note(found, found.site.stat().st_ino)


def test_a_repository_in_the_site_is_no_part_of_it(folder: Path) -> None:
    write(folder, "site/.git/HEAD", "ref: x")
    assert standing(folder).is_whole()


UNKNOWN = {
    "a plugin of another": SETTINGS.replace("plugins:", "plugins:\n  - search"),
    "a hook": f"{SETTINGS}hooks: [hook.py]\n",
    "snippets": SETTINGS.replace("emoji", "snippets"),
    "an extension that we do not know": SETTINGS.replace("pymdownx.emoji", "legacy_em"),
    "a function": SETTINGS.replace("permalink: false", "slugify: !!python/name:pymdownx.slugs.slugify "),
    "templates of its own": f"{SETTINGS}extra_templates: [feed.xml]\n",
    "another theme": SETTINGS.replace("material", "mkdocs"),
}


@pytest.mark.parametrize("settings", UNKNOWN.values(), ids=UNKNOWN)
def test_a_site_that_reads_what_we_do_not_know_is_always_built(folder: Path, settings: str) -> None:
    write(folder, "hook.py", "")
    write(folder, "content/feed.xml", "")
    write(folder, "mkdocs.yml", settings)
    assert standing_of(load_config(str(folder / "mkdocs.yml"))) is None


def test_a_template_that_tells_the_moment_is_always_built(folder: Path) -> None:
    write(folder, "overrides/partials/footer.html", "{{ build_date_utc }}")
    assert standing_of(load_config(str(folder / "mkdocs.yml"))) is None


def test_a_site_that_is_served_is_not_noted(folder: Path) -> None:
    config = load_config(str(folder / "mkdocs.yml"), site_dir=str(folder / "mkdocs_served"))
    assert standing_of(config) is None


def tools_of(folder: Path, born: int = LATER) -> Standing:
    """Return how a site stands that is made of nothing but the tools in a folder."""
    return Standing(folder / "note.json", folder / "site", "", (), (folder / "tools",), born)


def test_code_that_changed_makes_a_build(tmp_path: Path) -> None:
    write(tmp_path, "tools/pages/fill.py", "x = 1")
    write(tmp_path, "site/index.html", "1")
    note(tools_of(tmp_path))
    write(tmp_path, "tools/pages/__pycache__/fill.pyc", "")
    assert tools_of(tmp_path).is_whole()
    changed_unseen("tools/pages/fill.py")(tmp_path)
    assert not tools_of(tmp_path).is_whole()


def test_what_may_have_changed_while_it_was_read_is_not_noted(tmp_path: Path) -> None:
    write(tmp_path, "tools/fill.py", "x = 1")
    write(tmp_path, "site/index.html", "1")
    just_now = tools_of(tmp_path, time.time_ns() + SETTLED // 2)
    note(just_now)
    assert not just_now.is_whole()


def test_a_site_that_another_build_put_in_its_place_is_not_noted(tmp_path: Path) -> None:
    write(tmp_path, "site/index.html", "1")
    made = (tmp_path / "site").stat().st_ino
    (tmp_path / "site").rename(tmp_path / "old")
    write(tmp_path, "site/index.html", "2")
    tools_of(tmp_path).note([], made)
    assert not tools_of(tmp_path).is_whole()


def test_links_in_circles_and_to_nowhere_hide_nothing(tmp_path: Path) -> None:
    write(tmp_path, "site/index.html", "1")
    write(tmp_path, "tools/z.py", "x = 1")
    (tmp_path / "tools" / "circle").symlink_to("circle")
    (tmp_path / "tools" / "nowhere").symlink_to("../missing.py")
    note(tools_of(tmp_path))
    assert tools_of(tmp_path).is_whole()
    write(tmp_path, "missing.py", "x = 2")
    assert not tools_of(tmp_path).is_whole()
    note(tools_of(tmp_path))
    changed_unseen("tools/z.py")(tmp_path)
    assert not tools_of(tmp_path).is_whole()


@pytest.mark.parametrize("written", ["", "[]", '{"format": "2"}', "{}", '"x"', "\x00"])
def test_a_damaged_note_makes_a_build(tmp_path: Path, written: str) -> None:
    write(tmp_path, "site/index.html", "1")
    write(tmp_path, "note.json", written)
    assert not tools_of(tmp_path).is_whole()


@pytest.mark.parametrize("told", [None, 1, [1], [["a", "b", "c"]], [["a", 1]]])
def test_a_note_with_damaged_messages_makes_a_build(tmp_path: Path, told: object) -> None:
    write(tmp_path, "site/index.html", "1")
    note(tools_of(tmp_path))
    file = tmp_path / "note.json"
    file.write_text(json.dumps(json.loads(file.read_text()) | {"told": told}))
    assert not tools_of(tmp_path).is_whole()


def test_a_note_that_cannot_be_written_stops_no_build(tmp_path: Path) -> None:
    write(tmp_path, "site/index.html", "1")
    write(tmp_path, "note.json/taken", "by a folder")
    note(tools_of(tmp_path))
    assert not tools_of(tmp_path).is_whole()
