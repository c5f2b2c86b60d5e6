# SPDX-License-Identifier: EUPL-1.2
"""Authors see what they change: the server builds again by itself."""

from __future__ import annotations

import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from typing import TYPE_CHECKING
from urllib.error import URLError

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

pytestmark = pytest.mark.site
QUIZ = "quizzes/de-specialist-erbij-halen/erbij-1.yml"
LESSON = "modules/de-specialist-erbij-halen/erbij-halen-in-plaats-van-doorverwijzen/"
PATIENCE = 60


@pytest.fixture(scope="module")
def author(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("author") / "a site"
    for name in ("content", "quizzes"):
        shutil.copytree(root / name, folder / name)
    shutil.copy(root / "mkdocs.yml", folder)
    return folder


@pytest.fixture(scope="module")
def served(author: Path) -> Iterator[str]:
    """Serve the author's copy as `make serve` does; return its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = (sys.executable, "-m", "mkdocs", "serve", "--dev-addr", address)
    with (
        (author / "log").open("w") as log,
        subprocess.Popen(command, cwd=author, stdout=log, stderr=log) as server,
    ):
        yield f"http://{address}/"
        server.send_signal(signal.SIGINT)
        try:
            server.wait(timeout=5)
        except subprocess.TimeoutExpired:
            server.kill()  # what runs in the background of a shell may be deaf to Ctrl-C


def test_the_site_is_served_and_built_again_when_a_quiz_changes(author: Path, served: str) -> None:
    wait_for(served + LESSON, "Zelfcheck: welke manier past?")
    quiz = author / QUIZ
    quiz.write_text(
        quiz.read_text("utf-8").replace("welke manier past?", "wat past het best?"), encoding="utf-8"
    )
    wait_for(served + LESSON, "Zelfcheck: wat past het best?")


def test_a_mistake_keeps_the_last_good_site_on_show(author: Path, served: str) -> None:
    quiz = author / QUIZ
    right = quiz.read_text("utf-8")
    quiz.write_text(right.replace("questions:", "qestions:"), encoding="utf-8")
    wait_until(lambda: "qestions" in (author / "log").read_text("utf-8"))
    wait_for(served + LESSON, "Zelfcheck: wat past het best?")
    wait_for(served + LESSON, f"<code>{QUIZ}:")
    quiz.write_text(right.replace('title: "Zelfcheck: ', 'title: "Oefenen: '), encoding="utf-8")
    wait_for(served + LESSON, "Oefenen: ")


def test_settings_that_are_no_yaml_keep_the_last_good_site_on_show(author: Path, served: str) -> None:
    settings = author / "mkdocs.yml"
    right = settings.read_text("utf-8")
    settings.write_text(f"{right}\n  x: [", encoding="utf-8")
    wait_for(served + LESSON, "De site kan zo niet gebouwd worden")
    assert "Traceback" not in (author / "log").read_text("utf-8")
    settings.write_text(right, encoding="utf-8")
    wait_until(
        lambda: (
            "De site kan zo niet gebouwd worden"
            not in (fetch(served + LESSON) or "De site kan zo niet gebouwd worden")
        )
    )


def wait_for(address: str, text: str) -> None:
    wait_until(lambda: text in fetch(address))


def wait_until(happened: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not happened():
        assert time.monotonic() < end
        time.sleep(0.2)


def fetch(address: str) -> str:
    """Return the page, or "" when it is not served yet."""
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:  # noqa: S310 - loopback
            return str(answer.read().decode())
    except (URLError, OSError):
        return ""
