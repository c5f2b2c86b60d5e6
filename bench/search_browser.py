# SPDX-License-Identifier: EUPL-1.2
"""Asks a search in a browser: what it finds, what a first query weighs and how long it takes."""

import functools
import gzip
import shutil
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from playwright.sync_api import Browser, Page, Response, sync_playwright

from bench.weight import FLAGS

PACKED = (".pf_meta", ".pf_index", ".pf_fragment", ".pf_filter", ".pagefind")
"""Files of Pagefind that are compressed already."""
FIRST = 8
"""Results that a visitor sees at once."""
OWN = """async (query) => {
  const start = performance.now();
  document.querySelector("[data-lw-search]").click();
  const until = (find) => new Promise((resolve) => {
    const look = () => { const found = find(); found ? resolve(found) : requestAnimationFrame(look); };
    look();
  });
  const field = await until(() => document.querySelector(".lw-search__field"));
  field.value = query;
  field.dispatchEvent(new Event("input"));
  await until(() => document.querySelector(".lw-search__result"));
  return performance.now() - start;
}"""
"""Opens the dialog, asks, and tells after how many milliseconds the first result stood there."""
PEER = """async ([query, most]) => {
  const start = performance.now();
  await window.ask(query, most);
  return performance.now() - start;
}"""


class First(NamedTuple):
    """A first query on a fresh browser."""

    kilobytes: float
    """All that was loaded for it beyond the page itself, compressed as a server would."""
    milliseconds: float
    slow: float
    """Milliseconds on a processor four times as slow."""


class Quiet(SimpleHTTPRequestHandler):
    """Serves files without a word."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve the folder on loopback; yield its address."""
    handler = functools.partial(Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/"
        server.shutdown()


@contextmanager
def browsing() -> Iterator[Browser]:
    """Yield a browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        yield browser
        browser.close()


def answers(folder: Path, queries: Sequence[str], most: int) -> dict[str, list[str]]:
    """Return what the peer in the folder answers to each query."""
    with serving(folder) as address, browsing() as browser:
        page = browser.new_page()
        page.goto(address)
        page.wait_for_function("() => Boolean(window.ask)")
        return {
            query: page.evaluate("([q, most]) => window.ask(q, most)", [query, most]) for query in queries
        }


def first_query(folder: Path, page: str, query: str, times: int, *, own: bool) -> First:
    """Return what a first query costs on `page`, the best time of several."""
    with serving(folder) as address, browsing() as browser:
        runs = [_run(browser, folder, address + page, query, 1, own=own) for _ in range(times)]
        slow = [_run(browser, folder, address + page, query, 4, own=own)[1] for _ in range(times)]
    return First(runs[0][0], min(run[1] for run in runs), min(slow))


def _run(  # noqa: PLR0913 - one query under one set of circumstances
    browser: Browser, folder: Path, address: str, query: str, slowdown: int, *, own: bool
) -> tuple[float, float]:
    context = browser.new_context()
    tab = context.new_page()
    tab.set_default_timeout(300_000)
    tab.goto(address, wait_until="networkidle")
    if not own:
        tab.wait_for_function("() => Boolean(window.ask)")
    context.new_cdp_session(tab).send("Emulation.setCPUThrottlingRate", {"rate": slowdown})
    loaded: list[Response] = []
    tab.on("response", lambda response: loaded.append(response))  # noqa: PLW0108 - not a builtin
    taken = tab.evaluate(OWN, query) if own else tab.evaluate(PEER, [query, FIRST])
    _settle(tab, loaded)
    size = sum(_size(folder, response) for response in loaded)
    context.close()
    return size / 1000, float(taken)


def _settle(tab: Page, loaded: list[Response]) -> None:
    """Wait until nothing more is loaded."""
    count = -1
    while count != len(loaded):
        count = len(loaded)
        tab.wait_for_timeout(300)
        time.sleep(0.1)


def _size(folder: Path, response: Response) -> int:
    """Return what the file weighs that was served; a browser does not keep the body of a large one."""
    body = (folder / unquote(urlsplit(response.url).path).lstrip("/")).read_bytes()
    return len(body) if response.url.partition("?")[0].endswith(PACKED) else len(gzip.compress(body, 6))
