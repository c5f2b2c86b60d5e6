# SPDX-License-Identifier: EUPL-1.2
"""Files → Library: every file read once, every problem told at once."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any

from leerwijk.model.library import Library
from leerwijk.model.vocabulary import Themes, YouthRegionList
from leerwijk.problems import Place, Problem
from leerwijk.reading.bodies import found_beside_quizzes
from leerwijk.reading.entities import completed, entity_of
from leerwijk.reading.files import files_below, text_of
from leerwijk.reading.front_matter import Halves, halves_of
from leerwijk.reading.ids import is_id
from leerwijk.reading.inner import Inner, inner_quizzes, unreadable, without_inner
from leerwijk.reading.layout import Slot, slot_of
from leerwijk.reading.mistake import Mistake
from leerwijk.reading.pictures import with_pictures
from leerwijk.reading.places import Places, Spot
from leerwijk.reading.shelf import Shelf
from leerwijk.reading.yaml_text import node_of
from leerwijk.reading.yaml_values import Values, Written, exploding

LISTS = frozenset({"Source", "Term", "Region", "Audience", "Competence", "EvidenceKind", "Tension", "Peer"})
"""Kinds of which one file holds a list."""

SHELVES: Mapping[str, str] = {
    "sources": "Source",
    "regions": "Region",
    "clusters": "Cluster",
    "themes": "Theme",
    "audiences": "Audience",
    "competences": "Competence",
    "evidence_kinds": "EvidenceKind",
    "terms": "Term",
    "pilots": "Pilot",
    "tensions": "Tension",
    "swots": "Swot",
    "area_photos": "AreaPhoto",
    "modules": "Module",
    "lessons": "Lesson",
    "factsheets": "Factsheet",
    "quizzes": "Quiz",
    "cases": "Case",
    "peers": "Peer",
}
"""Field of the Library → kind of entity."""


def read_library(
    root: Path, content: str = "content", quizzes: str = "quizzes"
) -> tuple[Library, tuple[Problem, ...]]:
    """Return everything that could be read below a site's root, and all that is wrong, in order of place."""
    shelf = Shelf()
    files = [*_files(root, content, shelf)]
    asked = [*_files(root, quizzes, shelf)] if (root / quizzes).exists() else []
    slots = [
        *(_slot(path, content, shelf, quizzes=False) for path in files),
        *(_slot(path, quizzes, shelf, quizzes=True) for path in asked),
    ]
    known = frozenset(map(str, (*files, *asked)))
    shelf.problems.extend(_misplaced([slot for slot in slots if slot], known))
    for slot in slots:
        if slot:
            _read(root, slot, shelf)
    library = with_pictures(root, content, _with_copies(root, _library(shelf, known), shelf), shelf)
    return library, tuple(sorted(shelf.problems, key=lambda problem: problem.order))


def _with_copies(root: Path, library: Library, shelf: Shelf) -> Library:
    """Return the library with the copies of what its peers publish."""
    if not shelf.copies:
        return library
    # imported here: few sites show what others learned, and looking at that takes more than reading
    from leerwijk.reading.federated import copies_in  # noqa: PLC0415

    found = dict(copies_in(root, library.peers, shelf.copies))
    shelf.problems.extend(each for each in found.values() if isinstance(each, Problem))
    collections = {id_: each for id_, each in found.items() if not isinstance(each, Problem)}
    return replace(library, collections=collections)


def _files(root: Path, folder: str, shelf: Shelf) -> Iterator[PurePosixPath]:
    for found in files_below(root, folder):
        if isinstance(found, Problem):
            shelf.problems.append(found)
        else:
            yield found


def _slot(path: PurePosixPath, folder: str, shelf: Shelf, *, quizzes: bool) -> Slot | None:
    slot = slot_of(path, folder, quizzes=quizzes)
    if isinstance(slot, Problem):
        shelf.give_up([slot], "", path.stem)
        return None
    return slot


def _misplaced(slots: list[Slot], files: frozenset[str]) -> Iterator[Problem]:
    """Yield the lessons whose number is taken, and the modules that have parts but no `index.md`."""
    for folder in dict.fromkeys(_module_folder(slot) for slot in slots if slot.module):
        if str(folder / "index.md") not in files:
            yield Problem(Place(folder), "module-without-index", {"module": folder.name})
    taken: dict[tuple[str, int], str] = {}
    for slot in slots:
        if slot.kind == "Lesson":
            first = taken.setdefault((slot.module, slot.number), slot.path.name)
            if first != slot.path.name:
                yield Problem(
                    Place(slot.path), "lesson-number-twice", {"number": slot.number, "first": first}
                )


def _module_folder(slot: Slot) -> PurePosixPath:
    return slot.path.parent.parent if slot.kind == "Case" else slot.path.parent


def _read(root: Path, slot: Slot, shelf: Shelf) -> None:
    """Put what a file holds on the shelf, or what is wrong with it."""
    if slot.kind == "Collection":
        shelf.copies.append(slot.path)
        return
    text = text_of(root, slot.path)
    if isinstance(text, Problem):
        shelf.give_up([text], "", slot.id)
    elif not text.strip():
        shelf.give_up([Problem(Place(slot.path), "empty-file")], "", slot.id)
    elif slot.path.suffix == ".md":
        _read_markdown(slot, text, shelf)
    else:
        _read_yaml(slot, text, shelf)


def _read_yaml(slot: Slot, text: str, shelf: Shelf, named: Place | None = None) -> None:
    places = Places(slot.path, text, named=named)
    written = _written(slot, text, shelf)
    if isinstance(written, Mistake):
        shelf.give_up([written.problem(slot.path)], text, slot.id)
    elif slot.kind not in LISTS:
        _keep(slot, written, Spot(places), text, shelf)
    elif isinstance(written, list):
        for number, one in enumerate(written):
            _keep(slot, one, Spot(places, (number,)), "", shelf)
    else:
        shelf.give_up([Problem(places.of(()), "list-file", {"name": slot.path.name})], text)


def _read_markdown(slot: Slot, text: str, shelf: Shelf) -> None:
    halves = halves_of(text)
    if halves is None:
        shelf.give_up([Problem(Place(slot.path), "open-front-matter")], text, slot.id)
        return
    key = (slot.kind, slot.id or str(slot.path))
    inner = tuple(inner_quizzes(halves.body))
    for quiz in inner:
        _read_inner(slot, quiz, halves, shelf)
    halves = replace(halves, body=without_inner(halves.body, inner)) if inner else halves
    titled = slot.kind != "Page" and bool(halves.matter)
    shelf.note(key, found_beside_quizzes(slot.path, halves.body, halves.body_line, titled=titled))
    if halves.matter:
        _read_front_matter(slot, halves, shelf)
    elif slot.kind != "Page":
        shelf.give_up([Problem(Place(slot.path), "no-front-matter")], "", slot.id)


def _read_inner(slot: Slot, quiz: Inner, halves: Halves, shelf: Shelf) -> None:
    """Put a quiz that is written within a text on the shelf, or what is wrong with it."""
    line = halves.body.count("\n", 0, quiz.opening) + halves.body_line
    named, written = Place(slot.path, line), halves.body[quiz.start : quiz.end]
    if not quiz.id or not written:
        shelf.give_up((), written, quiz.id)
    elif problem := unreadable(quiz, written, named):
        shelf.give_up([problem], written, quiz.id)
    else:
        _read_yaml(Slot(slot.path, "Quiz", quiz.id), "\n" * line + written, shelf, named)


def _read_front_matter(slot: Slot, halves: Halves, shelf: Shelf) -> None:
    written = _written(slot, halves.matter, shelf)
    spot = Spot(Places(slot.path, halves.matter, halves.body_line))
    if isinstance(written, Mistake):
        shelf.give_up([written.problem(slot.path)], halves.matter, slot.id)
    elif slot.kind != "Page":
        if isinstance(written, dict):
            if "body" in written:
                shelf.problems.append(Problem(spot.key(("body",)), "body-field"))
            written["body"] = halves.body
        _keep(slot, written, spot, halves.matter, shelf)


def _written(slot: Slot, text: str, shelf: Shelf) -> Written | Mistake:
    """Return what a YAML text says, or what makes it unreadable."""
    root = node_of(text)
    if root is None:
        return Mistake("empty-file")
    if isinstance(root, Mistake):
        return root
    if "*" in text and (mistake := exploding(root, text)):
        return mistake
    values = Values()
    written = values.of(root)
    shelf.give_up((mistake.problem(slot.path) for mistake in values.mistakes), "")
    return written


def _keep(slot: Slot, written: Any, spot: Spot, text: str, shelf: Shelf) -> None:  # noqa: ANN401
    """Put one entity on the shelf, or what is wrong with it."""
    if not isinstance(written, dict):
        shelf.give_up([Problem(spot(), "fields-file", {"name": slot.path.name})], text, slot.id)
        return
    id_ = written.setdefault("id", slot.id) if slot.id else ""
    if id_ != slot.id and isinstance(id_, str) and is_id(id_):
        rule = "id-differs-block" if spot.places.named else "id-differs"
        shelf.problems.append(Problem(spot(("id",)), rule, {"id": id_, "near": slot.id}))
    entity = entity_of(slot.kind, completed(written) if slot.kind == "Quiz" else written, spot)
    if isinstance(entity, tuple):
        shelf.give_up(entity, text)
        shelf.leave_out(slot.kind, written, spot)
    else:
        _put(slot, entity, spot, shelf)


def _put(slot: Slot, entity: Any, spot: Spot, shelf: Shelf) -> None:  # noqa: ANN401
    if isinstance(entity, YouthRegionList):
        shelf.youth_regions = entity
    elif isinstance(entity, Themes):
        for number, cluster in enumerate(entity.clusters):
            shelf.put("Cluster", cluster, spot.below("clusters", number))
        for number, theme in enumerate(entity.themes):
            shelf.put("Theme", theme, spot.below("themes", number))
    else:
        shelf.put(slot.kind, entity, spot)
        if slot.module:
            shelf.module_of[slot.kind].setdefault(entity.id, slot.module)


def _library(shelf: Shelf, files: frozenset[str]) -> Library:
    return Library(
        **{field: tuple(shelf.entities[kind]) for field, kind in SHELVES.items()},  # type: ignore[arg-type]
        youth_regions=shelf.youth_regions,
        module_of_lesson=shelf.module_of["Lesson"],
        module_of_case=shelf.module_of["Case"],
        mentions=shelf.mentions,
        files=files,
        broken=frozenset(shelf.broken),
        left_out=tuple(shelf.left_out),
        located=shelf.located,
    )
