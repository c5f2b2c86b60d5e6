# SPDX-License-Identifier: EUPL-1.2
"""Learning platforms for tests: served on loopback, with packages unpacked as a platform does."""

from __future__ import annotations

import functools
import io
import json
import shutil
import threading
import zipfile
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.browser.learner import FILLERS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import FrameLocator, Locator, Page

HERE = Path(__file__).parent
AGAIN = HERE.parents[1] / "plugins/leerwijk/frontend/node_modules/scorm-again/dist/scorm-again.min.js"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Keep the requests out of the report."""

    def do_GET(self) -> None:
        """Give a file; as on a platform, no page stands for a folder."""
        if self.path.partition("?")[0].endswith("/"):
            self.send_error(404)
        else:
            super().do_GET()


class _Site(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Keep the requests out of the report."""


@contextmanager
def served(folder: Path, *, is_site: bool = False) -> Iterator[str]:
    """Serve a folder on a port of its own; yield its address, which ends in "/"."""
    handler = functools.partial(_Site if is_site else _Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


def unpacked(package: bytes, folder: Path) -> Path:
    """Unpack a package as a platform does."""
    with zipfile.ZipFile(io.BytesIO(package)) as archive:
        archive.extractall(folder)
    return folder


def installed(folder: Path) -> Path:
    """Put the platform in a folder."""
    for file in (HERE / "lms").iterdir():
        shutil.copy(file, folder)
    shutil.copy(AGAIN, folder)
    return folder


@dataclass(frozen=True, slots=True)
class Platform:
    """scorm-again with a learner in front of it."""

    page: Page
    address: str
    version: str
    failing: int = 0

    def open(self, package: str) -> FrameLocator:
        """Open a package; return the frame with its pages."""
        asked = f"version={self.version}&failing={self.failing}&package={package}/index.html"
        self.page.goto(f"{self.address}lms.html?{asked}")
        return self.inside

    @property
    def inside(self) -> FrameLocator:
        """The page of the package that is shown."""
        return self.page.frame_locator("#sco").frame_locator("iframe")

    @property
    def player(self) -> FrameLocator:
        """What stands around it."""
        return self.page.frame_locator("#sco")

    def leave(self) -> dict[str, Any]:
        """Close the window of the platform and return what it keeps."""
        self.page.goto(f"{self.address}empty.html")
        return self.kept()

    def kept(self) -> dict[str, Any]:
        """Return what the platform keeps: values, and the calls and errors of every visit."""
        found: dict[str, Any] = self.page.evaluate(
            "(key) => JSON.parse(localStorage.getItem(key))", f"lms-{self.version}"
        )
        return found


def answer(quiz: Locator, questions: dict[str, Any], *, right: bool = True) -> str:
    """Answer the question that is open, and return its id."""
    field = quiz.locator("fieldset.lw-question:visible").first
    question = questions[field.get_attribute("data-id") or ""]
    FILLERS[question["kind"]](field, question, right)
    return str(question["id"])


def quiz_in(inside: FrameLocator, quiz: str) -> tuple[Locator, dict[str, Any]]:
    """Return a quiz that is open and its questions by id."""
    section = inside.locator(f"#quiz-{quiz}")
    data = json.loads(section.locator(".lw-quiz__data").text_content() or "")
    pools = (question for pool in data.get("pools", ()) for question in pool["questions"])
    return section, {question["id"]: question for question in (*data.get("questions", ()), *pools)}


def check(inside: FrameLocator, quiz: str, *, right: bool) -> str:
    """Answer the question that is open, have it checked, and return its id."""
    section, questions = quiz_in(inside, quiz)
    done = answer(section, questions, right=right)
    button = {"open": "Vergelijk met een voorbeeld", "scale": "Klaar"}
    section.get_by_role("button", name=button.get(questions[done]["kind"], "Controleer")).click()
    return done


def read(inside: FrameLocator) -> None:
    """Read a lesson to its end."""
    inside.locator("leerwijk-lesson").scroll_into_view_if_needed()
    inside.locator("body").page.wait_for_timeout(1200)
