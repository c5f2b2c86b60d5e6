# SPDX-License-Identifier: EUPL-1.2
"""Weighs a page: everything that a fresh browser loads to show it, compressed as a server would."""

import functools
import gzip
import shutil
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import Response, sync_playwright

FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update")
PACKED = (".woff2", ".png", ".jpg", ".webp")
"""Kinds of file that do not get smaller."""


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        pass


def weight_of(site: Path, page: str) -> dict[str, int]:
    """Return the compressed bytes of each file that `page` loads from the built `site`."""
    handler = functools.partial(_Quiet, directory=str(site))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server, sync_playwright() as playwright:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        tab = browser.new_page()
        responses: list[Response] = []
        tab.on("response", responses.append)
        address = f"http://127.0.0.1:{server.server_address[1]}/"
        tab.goto(address + page, wait_until="networkidle")
        weights = {
            response.url.removeprefix(address): _size(response) for response in responses if response.ok
        }
        browser.close()
        server.shutdown()
    return weights


def _size(response: Response) -> int:
    body = response.body()
    return len(body) if response.url.partition("?")[0].endswith(PACKED) else len(gzip.compress(body, 6))
