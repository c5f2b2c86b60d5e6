# SPDX-License-Identifier: EUPL-1.2
"""Cores: the same work for many things, on every core where that pays."""

import gc
import multiprocessing
import os
import threading
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import TypeVar

ALONE = 48
"""Fewer things than this are worked on in one process: starting more would take longer."""

Thing = TypeVar("Thing")
Made = TypeVar("Made")


def on_every_core(work: Callable[[Thing], Made], things: Sequence[Thing]) -> list[Made]:
    """Return what the work makes of each thing, in order; on all cores when it pays and forking is safe."""
    workers = min(os.cpu_count() or 1, len(things) // ALONE + 1)
    can_fork = "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1
    if workers == 1 or not can_fork:
        return [work(thing) for thing in things]
    shares = [things[start::workers] for start in range(workers)]
    made: list[Made | None] = [None] * len(things)
    for start, results in enumerate(_in_processes(work, shares)):
        made[start::workers] = results if results is not None else [work(thing) for thing in shares[start]]
    return made  # type: ignore[return-value]  # every place is filled


def _in_processes(
    work: Callable[[Thing], Made], shares: Iterable[Sequence[Thing]]
) -> Iterable[list[Made] | None]:
    """Yield the results of each share, or None where a process failed and its share must be done here."""
    context = multiprocessing.get_context("fork")
    crew = []
    for share in shares:
        ours, theirs = context.Pipe(duplex=False)
        worker = context.Process(target=_work_through, args=(work, share, theirs))
        worker.start()
        theirs.close()
        crew.append((worker, ours))
    for worker, ours in crew:
        results = None
        with suppress(EOFError):
            results = ours.recv()
        worker.join()
        yield results


def _work_through(work: Callable[[Thing], Made], things: Iterable[Thing], end: Connection) -> None:
    gc.disable()  # a worker ends soon; looking for garbage would copy the memory that it shares
    with suppress(Exception):  # told where the share is done again
        end.send([work(thing) for thing in things])
