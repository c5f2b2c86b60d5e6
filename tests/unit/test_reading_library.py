# SPDX-License-Identifier: EUPL-1.2
"""A folder of files becomes a library: everything found by id, everything with its place."""

import datetime as dt
import json
import os
import pickle
from pathlib import Path, PurePosixPath

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from leerwijk.locale.problems import tell
from leerwijk.model.library import Mention
from leerwijk.model.question import Choice, Multiple
from leerwijk.problems import Place
from leerwijk.reading import read_library

TERM = "- {id: jb, term: jeugdbescherming, explanation: Hulp die moet., origin: eigen tekst}\n"
MODULE = """\
---
title: Regie
description: Wie heeft de regie?
objectives:
  - {id: delen, text: de regie delen, level: apply}
study_load: {hours: 2}
competences: [regie]
level: hbo
lessons: [start]
version: "1.0"
updated: 2026-11-22
---
Begin bij het gezin.
"""
LESSON = """\
---
title: Samen aan tafel
description: Wie zit er aan tafel?
objectives: [delen]
minutes: 20
summary: [Vraag het gezin.]
sources: [s001]
version: "1.0"
updated: 2026-11-22
---
Tekst [@s001].

/// quiz | start
///
"""
CASE = """\
kind: reconstruction
title: Ava
fiction: Verzonnen
setting: thuis
task: kiezen
minutes: 10
sources: [s001]
moments: [{when: maandag, event: x}, {when: dinsdag, event: y}]
conclusion: z
"""


def site(root: Path, **files: str) -> Path:
    """Write files whose names have "__" for "/"; return the root."""
    (root / "content").mkdir(exist_ok=True)
    for name, text in files.items():
        file = root / name.replace("__", "/")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return root


def told(root: Path) -> list[str]:
    _, problems = read_library(root)
    return [tell(problem, "en") for problem in problems]


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return site(
        tmp_path,
        **{
            "content__modules__regie__index.md": MODULE,
            "content__modules__regie__01-start.md": LESSON,
            "content__modules__regie__cases__ava.yml": CASE,
            "content__over.md": "# Over\n\n[Lees](modules/regie/index.md).\n",
            "content__kaart.svg": "<svg/>",
            "quizzes__regie__start.yml": "title: Wat weet je al?\n",
        },
    )


def test_ids_come_from_the_names_of_files(small: Path) -> None:
    library, problems = read_library(small)
    assert problems == ()
    assert [module.id for module in library.modules] == ["regie"]
    assert [lesson.id for lesson in library.lessons] == ["start"]
    assert [case.id for case in library.cases] == ["ava"]
    assert [quiz.id for quiz in library.quizzes] == ["start"]


def test_lessons_and_cases_belong_to_the_module_whose_folder_they_lie_in(small: Path) -> None:
    library, _ = read_library(small)
    assert (library.module_of_lesson, library.module_of_case) == ({"start": "regie"}, {"ava": "regie"})


def test_a_body_is_kept_as_it_is_written(small: Path) -> None:
    library, _ = read_library(small)
    assert library.lessons[0].body == "Tekst [@s001].\n\n/// quiz | start\n///\n"


def test_dates_and_words_are_values(small: Path) -> None:
    library, _ = read_library(small)
    assert library.modules[0].updated == dt.date(2026, 11, 22)
    assert library.modules[0].objectives[0].level.value == "apply"


def test_bodies_and_hand_written_pages_mention_what_they_show(small: Path) -> None:
    library, _ = read_library(small)
    lesson = PurePosixPath("content/modules/regie/01-start.md")
    assert library.mentions == {
        ("Lesson", "start"): (
            Mention("quiz", "start", (), Place(lesson, 13)),
            Mention("cite", "s001", (), Place(lesson, 11, 8)),
        ),
        ("Page", "content/over.md"): (
            Mention("link", "modules/regie/index.md", (), Place(PurePosixPath("content/over.md"), 3, 8)),
        ),
    }


def test_the_library_knows_every_file_that_a_link_may_lead_to(small: Path) -> None:
    library, _ = read_library(small)
    assert {"content/kaart.svg", "content/over.md", "quizzes/regie/start.yml"} < library.files


def test_entities_know_their_places(small: Path) -> None:
    library, _ = read_library(small)
    index = PurePosixPath("content/modules/regie/index.md")
    assert library.at(library.modules[0], "study_load", "hours") == Place(index, 6, 21)
    assert library.at(library.modules[0].objectives[0], "text") == Place(index, 5, 23)
    assert library.at(library.modules[0], "body") == Place(index, 13)
    assert library.at(library.modules[0], "id") == Place(index, 2)


def test_a_library_can_be_kept_and_read_back(small: Path) -> None:
    library, _ = read_library(small)
    again = pickle.loads(pickle.dumps(library))  # noqa: S301
    assert again == library
    assert again.at(again.lessons[0], "title") == library.at(library.lessons[0], "title")


def test_a_question_with_options_needs_no_kind(tmp_path: Path) -> None:
    one = "{id: a, prompt: x, options: [{text: y, correct: true}, {text: z}]}"
    two = "{id: b, prompt: x, options: [{text: y, correct: true}, {text: z, correct: true}]}"
    quiz = f"title: x\nquestions: [{one}, {two}]\npools: [{{id: p, draw: 1, questions: [{two}]}}]\n"
    library, problems = read_library(site(tmp_path, **{"quizzes__q.yml": quiz}))
    assert problems == ()
    assert [type(question) for question in library.quizzes[0].questions] == [Choice, Multiple]
    assert [type(question) for question in library.quizzes[0].pools[0].questions] == [Multiple]


def test_what_fails_is_left_out_and_the_rest_is_there(tmp_path: Path) -> None:
    library, problems = read_library(
        site(tmp_path, **{"content__glossary.yml": f"{TERM}- {{id: jr, term: 3}}\n"})
    )
    assert [term.id for term in library.terms] == ["jb"]
    assert len(problems) == 3


def test_ids_that_could_not_be_read_are_remembered(tmp_path: Path) -> None:
    files = {
        "content__glossary.yml": f"{TERM}- {{id: jr}}\n",
        "content__pilots__noord.yml": "outcomes:\n  - id: o01\n   x: y\n",
    }
    library, _ = read_library(site(tmp_path, **files))
    assert library.broken == {"jr", "noord", "o01"}


def test_a_site_without_anything_but_content_is_whole(tmp_path: Path) -> None:
    assert told(site(tmp_path)) == []


def test_a_site_without_content_is_told_so(tmp_path: Path) -> None:
    remedy = "(make it, or see whether you are in the folder of the site)"
    assert told(tmp_path) == [f"content:1:1: there is no folder `content` {remedy}"]


def test_folders_may_have_other_names(tmp_path: Path) -> None:
    (tmp_path / "docs" / "pilots").mkdir(parents=True)
    (tmp_path / "docs" / "glossary.yml").write_text(TERM)
    library, problems = read_library(tmp_path, content="docs", quizzes="docs/quizzes")
    assert (len(library.terms), problems) == (1, ())


def test_hidden_files_are_passed_over(tmp_path: Path) -> None:
    assert told(site(tmp_path, **{"content__.meta.yml": "x: [", "content__.git__sources.yml": "x: ["})) == []


def test_a_link_out_of_the_site_is_not_followed(tmp_path: Path) -> None:
    root = tmp_path / "site"
    (root / "content").mkdir(parents=True)
    (tmp_path / "secret.yml").write_text(TERM)
    (root / "content" / "glossary.yml").symlink_to(tmp_path / "secret.yml")
    (root / "content" / "pilots").symlink_to(tmp_path)
    out = "outside the folder of the site (put the file itself here)"
    assert told(root) == [
        f"content/glossary.yml:1:1: this link leads to `{tmp_path}/secret.yml`, {out}",
        f"content/pilots:1:1: this link leads to `{tmp_path}`, {out}",
    ]


def test_links_that_lead_nowhere_or_in_a_circle_are_told(tmp_path: Path) -> None:
    root = site(tmp_path, **{"content__pilots__.keep": ""})
    (root / "content" / "sources.yml").symlink_to("gone.yml")
    (root / "content" / "pilots" / "again").symlink_to("../pilots")
    (root / "content" / "pilots" / "self").symlink_to("self")
    circle = "a folder that it lies in itself (remove it)"
    assert told(root) == [
        f"content/pilots/again:1:1: this link leads to `../pilots`, {circle}",
        "content/pilots/self:1:1: this link leads to `self`, which does not exist (remove it)",
        "content/sources.yml:1:1: this link leads to `gone.yml`, which does not exist (remove it)",
    ]


def test_a_link_within_the_site_is_followed(tmp_path: Path) -> None:
    root = site(tmp_path, **{"shared__terms.txt": TERM})
    (root / "content" / "glossary.yml").symlink_to("../shared/terms.txt")
    library, problems = read_library(root)
    assert (len(library.terms), problems) == (1, ())


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    root = site(tmp_path)
    os.mkfifo(root / "content" / "glossary.yml")
    assert told(root) == ["content/glossary.yml:1:1: this is no ordinary file (remove it)"]


def test_a_name_in_another_encoding_can_be_told(tmp_path: Path) -> None:
    root = site(tmp_path, **{"content__pilots__.keep": ""})
    (root / "content" / "pilots" / os.fsdecode(b"caf\xe9.yml")).write_text("x: y")
    assert told(root)[0].startswith("content/pilots/caf\N{REPLACEMENT CHARACTER}.yml:1:1: ")


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    name=some.sampled_from(
        ["content/glossary.yml", "quizzes/q.yml", "content/modules/m/01-l.md", "content/over.md"]
    ),
    data=some.one_of(
        some.binary(max_size=40),
        some.text(alphabet="ab1:-[]{}#&*|>'\"@`/ \n\té", max_size=60).map(str.encode),
        some.text(alphabet="ab1:-[]{}#@`/ \n", max_size=60).map(
            lambda text: f"---\n{text}\n---\n{text}".encode()
        ),
    ),
)
def test_no_file_brings_the_reader_down(tmp_path: Path, name: str, data: bytes) -> None:
    file = site(tmp_path) / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    _, problems = read_library(tmp_path)
    file.unlink()
    assert all(tell(problem, "nl").startswith(("content", "quizzes")) for problem in problems)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    some.recursive(
        some.one_of(
            some.none(),
            some.booleans(),
            some.integers(),
            some.sampled_from(["x", "2026-11-22", "choice", ""]),
        ),
        lambda inner: some.one_of(
            some.lists(inner, max_size=3),
            some.dictionaries(
                some.sampled_from(
                    ["id", "title", "questions", "kind", "options", "text", "source", "pools", "prompt"]
                ),
                inner,
                max_size=4,
            ),
        ),
    )
)
def test_no_value_brings_the_reader_down(tmp_path: Path, value: object) -> None:
    root = site(tmp_path, **{"quizzes__q.yml": json.dumps(value)})
    library, problems = read_library(root)
    assert bool(library.quizzes) != any(problem.rule != "id-differs" for problem in problems)
    assert all(tell(problem, "en") for problem in problems)
