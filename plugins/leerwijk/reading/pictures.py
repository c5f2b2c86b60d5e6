# SPDX-License-Identifier: EUPL-1.2
"""Pictures of questions: that they are there, and are what their name says; nothing of them is decoded."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from io import BytesIO
from pathlib import Path, PurePosixPath

from leerwijk.model.library import Library
from leerwijk.model.question import Question
from leerwijk.model.quiz import Quiz
from leerwijk.problems import Place, Problem, nearest
from leerwijk.reading.shelf import Shelf

LARGEST = 2**20
"""Bytes of a picture."""

WIDEST = 4096
"""Pixels of a side."""

SIGNS: Mapping[str, tuple[bytes, ...]] = {
    ".png": (b"\x89PNG\r\n\x1a\n",),
    ".jpg": (b"\xff\xd8\xff",),
    ".jpeg": (b"\xff\xd8\xff",),
    ".gif": (b"GIF87a", b"GIF89a"),
    ".webp": (b"RIFF",),
}
"""Suffix → how such a file begins."""

NAME = re.compile(r"[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)*")
"""A path that every system and address writes alike."""

Size = tuple[int, int]


def with_pictures(root: Path, content: str, library: Library, shelf: Shelf) -> Library:
    """Return a library with the size of every picture that its questions show."""
    sizes: dict[str, Size] = {}
    folder = f"{content}/"
    known = {file.removeprefix(folder) for file in library.files if file.startswith(folder)}
    for quiz in library.quizzes:
        for path, question in _asked(quiz):
            if question.picture:
                name = question.picture.file
                size = sizes.get(name) or _size(root / content, name, known)
                if isinstance(size, tuple):
                    sizes[name] = size
                else:
                    shelf.problems.append(replace(size, place=library.at(quiz, *path, "picture", "file")))
    return replace(library, pictures=sizes) if sizes else library


def size_of(data: bytes, suffix: str) -> Size | str:
    """Return width and height of a picture, or the rule that it breaks."""
    if len(data) > LARGEST:
        return "picture-large"
    if not data.startswith(SIGNS.get(suffix.lower(), ())):
        return "picture-type"
    # imported here: it brings all that fetches from the web, and most sites show no picture in a question
    import imagesize  # type: ignore[import-untyped]  # noqa: PLC0415

    try:
        width, height = imagesize.get(BytesIO(data))
    except (ValueError, OSError, IndexError):
        return "picture-broken"
    return (width, height) if 0 < width <= WIDEST and 0 < height <= WIDEST else "picture-broken"


def _asked(quiz: Quiz) -> Iterator[tuple[tuple[str | int, ...], Question]]:
    for number, question in enumerate(quiz.questions):
        yield ("questions", number), question
    for at, pool in enumerate(quiz.pools):
        for number, question in enumerate(pool.questions):
            yield ("pools", at, "questions", number), question


def _size(content: Path, name: str, known: set[str]) -> Size | Problem:
    """Return the size of a picture, or why it cannot be shown; the walk told of links that lead out."""
    place = Place(PurePosixPath(name))
    if place.file.suffix not in SIGNS:
        return Problem(place, "picture-type", {"name": name})
    if not NAME.fullmatch(name):
        return Problem(place, "picture-name", {"name": name})
    if name not in known:
        return Problem(place, "picture-missing", {"name": name, "near": nearest(name, sorted(known))})
    try:
        with (content / name).open("rb") as file:
            size = size_of(file.read(LARGEST + 1), place.file.suffix)
    except OSError as error:
        return Problem(place, "unreadable-file", {"reason": error.strerror or ""})
    names: dict[str, str | int] = {"name": name, "most": LARGEST // 2**20, "widest": WIDEST}
    return size if isinstance(size, tuple) else Problem(place, size, names)
