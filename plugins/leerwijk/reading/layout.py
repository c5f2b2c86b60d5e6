# SPDX-License-Identifier: EUPL-1.2
"""Which file holds what: the layout of the content and quiz folders."""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal

from leerwijk.problems import Place, Problem, nearest
from leerwijk.reading.ids import LONGEST, id_near, is_id

Kind = Literal[
    "Source", "Term", "Region", "Audience", "Competence", "EvidenceKind",
    "Themes", "YouthRegionList",
    "Pilot", "Tension", "Swot", "AreaPhoto", "Quiz", "Case",
    "Module", "Lesson", "Factsheet",
    "Peer", "Collection",
    "Page",
]  # fmt: skip
"""What a file holds: the name of a class of the model, or a hand-written page."""

CONTENT: tuple[tuple[Kind, str], ...] = (
    ("Source", r"sources\.yml"),
    ("Term", r"glossary\.yml"),
    ("Tension", r"tensions\.yml"),
    ("Region", r"vocabulary/regions\.yml"),
    ("Audience", r"vocabulary/audiences\.yml"),
    ("Competence", r"vocabulary/competences\.yml"),
    ("EvidenceKind", r"vocabulary/evidence\.yml"),
    ("Themes", r"vocabulary/themes\.yml"),
    ("YouthRegionList", r"vocabulary/jeugdregios\.yml"),
    ("Peer", r"federation\.yml"),
    ("Collection", r"federated/(?P<id>[^/]+)\.json"),
    ("Pilot", r"pilots/(?P<id>[^/]+)\.yml"),
    ("Swot", r"swots/(?P<id>[^/]+)\.yml"),
    ("AreaPhoto", r"area-photos/(?P<id>[^/]+)\.yml"),
    ("Factsheet", r"factsheets/(?!index\.md)(?P<id>[^/]+)\.md"),
    ("Module", r"modules/(?P<id>[^/]+)/index\.md"),
    ("Lesson", r"modules/(?P<module>[^/]+)/(?P<id>[^/]+)\.md"),
    ("Case", r"modules/(?P<module>[^/]+)/cases/(?P<id>[^/]+)\.yml"),
    ("Page", r"(?!(?:vocabulary|pilots|swots|area-photos|factsheets|modules)/).+\.md"),
)
QUIZZES: tuple[tuple[Kind, str], ...] = (("Quiz", r"(?:.+/)?(?P<id>[^/]+)\.yml"),)

LISTS: tuple[str, ...] = (
    "sources.yml",
    "glossary.yml",
    "tensions.yml",
    "federation.yml",
    *(
        f"vocabulary/{name}.yml"
        for name in ("regions", "audiences", "competences", "evidence", "themes", "jeugdregios")
    ),
)
FOLDERS = frozenset({"vocabulary", "pilots", "swots", "area-photos", "factsheets", "modules"})

WRITTEN = frozenset({".yml", ".md"})
WRITTEN_OTHERWISE = {".yml": ".yml", ".yaml": ".yml", ".md": ".md"}
"""Ends of names that mean the same → as they are written here."""

NUMBERED = re.compile(r"(?P<number>\d+)-(?P<id>.+)")


@dataclass(frozen=True, slots=True)
class Slot:
    """A file's part in the whole: what it holds, the id that its name gives, the module it lies in."""

    path: PurePosixPath
    kind: Kind
    id: str = ""
    module: str = ""
    number: int = 0
    """Of a lesson: the number before its name."""


def slot_of(path: PurePosixPath, folder: str, *, quizzes: bool) -> Slot | Problem | None:
    """Return the slot of a file below the content or quiz folder; None for one that is not ours to read."""
    within = path.relative_to(folder).as_posix()
    if within in FOLDERS and not quizzes:
        return Problem(Place(path), "not-a-folder", {"name": within})
    if path.suffix not in WRITTEN and (suffix := WRITTEN_OTHERWISE.get(path.suffix.lower())):
        return Problem(Place(path), "source-suffix", {"near": path.with_suffix(suffix).name})
    for kind, pattern in QUIZZES if quizzes else CONTENT:
        if found := re.fullmatch(pattern, within):
            names = found.groupdict()
            return _slot(path, kind, names.get("id", ""), names.get("module", ""))
    if path.suffix in WRITTEN:
        near = nearest(within, LISTS)
        return Problem(
            Place(path), "misplaced-file", {"name": path.name, "near": near and f"{folder}/{near}"}
        )
    return None


def _slot(path: PurePosixPath, kind: Kind, id_: str, module: str) -> Slot | Problem:
    """Return the slot of a file whose name gives an id, or what is wrong with that name."""
    number = 0
    if kind == "Lesson":
        numbered = NUMBERED.fullmatch(id_)
        if not numbered:
            return Problem(Place(path), "lesson-number", {"name": path.name, "near": f"01-{path.name}"})
        number, id_ = int(numbered["number"]), numbered["id"]
    if id_ and not is_id(id_):
        return _misnamed(path.parent if kind == "Module" else path, id_)
    return Slot(path, kind, id_, module, number)


def _misnamed(path: PurePosixPath, id_: str) -> Problem:
    """Return what is wrong with a name that should give an id."""
    if len(id_) > LONGEST:
        return Problem(Place(path), "long-file-name", {"name": id_, "most": LONGEST})
    return Problem(Place(path), "bad-file-name", {"name": id_, "near": id_near(id_)})
