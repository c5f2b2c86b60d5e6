# SPDX-License-Identifier: EUPL-1.2
"""Measures browsing many lessons learned: first view, a change of filters, memory, and the views behind it.

    python -m bench.browse 10000 [FOLDER]

FOLDER keeps the corpus and the built site for a next time.
"""

import gc
import gzip
import json
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from playwright.sync_api import Browser, CDPSession, Page

from bench import as_leerwijk
from bench.corpus import Corpus
from bench.generate import write
from bench.interaction import worked
from bench.search_browser import browsing, serving
from bench.weight import weigh
from leerwijk.adapters.mkdocs.plugins import RARELY
from leerwijk.locale import words
from leerwijk.pages.kinds.lesson_lists import Lists
from leerwijk.pages.kinds.matrix import matrix
from leerwijk.pages.page import Site
from leerwijk.pages.views import Views
from leerwijk.reading import read_library

PAGE = "geleerde-lessen/"
COURSE = ("content/modules/", "content/factsheets/", "quizzes/", "mkdocs.yml")
SLOWER, ROUNDS = 4, 5
FILTERS = ("Noordkust", "kan beter", "hindert", "Samenwerken")
FRONTEND = Path(__file__).parents[1] / "plugins" / "leerwijk" / "frontend"
CHANGE = """async (name) => {
  const box = [...document.querySelectorAll(".lw-find__value")]
    .find((label) => label.textContent.startsWith(name)).querySelector("input");
  const told = document.querySelector("[role=status]");
  const list = document.querySelector(".lw-browse__main > ol");
  const start = performance.now();
  const seen = {};
  const done = new Promise((resolve) => {
    const look = () => {
      if (seen.list) resolve(seen);
      else setTimeout(look);
    };
    new MutationObserver(() => { seen.counts ??= performance.now() - start; })
      .observe(told, { childList: true });
    new MutationObserver(() => { seen.list ??= performance.now() - start; })
      .observe(list, { childList: true });
    look();
  });
  box.click();
  return done;
}"""
"""Clicks a filter; tells after how many milliseconds the counts and the lessons stood there."""


def build(records: int, folder: Path) -> Path:
    """Return a site with this many lessons learned and nothing to learn, built in `folder`."""
    site = folder / "site"
    if site.exists():
        return site
    config = as_leerwijk.CONFIG.replace("  - leerwijk/course\n  - leerwijk/factsheets\n", "")
    write(folder / "source", [("mkdocs.yml", config), *_files(Corpus(2 * records))])
    (folder / "source" / "quizzes").mkdir()
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
    subprocess.run(command, cwd=folder / "source", check=True)
    return site


def _files(corpus: Corpus) -> Iterator[tuple[str, str]]:
    yield from ((path, text) for path, text in as_leerwijk.files(corpus) if not path.startswith(COURSE))


def views(source: Path) -> Iterator[tuple[str, float]]:
    """Yield what is derived from all lessons learned, and the seconds that it takes."""
    gc.set_threshold(*RARELY)  # as a build does
    library, _ = read_library(source)
    derived, said, site = Views(library), words("nl"), Site("Bench", "")
    lists = Lists(derived, site, said)
    steps: dict[str, Callable[[], object]] = {
        "statements with their weight": lambda: derived.statements,
        "by theme, and which region says what": lambda: derived.presence,
        "the strongest on each theme and pair of themes": lambda: derived.strongest,
        "lists by theme, kind and audience": lambda: (
            lists.entries,
            lists.of_kinds,
            lists.for_audiences,
            lists.ways,
        ),
        "the matrix of regions and that of pilots": lambda: tuple(matrix(derived, site, said)),
    }
    for name, step in steps.items():
        start = time.process_time()
        step()
        yield name, time.process_time() - start


def table_filter(site: Path) -> dict[str, float]:
    """Return the milliseconds of filtering and counting all records, without a browser."""
    script = Path(tempfile.mkdtemp()) / "filter.mjs"
    esbuild = str(FRONTEND / "node_modules" / ".bin" / "esbuild")
    source = str(Path(__file__).parent / "browse_filter.ts")
    options = ("--bundle", "--platform=node", "--format=esm", f"--outfile={script}", "--log-level=error")
    subprocess.run([esbuild, source, *options], check=True)
    node = shutil.which("node") or "node"
    told = subprocess.run(
        [node, str(script), str(site / "search")], capture_output=True, text=True, check=True
    )
    found: dict[str, float] = json.loads(told.stdout)
    return found


def first_view(browser: Browser, address: str) -> dict[str, int]:
    """Return the compressed bytes of each file that a first view loads."""
    tab = browser.new_page()
    weights = weigh(tab, address + PAGE)
    tab.get_by_role("checkbox").first.wait_for()
    tab.close()
    return weights


def changes(browser: Browser, address: str) -> dict[str, float]:
    """Return what a change of filters takes on a slow device, in milliseconds.

    To the counts and to the lessons: time on the clock, of which the least tells most, for other work on the
    machine only adds to it. Work: what the main thread itself did, the median.
    """
    seen = [each for _ in range(ROUNDS) for each in _round(browser, address)]
    found = {name: min(each[name] for each in seen) for name in ("counts", "list")}
    return {**found, "work": statistics.median(each["work"] for each in seen)}


def _round(browser: Browser, address: str) -> list[dict[str, float]]:
    tab = browser.new_page()
    tab.goto(address + PAGE, wait_until="networkidle")
    tab.get_by_role("checkbox").first.wait_for()
    session = tab.context.new_cdp_session(tab)
    session.send("Performance.enable", {"timeDomain": "threadTicks"})
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    found = [_change(tab, session, name) for name in FILTERS]
    tab.close()
    return found


def _change(tab: Page, session: CDPSession, name: str) -> dict[str, float]:
    before = worked(session)
    seen: dict[str, float] = tab.evaluate(CHANGE, name)
    return {**seen, "work": (worked(session) - before) * 1000}


def memory(browser: Browser, address: str) -> float:
    """Return the megabytes of script memory after a few filters and a query."""
    tab: Page = browser.new_page()
    tab.goto(address + PAGE, wait_until="networkidle")
    tab.get_by_role("checkbox").first.wait_for()
    for name in FILTERS:
        tab.evaluate(CHANGE, name)
    tab.get_by_role("searchbox").fill("samenwerking")
    tab.wait_for_timeout(2000)
    session = tab.context.new_cdp_session(tab)
    session.send("HeapProfiler.collectGarbage")
    used = session.send("Runtime.getHeapUsage")["usedSize"] / 1e6
    tab.close()
    return float(used)


def measure(records: int, folder: Path) -> None:
    """Print what browsing this many lessons learned costs."""
    site = build(records, folder)
    table = len(gzip.compress((site / "search" / "facets.js").read_bytes(), 9)) / 1000
    print(f"table of facets: {table:.1f} kB")
    for name, seconds in views(folder / "source"):
        print(f"{name}: {seconds:.2f} s")
    print("filter and count:", table_filter(site), "ms")
    with serving(site) as address, browsing() as browser:
        weights = first_view(browser, address)
        heaviest = sorted(weights.items(), key=lambda each: -each[1])[:8]
        print(
            f"first view: {sum(weights.values()) / 1000:.1f} kB",
            [(url[-30:], size) for url, size in heaviest],
        )
        print(f"a change of filters at {SLOWER}x:", changes(browser, address), "ms")
        print(f"memory: {memory(browser, address):.1f} MB")


if __name__ == "__main__":
    kept = Path(sys.argv[2]) if len(sys.argv) > 2 else None  # noqa: PLR2004
    where = kept or Path(tempfile.mkdtemp())
    measure(int(sys.argv[1]), where.resolve())
    if not kept:
        shutil.rmtree(where)
