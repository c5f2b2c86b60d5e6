# SPDX-License-Identifier: EUPL-1.2
"""The store of what earlier builds made, each thing under the digest of what it depends on."""

import hashlib
import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from operator import itemgetter
from pathlib import Path
from typing import Any

NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL
MADE_BY_TOOLS = frozenset({"__pycache__", "node_modules"})
"""Folders whose content decides nothing."""
FORMAT = "2"
"""Raise it when the meaning of stored things changes."""


def digest(*parts: bytes | str) -> str:
    """Return a short digest of the parts; their borders count."""
    total = hashlib.blake2b(digest_size=16)
    for part in parts:
        data = part.encode() if isinstance(part, str) else part
        total.update(len(data).to_bytes(8, "big"))
        total.update(data)
    return total.hexdigest()


@dataclass(frozen=True, slots=True)
class Store:
    """Bytes by digest in a folder; a killed build may leave half an entry: the state knows what is whole."""

    folder: Path

    def path(self, key: str) -> str:
        """Where the entry `key` stands, if it does."""
        return f"{self.folder}{os.sep}{key}"

    def get(self, key: str) -> bytes | None:
        """Return the entry, or None when there is none."""
        with suppress(OSError):
            return Path(self.path(key)).read_bytes()
        return None

    def put(self, key: str, content: bytes) -> None:
        """Write the entry to a file of its own: an earlier one may be a page of the site by a hard link."""
        place = self.path(key)
        try:
            file = os.open(place, NEW_FILE, 0o644)
        except FileNotFoundError:
            Path(place).parent.mkdir(parents=True, exist_ok=True)
            file = os.open(place, NEW_FILE, 0o644)
        except FileExistsError:
            Path(place).unlink()
            file = os.open(place, NEW_FILE, 0o644)
        with os.fdopen(file, "wb", buffering=0) as written:
            written.write(content)

    def place(self, files: Mapping[str, str], site: str) -> None:
        """Put files, address → key, below the folder `site`."""
        for folder in sorted({name.rpartition("/")[0] for name in files}):
            try:
                os.mkdir(f"{site}/{folder}")  # noqa: PTH102 - a Path for each of thousands costs more
            except FileNotFoundError:
                Path(site, folder).mkdir(parents=True)
            except FileExistsError:
                pass
        for name, key in files.items():
            place_file(self.path(key), f"{site}/{name}")

    def keep_only(self, keys: Iterable[str]) -> None:
        """Remove everything but these, folders of an earlier layout too."""
        kept = set(map(self.path, keys))
        with suppress(OSError):
            for entry in os.scandir(self.folder):
                if entry.is_dir():
                    shutil.rmtree(entry, ignore_errors=True)
                elif entry.path not in kept:
                    Path(entry.path).unlink(missing_ok=True)


@dataclass(slots=True)
class Fingerprints:
    """Digests of files, remembered by size and modification time so that an unchanged file is not read."""

    known: dict[str, list[int | str]] = field(default_factory=dict)
    seen: dict[str, list[int | str]] = field(default_factory=dict)

    def of(self, paths: Iterable[Path], root: Path) -> str:
        """Return one digest over the names and contents of all files at or below `paths`."""
        lines: list[str] = []
        for path in map(str, paths):
            named = os.path.relpath(path, root)
            found = sorted(_files_below(path), key=itemgetter(0))
            lines += (f"{named}{file[len(path) :]}={self._of_file(file, state)}" for file, state in found)
        return digest(*lines)

    def _of_file(self, file: str, state: os.stat_result) -> str:
        entry = self.known.get(file)
        if entry is None or entry[:2] != [state.st_mtime_ns, state.st_size]:
            entry = [state.st_mtime_ns, state.st_size, digest(Path(file).read_bytes())]
        self.seen[file] = entry
        return str(entry[2])


def _files_below(path: str) -> Iterator[tuple[str, os.stat_result]]:
    """Yield the file at a path, or every file below it, with its state."""
    if Path(path).is_file():
        yield path, Path(path).stat()
    folders = [path]
    while folders:
        with suppress(OSError), os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.is_file():
                    yield entry.path, entry.stat()
                elif entry.name not in MADE_BY_TOOLS and not entry.name.startswith("."):
                    folders += [entry.path] if entry.is_dir(follow_symlinks=False) else []


def read_state(file: Path) -> dict[str, Any]:
    """Return what the last build left in `file`; empty when that is absent, damaged or of another format."""
    try:
        state = json.loads(file.read_bytes())
    except (OSError, ValueError):
        return {}
    return state if isinstance(state, dict) and state.get("format") == FORMAT else {}


def write_state(file: Path, state: Mapping[str, Any]) -> None:
    """Write the state for the next build in one step."""
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f"{file.name}.{os.getpid()}")
    beside.write_text(json.dumps({"format": FORMAT, **state}), encoding="utf-8")
    beside.replace(file)


def place_file(stored: str, target: str) -> None:
    """Put a stored file at `target`: the same file by a hard link where that is possible, else a copy."""
    try:
        os.link(stored, target)
    except FileExistsError:
        Path(target).unlink()
        place_file(stored, target)
    except OSError:
        shutil.copyfile(stored, target)
