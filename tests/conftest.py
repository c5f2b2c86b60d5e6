# SPDX-License-Identifier: EUPL-1.2
"""What tests share: the built site, a server for it, and a browser that tells what it loaded."""

from __future__ import annotations

import functools
import shutil
import subprocess
import sys
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser, BrowserContext, BrowserType, Page

ROOT = Path(__file__).parents[1]

settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")  # a busy machine is no mistake of ours

CHROMIUM_FLAGS = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
]


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the root of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder with the site of this repository, built with `--strict`."""
    folder = tmp_path_factory.mktemp("built") / "site"
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", str(folder)]
    built = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert built.returncode == 0, built.stdout + built.stderr
    return folder


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Keep the requests out of the report."""


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Serve the site on loopback; return its address, which ends in "/"."""
    handler = functools.partial(_Quiet, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


@pytest.fixture(scope="session")
def driver() -> Iterator[BrowserType]:
    """Return what starts a Chromium."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - unit tests run without it

    with sync_playwright() as playwright:
        yield playwright.chromium


@pytest.fixture(scope="session")
def chromium(driver: BrowserType) -> Iterator[Browser]:
    """Return a running Chromium, if it is there the one that draws no window, which takes a third less."""
    yield from _running(driver, shutil.which("chromium-headless-shell") or shutil.which("chromium"))


@pytest.fixture(scope="session")
def whole_chromium(driver: BrowserType) -> Iterator[Browser]:
    """Return a running Chromium with window and all, which can keep storage from frames of other sites."""
    yield from _running(driver, shutil.which("chromium"))


def _running(driver: BrowserType, program: str | None) -> Iterator[Browser]:
    """Yield a browser: the machine's own, or else Playwright's."""
    browser = driver.launch(executable_path=program, args=CHROMIUM_FLAGS, headless=True)
    yield browser
    browser.close()


@pytest.fixture
def context(chromium: Browser, address: str) -> Iterator[BrowserContext]:
    """Return an empty browser profile; afterwards nothing may have been asked from another host."""
    fresh = chromium.new_context(locale="nl-NL", base_url=address)
    elsewhere: list[str] = []
    fresh.on(
        "request",
        lambda r: None if r.url.startswith((address, "data:", "blob:")) else elsewhere.append(r.url),
    )
    yield fresh
    fresh.close()
    assert elsewhere == []


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """Return a tab, 1280 by 800; afterwards no script may have failed.

    Addresses may be relative: `page.goto("modules/")`.
    """
    tab = context.new_page()
    failures: list[str] = []
    tab.on("pageerror", lambda error: failures.append(str(error)))
    tab.on("console", lambda line: failures.append(line.text) if line.type == "error" else None)
    tab.set_viewport_size({"width": 1280, "height": 800})
    yield tab
    assert failures == []
