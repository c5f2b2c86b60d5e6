# SPDX-License-Identifier: EUPL-1.2
"""Bringing in questions: a bank of a learning platform, written as quiz files of our own, all or nothing."""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path, PurePosixPath

from leerwijk.adapters.settings import QUIZZES, content_folder
from leerwijk.adapters.settling import settled
from leerwijk.checking import check
from leerwijk.model.library import Library
from leerwijk.problems import Place, Problem
from leerwijk.reading.banks import Bank, read_bank, written

LARGEST = 20 * 2**20
"""Bytes of a bank."""


def bank_in(file: Path, library: Library, root: Path) -> Bank:
    """Return the quizzes that a file brings to a site, and what there is to say of them."""
    name = PurePosixPath(file.as_posix())
    content = _content(file)
    if isinstance(content, Problem):
        return Bank((), (content,))
    bank = settled(read_bank(content, name), library)
    known = {id_ for quiz in library.quizzes for id_ in (quiz.id, *quiz.was)}
    twice = tuple(
        Problem(Place(name), "bank-quiz-known", {"id": quiz.id})
        for quiz in bank.quizzes
        if quiz.id in known or place_of(root, quiz.id).exists()
    )
    other = tuple(
        Problem(Place(name), "bank-picture-known", {"name": path})
        for path, picture in bank.pictures.items()
        if differs(root / content_folder(root) / path, picture)
    )
    wrong = (*twice, *other) or tuple(_broken_rules(bank, library, name))
    return replace(bank, quizzes=() if wrong else bank.quizzes, problems=(*bank.problems, *wrong))


def _broken_rules(bank: Bank, library: Library, name: PurePosixPath) -> Iterator[Problem]:
    """Yield every error that a library without errors would get by the quizzes, at its question."""

    def at(path: tuple[str | int, ...], places: Mapping[tuple[str | int, ...], Place]) -> Place:
        within = (path[:length] for length in range(len(path), 0, -1))
        return next((places[part] for part in within if part in places), Place(name))

    located = {("Quiz", id_): partial(at, places=places) for id_, places in bank.places.items()}
    quizzes = (*library.quizzes, *bank.quizzes)
    grown = replace(library, quizzes=quizzes, located={**library.located, **located})
    yield from (problem for problem in check(grown) if problem.severity == "error")


def _content(file: Path) -> bytes | Problem:
    name = PurePosixPath(file.as_posix())
    try:
        with file.open("rb") as opened:
            content = opened.read(LARGEST + 1)
    except OSError as error:
        return Problem(Place(name), "unreadable-file", {"reason": error.strerror or ""})
    if len(content) > LARGEST:
        return Problem(Place(name), "large-file", {"most": LARGEST // 2**20})
    return content


def place_of(root: Path, quiz: str) -> Path:
    """Return where the file of a quiz goes that is brought in."""
    return root / QUIZZES / f"{quiz}.yml"


def differs(file: Path, content: bytes) -> bool:
    """Say whether a file is there already, and holds something else."""
    return file.exists() and (not file.is_file() or file.read_bytes() != content)


def files_of(bank: Bank, root: Path) -> Mapping[Path, bytes]:
    """Return each file that a bank brings → its content; pictures that are there already need no file."""
    folder = root / content_folder(root)
    pictures = {folder / path: picture for path, picture in bank.pictures.items()}
    new = {file: picture for file, picture in pictures.items() if not file.exists()}
    return {**{place_of(root, quiz.id): written(quiz).encode() for quiz in bank.quizzes}, **new}


def write_new(files: Mapping[Path, bytes]) -> None:
    """Write files that are not there yet; raise OSError and leave none of them when that fails."""
    made: list[Path] = []
    try:
        for file, content in files.items():
            file.parent.mkdir(parents=True, exist_ok=True)
            beside = file.with_name(f".{file.name}.{os.getpid()}")
            made.append(beside)
            beside.write_bytes(content)
        for file, beside in zip(files, tuple(made), strict=True):
            if file.exists():
                raise FileExistsError(file)
            beside.replace(file)
            made.append(file)
    except OSError:
        _remove(made)
        raise
    _remove(each for each in made if each not in files)


def _remove(files: Iterable[Path]) -> None:
    for file in files:
        with suppress(OSError):
            file.unlink()
