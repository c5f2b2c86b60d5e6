# SPDX-License-Identifier: EUPL-1.2
"""The files of a site: which there are, and their text."""

import os
import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from leerwijk.problems import Place, Problem

LARGEST = 2**20
"""Bytes of a source file."""

SOURCES = frozenset({".md", ".yml", ".yaml"})
"""Suffixes of files that people write content in."""

CONTROL = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

CONFLICT = b"<<<<<<< "
MERGED = re.compile(r"^<<<<<<< .*$.*^>>>>>>> ", re.MULTILINE | re.DOTALL)
"""What Git writes where two people changed the same lines."""


def files_below(root: Path, folder: str) -> Iterator[PurePosixPath | Problem]:
    """Yield every file below a folder of the root, in order of name, and what stands in the way."""
    top = root / folder
    path = PurePosixPath(folder)
    if not top.is_dir():
        yield Problem(Place(path), "not-a-folder" if top.exists() else "missing-folder", {"name": folder})
    elif not top.resolve().is_relative_to(root.resolve()):
        yield Problem(Place(path), "link-out", {"target": str(top.resolve())})
    else:
        yield from _walk(str(root.resolve()), str(top), path, ())


def text_of(root: Path, path: PurePosixPath, largest: int = LARGEST) -> str | Problem:
    """Return the text of a file of at most so many bytes, or why it cannot be read."""
    try:
        with open(os.path.join(root, path), "rb") as file:  # noqa: PTH118, PTH123 - a Path for each costs more
            if (
                os.fstat(file.fileno()).st_size > largest
            ):  # asked first: room for so much costs more than most files
                return Problem(Place(path), "large-file", {"most": largest // 2**20})
            data = file.read()
    except OSError as error:
        return Problem(Place(path), "unreadable-file", {"reason": error.strerror or ""})
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return Problem(
            _place_of_byte(path, data, error.start), "not-utf-8", {"byte": f"{data[error.start]:02X}"}
        )
    if CONFLICT in data and (merged := _conflict(path, text)):
        return merged
    return _control_character(path, text) or text


def _walk(
    tree: str, folder: str, path: PurePosixPath, above: tuple[str, ...]
) -> Iterator[PurePosixPath | Problem]:
    """Yield what stands in a folder and below it; `above` holds the real paths of the folders it lies in."""
    above = (*above, os.path.realpath(folder))
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Problem(Place(path), "unreadable-file", {"reason": error.strerror or ""})
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        child = path / entry.name.encode(errors="surrogateescape").decode(errors="replace")
        if problem := _obstacle(entry, child, tree, above):
            yield problem
        elif entry.is_dir():
            yield from _walk(tree, entry.path, child, above)
        else:
            yield child


def _obstacle(
    entry: os.DirEntry[str], path: PurePosixPath, tree: str, above: tuple[str, ...]
) -> Problem | None:
    """Return why something in a folder cannot be read, or None."""
    if entry.is_symlink() and (rule := _broken_link(entry.path, tree, above)):
        return Problem(Place(path), rule, {"target": str(Path(entry.path).readlink())})
    if entry.is_dir() and path.suffix in SOURCES:
        return Problem(Place(path), "folder-not-file", {"name": path.name})
    return (
        None if entry.is_dir() or entry.is_file() else Problem(Place(path), "unreadable-file", {"reason": ""})
    )


def _broken_link(link: str, tree: str, above: tuple[str, ...]) -> str:
    """Return the rule that a symbolic link breaks, or ""."""
    target = Path(os.path.realpath(link))
    if not target.is_relative_to(tree):
        return "link-out"
    if not target.exists():
        return "link-broken"
    return "link-circle" if str(target) in above else ""


def _place_of_byte(path: PurePosixPath, data: bytes, offset: int) -> Place:
    before = data[:offset].decode("utf-8-sig", "replace")
    return Place(path, before.count("\n") + 1, len(before) - before.rfind("\n"))


def _conflict(path: PurePosixPath, text: str) -> Problem | None:
    found = MERGED.search(text)
    return Problem(Place(path, text.count("\n", 0, found.start()) + 1), "merge-conflict") if found else None


def _control_character(path: PurePosixPath, text: str) -> Problem | None:
    found = CONTROL.search(text)
    if not found:
        return None
    before = text[: found.start()]
    place = Place(path, before.count("\n") + 1, len(before) - before.rfind("\n"))
    return Problem(place, "control-character", {"code": f"U+{ord(found[0]):04X}"})
