# SPDX-License-Identifier: EUPL-1.2
"""Measures a command: processor time and memory of its whole process tree, and time on the clock."""

import os
import subprocess
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

PAUSE = 0.2
"""Seconds between two looks at the memory."""


@dataclass(frozen=True)
class Cost:
    """What a run took."""

    cpu: float
    """Seconds, user and system, of the command and all its children."""
    wall: float
    """Seconds on the clock."""
    memory: float
    """Most megabytes that the tree held at one moment; pages shared by forks count once."""


def cost_of(command: Sequence[str], folder: Path) -> Cost:
    """Run the command in `folder` and return what it took; fail when it fails."""
    log = folder / "run.log"
    start = time.perf_counter()
    with log.open("w") as output:
        process = subprocess.Popen(command, cwd=folder, stdout=output, stderr=subprocess.STDOUT)
        most = 0.0
        while True:
            pid, status, used = os.wait4(process.pid, os.WNOHANG)
            if pid:
                break
            most = max(most, _memory(process.pid))
            time.sleep(PAUSE)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} failed in {folder}:\n{log.read_text()}")
    return Cost(used.ru_utime + used.ru_stime, time.perf_counter() - start, max(most, used.ru_maxrss / 1024))


def _memory(pid: int) -> float:
    total = 0.0
    for member in _tree(pid):
        with suppress(OSError):
            lines = Path(f"/proc/{member}/smaps_rollup").read_text().splitlines()
            total += sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
    return total


def _tree(pid: int) -> list[int]:
    members = [pid]
    with suppress(OSError):
        for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split():
            members += _tree(int(child))
    return members
