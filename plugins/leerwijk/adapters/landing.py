# SPDX-License-Identifier: EUPL-1.2
"""Landing: a site is built beside the old one and put in its place in one step, or not at all."""

import ctypes
import os
import platform
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

EXCHANGE = 2
"""RENAME_EXCHANGE of Linux' renameat2 and RENAME_SWAP of macOS' renamex_np."""
AT_FDCWD = -100


@dataclass(frozen=True, slots=True)
class Landing:
    """The place of a site and the places beside it where the next and the last one stand."""

    site: Path

    @property
    def next(self) -> Path:
        """Where this process builds; no other process uses it."""
        return self.site.with_name(f".{self.site.name}.next-{os.getpid()}")

    @property
    def last(self) -> Path:
        """Where the old site waits while the new one moves in, where two folders cannot be exchanged."""
        return self.site.with_name(f".{self.site.name}.last")

    def prepare(self) -> Path:
        """Undo what a killed build left, and return the empty folder to build in."""
        self.tidy()
        self.next.mkdir(parents=True)
        return self.next

    def tidy(self) -> None:
        """Undo what a killed build left."""
        if self.last.exists() and not self.site.exists():
            self.last.rename(self.site)
        for left in self.site.parent.glob(f".{self.site.name}.next-*"):
            if left == self.next or not _is_running(left.name.rpartition("-")[2]):
                shutil.rmtree(left, ignore_errors=True)

    def land(self) -> None:
        """Put the new site in place of the old one; raise OSError, and leave the old one, when that fails."""
        if self.site.exists():
            _swap(self.next, self.site, self.last)
            _keep_hidden(self.next, self.site)
            shutil.rmtree(self.next, ignore_errors=True)
        else:
            self.site.parent.mkdir(parents=True, exist_ok=True)
            self.next.rename(self.site)

    def abandon(self) -> None:
        """Remove the unfinished site."""
        shutil.rmtree(self.next, ignore_errors=True)


def _is_running(pid: str) -> bool:
    try:
        os.kill(int(pid), 0)
    except (ValueError, ProcessLookupError):
        return False
    except PermissionError:
        return True
    return True


def _swap(new: Path, old: Path, aside: Path) -> None:
    """Exchange two folders; `new` holds the old content afterwards."""
    if _exchange(new, old):
        return
    shutil.rmtree(aside, ignore_errors=True)
    old.rename(aside)
    new.rename(old)
    aside.rename(new)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step of the file system; False where it cannot."""
    call = _exchange_call()
    return call is not None and call(os.fsencode(one), os.fsencode(other)) == 0


def _exchange_call() -> Callable[[bytes, bytes], int] | None:
    with suppress(OSError, AttributeError):
        library = ctypes.CDLL(None, use_errno=True)
        if platform.system() == "Linux":
            rename = library.renameat2
            return lambda one, other: int(rename(AT_FDCWD, one, AT_FDCWD, other, EXCHANGE))
        if platform.system() == "Darwin":
            swap = library.renamex_np
            return lambda one, other: int(swap(one, other, EXCHANGE))
    return None


def _keep_hidden(old: Path, site: Path) -> None:
    """Carry over hidden entries such as `.git`, which MkDocs leaves alone when it cleans a site."""
    for entry in old.glob(".*"):
        if not (site / entry.name).exists():
            entry.rename(site / entry.name)
