# SPDX-License-Identifier: EUPL-1.2
"""Standing: whether a site is as its last build left it, made of all that a build would read now."""

import os
import sys
import time
from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from leerwijk.adapters.store import MADE_BY_TOOLS, digest, read_state, write_state

BORN = time.time_ns()
"""When this process read our code; a tool that changed later may not be the one that builds."""
SETTLED = 2_000_000_000
"""Nanoseconds that a file must have been left alone: not all file systems tell nearer moments apart."""
REPOSITORY = ".git"
ICONS = ".icons"
"""Thousands of drawings that a theme brings; its version tells when they change."""
VERSIONED = (".dist-info", ".egg-info", ".egg-link", ".pth")

Message = tuple[str, int, str]
"""What a build told: (name of the log, level, text)."""


@dataclass
class Standing:
    """A site, and all that decides what it looks like: what was said to the build, and the files it reads."""

    file: Path
    """Where the last build noted what it made the site of."""
    site: Path
    said: str
    sources: tuple[Path, ...]
    tools: tuple[Path, ...]
    """Folders of code and templates that are installed."""
    born: int = BORN
    told: list[Message] = field(default_factory=list)
    """What the build told that made the site; its author must hear it again."""

    def __post_init__(self) -> None:
        found = [*_installed()]
        for path in self.sources:
            found += _states(path)
        for path in self.tools:
            found += _states(path, MADE_BY_TOOLS | {ICONS})
        self._key = digest(self.said, sys.version, *(state for state, _ in found))
        self._changed = max((changed for _, changed in found), default=0)

    def is_whole(self) -> bool:
        """Say whether the site is what a build would make now, file by file; `told` is then what it tells."""
        with suppress(Exception):  # whatever is wrong with the note, a build makes it right
            last = read_state(self.file)
            if (last["key"], last["site"]) == (self._key, self._site()):
                self.told = [(str(name), int(level), str(text)) for name, level, text in last["told"]]
                return True
        return False

    def note(self, told: Iterable[Message], made: int) -> None:
        """Note that the site was just made of all this, in the folder with the number `made`.

        Nothing is noted when a source may have changed unseen, or when another build landed meanwhile.
        """
        with suppress(OSError):  # a note that cannot be written costs the next build its time
            site = self._site()
            is_settled = self._changed < self.born - SETTLED
            if is_settled and self.site.stat().st_ino == made:
                write_state(self.file, {"key": self._key, "site": site, "told": list(told)})

    def _site(self) -> str:
        # not when a state changed: a file of the site may have a name in the store too, which comes and goes
        return digest(*(state.rpartition(" ")[0] for state, _ in _states(self.site, {REPOSITORY})))


def _states(path: Path, without: Collection[str] = ()) -> Iterator[tuple[str, int]]:
    """Yield the state of a file, or of every file in a folder, and when it last changed in any way."""
    with suppress(OSError):
        if path.is_file():
            yield _state(str(path), path.stat())
    folders = [str(path)]
    while folders:
        for entry in _entries(folders.pop()):
            with suppress(OSError):  # a link that leads nowhere says nothing
                if not entry.is_dir():
                    yield _state(entry.path, entry.stat())
                elif entry.name not in without:
                    folders.append(entry.path)


def _installed() -> Iterator[tuple[str, int]]:
    """Yield the name and version of everything installed, and when that came."""
    for folder in dict.fromkeys(sys.path):
        for entry in _entries(folder or "."):
            if entry.name.endswith(VERSIONED):
                with suppress(OSError):
                    yield _state(entry.path, entry.stat())


def _entries(folder: str) -> list[os.DirEntry[str]]:
    with suppress(OSError), os.scandir(folder) as entries:
        return sorted(entries, key=os.fspath)
    return []


def _state(file: str, state: os.stat_result) -> tuple[str, int]:
    moments = (state.st_mtime_ns, state.st_ctime_ns)
    return f"{file} {state.st_size} {state.st_ino} {moments[0]} {moments[1]}", max(moments)
