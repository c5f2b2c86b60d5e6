# SPDX-License-Identifier: EUPL-1.2
"""Weighs a page: everything that a fresh browser loads to show it, compressed as a server would."""

import functools
import gzip
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Page, Response, sync_playwright

FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")
PACKED = (".woff2", ".png", ".jpg", ".webp")
"""Kinds of file that do not get smaller."""


def weigh(tab: Page, address: str) -> dict[str, int]:
    """Return the compressed bytes of each file that an empty `tab` loads for the page at `address`."""
    responses: list[Response] = []
    tab.on("response", lambda response: responses.append(response))  # noqa: PLW0108 - not a builtin
    tab.goto(address, wait_until="networkidle")
    return {response.url: _size(response) for response in responses if response.ok}


def weight_of(site: Path, page: str) -> dict[str, int]:
    """Return the compressed bytes of each file that `page` of the built `site` loads."""
    with _served(site) as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        weights = weigh(browser.new_page(), address + page)
        browser.close()
    return weights


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def _served(site: Path) -> Iterator[str]:
    handler = functools.partial(_Quiet, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


def _size(response: Response) -> int:
    body = response.body()
    return len(body) if response.url.partition("?")[0].endswith(PACKED) else len(gzip.compress(body, 6))
