# SPDX-License-Identifier: EUPL-1.2
"""Bringing in: a file with lessons learned, checked and written into the files of pilots, all or nothing."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from leerwijk.checking import check
from leerwijk.checking.likeness import Likeness, alike
from leerwijk.model.library import Library
from leerwijk.model.pilot import LessonLearned
from leerwijk.problems import Problem
from leerwijk.reading.bringing import Brought, appended, plain, read_lessons, with_lessons, with_texts
from leerwijk.reading.files import text_of

LARGEST = 10 * 2**20
"""Bytes of a file to bring in."""


@dataclass(slots=True)
class Harvest:
    """What a file brings: lessons learned for pilots, and what there is to say of them."""

    brought: tuple[Brought, ...] = ()
    known: int = 0
    """How many we have already, word for word."""
    problems: list[Problem] = field(default_factory=list)

    @property
    def has_errors(self) -> bool:
        """Whether something forbids bringing it in."""
        return any(problem.severity == "error" for problem in self.problems)


def harvest(file: Path, library: Library, pilot: str = "") -> Harvest:
    """Return what a file brings to a library that is right; for one pilot, or for those that it names."""
    name = PurePosixPath(file.as_posix())
    text = text_of(Path(), name, LARGEST)
    if isinstance(text, Problem):
        return Harvest(problems=[text])
    brought, problems = read_lessons(text, name, library, pilot)
    new = tuple(each for each in brought if not _is_ours(each, library))
    found = Harvest(new, len(brought) - len(new), [*problems, *_repeated(new, library)])
    if not found.has_errors:
        found.problems += _broken_rules(library, new)
    found.problems.sort(key=lambda problem: problem.order)
    return found


def _is_ours(each: Brought, library: Library) -> bool:
    """Say whether we have a lesson learned already, word for word."""
    ours = library.records.get(each.lesson.id)
    if not isinstance(ours, LessonLearned) or library.pilot_of[ours.id].id != each.pilot:
        return False
    return _essence(ours) == _essence(each.lesson)


def _essence(lesson: LessonLearned) -> object:
    """Return what a lesson learned says, without what a table cannot tell."""
    return with_texts(lesson.model_dump(mode="json", exclude={"was"}), plain)


def _repeated(new: Sequence[Brought], library: Library) -> Iterator[Problem]:
    """Yield a problem for every id in use, and for what says the same as something else."""
    by_id: dict[str, Brought] = {}
    for each in new:
        known, other = library.records.get(each.lesson.id), by_id.get(each.lesson.id)
        if known or other:
            first = library.at(known) if known else other.spot() if other else None
            yield Problem(each.spot(("id",)), "import-id-known", {"id": each.lesson.id, "first": str(first)})
        else:
            by_id[each.lesson.id] = each
    for likeness in alike((each.lesson for each in by_id.values()), library.lessons_learned):
        yield _likeness(likeness, by_id, library)


def _likeness(found: Likeness, by_id: Mapping[str, Brought], library: Library) -> Problem:
    """Return that two say the same: an error when one pilot would say it twice, else a warning."""
    each, other = by_id[found.new.id], by_id.get(found.known.id)
    place = other.spot() if other else library.at(found.known)
    pilot = other.pilot if other else library.pilot_of[found.known.id].id
    names = {"id": found.known.id, "statement": found.known.statement, "first": str(place)}
    if found.same and pilot == each.pilot:
        return Problem(each.spot(("statement",)), "import-same", names)
    return Problem(each.spot(("statement",)), "import-alike", names, "warning")


def _broken_rules(library: Library, new: Sequence[Brought]) -> list[Problem]:
    """Return the problems that a library gets by lessons learned."""
    before = {problem.order for problem in check(library)}
    return [problem for problem in check(with_lessons(library, new)) if problem.order not in before]


def texts_with(root: Path, library: Library, brought: Iterable[Brought]) -> dict[Path, str] | Problem:
    """Return each pilot's file → its text with the lessons learned that are brought to it."""
    by_pilot: dict[str, list[LessonLearned]] = {}
    for each in brought:
        by_pilot.setdefault(each.pilot, []).append(each.lesson)
    texts: dict[Path, str] = {}
    for pilot in library.pilots:
        if pilot.id in by_pilot:
            name = library.at(pilot).file
            text = text_of(root, name)
            grown = text if isinstance(text, Problem) else appended(text, pilot, by_pilot[pilot.id], name)
            if isinstance(grown, Problem):
                return grown
            texts[(root / name).resolve()] = grown
    return texts


def write_all(texts: Mapping[Path, str]) -> None:
    """Write files, none before all are ready; raise OSError and leave them as they were when that fails."""
    beside = {file: file.with_name(f".{file.name}.{os.getpid()}") for file in texts}
    before = {file: file.read_bytes() for file in texts}
    moved: list[Path] = []
    try:
        for file, text in texts.items():
            mark = b"\xef\xbb\xbf" if before[file].startswith(b"\xef\xbb\xbf") else b""
            beside[file].write_bytes(mark + text.encode())
            beside[file].chmod(file.stat().st_mode)
        for file in texts:
            beside[file].replace(file)
            moved.append(file)
    except OSError:
        for file in moved:
            file.write_bytes(before[file])
        raise
    finally:
        for left in beside.values():
            with suppress(OSError):
                left.unlink()
