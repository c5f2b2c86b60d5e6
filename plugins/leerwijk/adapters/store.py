# SPDX-License-Identifier: EUPL-1.2
"""The store of what earlier builds made, each thing under the digest of what it depends on."""

import hashlib
import json
import os
import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
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
        files = (file for path in paths for file in sorted(_files_below(path)))
        lines = [f"{os.path.relpath(file, root)}={self._of_file(file)}" for file in files]
        return digest(*lines)

    def _of_file(self, file: str) -> str:
        state = Path(file).stat()
        entry = self.known.get(file)
        if entry is None or entry[:2] != [state.st_mtime_ns, state.st_size]:
            entry = [state.st_mtime_ns, state.st_size, digest(Path(file).read_bytes())]
        self.seen[file] = entry
        return str(entry[2])


def _files_below(path: Path) -> Iterator[str]:
    if path.is_file():
        yield str(path)
    for folder, folders, names in os.walk(path):
        folders[:] = [name for name in folders if name not in MADE_BY_TOOLS and not name.startswith(".")]
        files = (f"{folder}{os.sep}{name}" for name in names)
        yield from (file for file in files if Path(file).is_file())


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
