# SPDX-License-Identifier: EUPL-1.2
"""Measures how high a frame must be for each page below embed/, for oEmbed: writes embed-heights.json."""

from __future__ import annotations

import argparse
import functools
import json
import shutil
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from playwright.sync_api import sync_playwright

from leerwijk.pages.sharing import WIDTH

BY_SCRIPT = "leerwijk-quiz, leerwijk-case, leerwijk-find"
"""What has its height only once its code ran."""
SETTLED = "document.fonts.ready.then(() => Math.ceil(document.body.getBoundingClientRect().height))"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Keep the requests out of sight."""


def heights(site: Path) -> dict[str, int]:
    """Return what stands below embed/ of a built site → its height in pixels at the width of oEmbed."""
    pages = sorted(file.parent.relative_to(site / "embed") for file in site.glob("embed/**/index.html"))
    with (
        ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(site))) as server,
        sync_playwright() as playwright,
    ):
        threading.Thread(target=server.serve_forever, daemon=True).start()
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        tab = browser.new_page(viewport={"width": WIDTH, "height": 600})
        found = {}
        for page in pages:
            tab.goto(f"http://127.0.0.1:{server.server_address[1]}/embed/{page.as_posix()}/")
            if tab.locator(BY_SCRIPT).count():
                tab.wait_for_load_state("networkidle")
            found[f"{page.as_posix()}/"] = int(tab.evaluate(SETTLED))
        browser.close()
        server.shutdown()
    return found


def main() -> None:
    """Measure the site in a folder and write what was found beside mkdocs.yml."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("site", type=Path, nargs="?", default=Path("site"))
    parser.add_argument("--to", type=Path, default=Path("embed-heights.json"))
    options = parser.parse_args()
    found = heights(options.site)
    options.to.write_text(json.dumps(found, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
