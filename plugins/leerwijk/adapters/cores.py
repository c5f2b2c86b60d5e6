# SPDX-License-Identifier: EUPL-1.2
"""Cores: the same work for many things, on every core where that pays."""

import gc
import multiprocessing
import os
import threading
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from typing import Any, TypeVar

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
    with _crew(work, shares[1:]) as crew:
        made[::workers] = [work(thing) for thing in shares[0]]
        for start, results in enumerate(map(_results, crew), start=1):
            made[start::workers] = [work(thing) for thing in shares[start]] if results is None else results
    return made  # type: ignore[return-value]  # every place is filled


@contextmanager
def _crew(work: Callable[[Thing], Made], shares: Iterable[Sequence[Thing]]) -> Iterator[Sequence[Connection]]:
    """Have a process of its own work through each share, and give the ends to receive from.

    Whatever happens here, the ends are closed: a process that nobody listens to ends by itself.
    """
    context = multiprocessing.get_context("fork")
    ends: list[Connection] = []
    workers = []
    gc.freeze()  # looking for garbage would copy the memory that is shared
    try:
        for share in shares:
            ours, theirs = context.Pipe(duplex=False)
            ends.append(ours)
            workers.append(context.Process(target=_work_through, args=(work, share, theirs, tuple(ends))))
            workers[-1].start()
            theirs.close()
        yield ends
    finally:
        gc.unfreeze()
        for end in ends:
            end.close()
        for worker in workers:
            worker.join()


def _results(end: Connection) -> list[Any] | None:
    """Return what a process made of its share, or None where it failed and its share must be done here."""
    with suppress(EOFError):
        return list(end.recv())
    return None


def _work_through(
    work: Callable[[Thing], Made], things: Iterable[Thing], end: Connection, others: Iterable[Connection]
) -> None:
    gc.disable()  # a worker ends soon
    for other in others:
        other.close()  # a fork has them too, and would wait for itself to listen
    with suppress(Exception):  # told where the share is done again
        end.send([work(thing) for thing in things])
