# SPDX-License-Identifier: EUPL-1.2
"""Bank: a file with questions in one of the formats that we read, as quizzes or as problems."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from leerwijk.model.quiz import Quiz
from leerwijk.problems import Place, Problem
from leerwijk.reading.banks.brightspace import read_brightspace
from leerwijk.reading.banks.gathering import Draft, Gathering
from leerwijk.reading.banks.gift import read_gift
from leerwijk.reading.banks.moodle import read_moodle
from leerwijk.reading.banks.qti import read_qti, read_qti_package
from leerwijk.reading.banks.safe_xml import name_of, xml_of
from leerwijk.reading.banks.safe_zip import files_in
from leerwijk.reading.entities import entity_of
from leerwijk.reading.ids import id_near
from leerwijk.reading.places import Places, Spot

ITEMS = ("assessmentItem", "qti-assessment-item")
ZIP = b"PK\x03\x04"
CONTROLS = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
"""Signs that no text shows, and that XML cannot hold."""


@dataclass(frozen=True, slots=True)
class Bank:
    """The quizzes of a file, and what there is to say of them; with an error there are no quizzes."""

    quizzes: tuple[Quiz, ...]
    problems: tuple[Problem, ...]
    places: Mapping[str, Mapping[tuple[str | int, ...], Place]] = field(default_factory=dict)
    """Id of a quiz → path of each of its questions → where it stands in the file."""
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    """Path below the content folder → picture that a question shows."""


def read_bank(content: bytes, file: PurePosixPath) -> Bank:
    """Return the quizzes in a file, by what stands in it and not by its name alone."""
    gathering = Gathering(file, id_near(file.stem.partition(".")[0]) or "vragen")
    _read(content, gathering)
    if not gathering.drafts and not any(each.severity == "error" for each in gathering.problems):
        gathering.refuse("bank-no-questions", 1)
    quizzes: list[Quiz] = []
    for draft in gathering.drafts.values():
        gathering.problems += _repeated(draft)
        quiz = _quiz(draft)
        if isinstance(quiz, Quiz):
            quizzes.append(quiz)
        else:
            gathering.problems += quiz
    problems = tuple(sorted(gathering.problems, key=lambda problem: problem.order))
    broken = any(each.severity == "error" for each in problems)
    places = {draft.id: draft.places() for draft in gathering.drafts.values()}
    return Bank(() if broken else tuple(quizzes), problems, places, {} if broken else gathering.pictures)


def _read(content: bytes, gathering: Gathering) -> None:
    if content.startswith(ZIP):
        files = files_in(content, gathering.file)
        if isinstance(files, Problem):
            gathering.problems.append(files)
        else:
            read_qti_package(files, gathering)
    elif content.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        _read_xml(content, gathering)
    else:
        _read_text(content, gathering)


def _read_xml(content: bytes, gathering: Gathering) -> None:
    root: Any = xml_of(content, gathering.file)
    if isinstance(root, Problem):
        gathering.problems.append(root)
    elif name_of(root) == "quiz":
        read_moodle(root, gathering)
    elif name_of(root) in ITEMS:
        read_qti(root, gathering)
    else:
        gathering.refuse("bank-format-unknown", root.sourceline or 1, name=name_of(root))


def _read_text(content: bytes, gathering: Gathering) -> None:
    try:
        text = CONTROLS.sub("", content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8", "replace")
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        gathering.refuse("not-utf-8", line, column, byte=f"{content[error.start]:02X}")
        return
    if gathering.file.suffix == ".csv" or "NewQuestion," in text:
        read_brightspace(text, gathering)
    else:
        read_gift(text, gathering)


def _quiz(draft: Draft) -> Quiz | tuple[Problem, ...]:
    """Return the quiz of a draft, or what is wrong with each question, at the line of that question."""
    problems: list[Problem] = []
    for raw, place, _ in draft.questions:
        alone = {"id": draft.id, "title": draft.title, "questions": [raw]}
        found = entity_of("Quiz", alone, Spot(Places(place.file, "")))
        if isinstance(found, tuple):
            problems += (Problem(place, each.rule, each.names, each.severity) for each in found)
    if problems:
        return tuple(problems)
    whole = entity_of("Quiz", draft.raw(), Spot(Places(draft.questions[0][1].file, "")))
    return whole if isinstance(whole, Quiz) else tuple(whole)


def _repeated(draft: Draft) -> Iterator[Problem]:
    """Yield a problem for every question whose id another one has already."""
    seen: dict[str, Place] = {}
    for raw, place, _ in draft.questions:
        if raw["id"] in seen:
            yield Problem(place, "import-id-known", {"id": raw["id"], "first": str(seen[raw["id"]])})
        seen.setdefault(raw["id"], place)
