# SPDX-License-Identifier: EUPL-1.2
"""Cores: work on every core gives what work in one process gives, whatever fails on the way."""

import multiprocessing
import os
import sys
import threading

import pytest

from leerwijk.adapters import cores
from leerwijk.adapters.cores import on_every_core

HERE = os.getpid()
THINGS = range(7)

pytestmark = pytest.mark.skipif(
    "fork" not in multiprocessing.get_all_start_methods() or sys.platform == "darwin",
    reason="cannot fork here",
)


@pytest.fixture(autouse=True)
def three_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cores, "ALONE", 1)
    monkeypatch.setattr(os, "cpu_count", lambda: 3)
    monkeypatch.setattr(threading, "active_count", lambda: 1)


def test_results_come_in_order_and_from_more_than_one_process() -> None:
    made = on_every_core(lambda thing: (thing, os.getpid()), THINGS)
    assert [thing for thing, _ in made] == list(THINGS)
    assert len({process for _, process in made}) == 3
    assert made[0][1] == HERE


def test_the_share_of_a_process_that_fails_is_done_here() -> None:
    def work(thing: int) -> int:
        if os.getpid() != HERE and thing == 1:
            os._exit(1)
        if os.getpid() != HERE and thing == 2:
            raise ValueError
        return thing * thing

    assert on_every_core(work, THINGS) == [thing * thing for thing in THINGS]


def test_an_error_here_leaves_no_process_behind() -> None:
    def work(thing: int) -> bytes:
        if os.getpid() == HERE:
            raise ValueError(thing)
        return bytes(1_000_000)  # more than a pipe holds: it waits until somebody listens

    with pytest.raises(ValueError, match="0"):
        on_every_core(work, THINGS)
    assert multiprocessing.active_children() == []
