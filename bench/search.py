# SPDX-License-Identifier: EUPL-1.2
"""Measures search beside Material's own and Pagefind: what it finds, what it costs to make and to ask."""

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import yaml

from bench import as_leerwijk
from bench.corpus import Corpus
from bench.generate import write
from bench.measure import Cost, cost_of
from bench.search_browser import answers, first_query
from bench.search_pages import searched

ROOT = Path(__file__).parents[1]
HERE = Path(__file__).parent
WORK = HERE / "work" / "search"
QUERIES = ROOT / "tests" / "search" / "queries.yml"
FRONTEND = ROOT / "plugins" / "leerwijk" / "frontend"
PAGEFIND = "pagefind@1.5.2"
PARTS = ("tuned on", "held out", "held out later")
MOST = 10
FIRST = 5
"""Results that somebody looks at."""
HEAD = f"\n{'pages':>6} {'with':<10} {'cpu s':>7} {'MB':>7} {'first kB':>9} {'first ms':>8} {'4x slow':>8}"
ASKED_FIRST = "wachttijd huisarts"
ALSO_ASKED = (
    "hoe draag je een gezin warm over",
    "samenwerkingsafspraken",
    "wachlijst huisats",
    "samenw",
    "GI",
)
"""Other first queries: a question, a compound, typing errors, a word half typed and an abbreviation."""
LESSON = "modules/module-0000/les-00007/"


class Query(NamedTuple):
    """What somebody asks, and the pages that should be found."""

    text: str
    kind: str
    held_out: int
    """0: to tune on; else the part that is measured with only, 1 from the start and 2 written later."""
    pages: frozenset[str]


class Score(NamedTuple):
    """How well the queries were answered, each from 0 to 1."""

    hit: float
    """Share of queries with a right page among the first five."""
    recall: float
    """Share of the right pages, five at most, among the first five."""
    rank: float
    """Mean of one over the place of the first right page."""


def read_queries() -> list[Query]:
    """Return the test set."""
    written = yaml.safe_load(QUERIES.read_text("utf-8"))
    return [
        Query(each["query"], each["kind"], each.get("held_out", 0), frozenset(each["pages"]))
        for each in written
    ]


def score(queries: Sequence[Query], found: Mapping[str, Sequence[str]]) -> Score:
    """Return how well the answers serve the queries."""
    hits = recall = rank = 0.0
    for query in queries:
        answer = found[query.text]
        places = [place for place, page in enumerate(answer, 1) if page in query.pages]
        hits += bool(places) and places[0] <= FIRST
        recall += len(query.pages.intersection(answer[:FIRST])) / min(FIRST, len(query.pages))
        rank += 1 / places[0] if places else 0
    count = len(queries)
    return Score(hits / count, recall / count, rank / count)


def ask_ours(site: Path, queries: Sequence[str], folder: Path) -> dict[str, list[str]]:
    """Return what our search answers; `folder` is for the script that asks."""
    script = folder / "ask.mjs"
    flags = ("--bundle", "--platform=node", "--format=esm", "--log-level=error", f"--outfile={script}")
    esbuild = FRONTEND / "node_modules" / ".bin" / "esbuild"
    subprocess.run([esbuild, HERE / "search_ask.ts", *flags], check=True)
    command = [shutil.which("node") or "node", str(script), str(site / "search")]
    run = subprocess.run(command, input=json.dumps(queries), capture_output=True, text=True, check=True)
    return dict(json.loads(run.stdout))


def pagefind() -> Path:
    """Return the program of Pagefind, fetched when it is not there."""
    folder = WORK / "npm"
    program = folder / "node_modules" / ".bin" / "pagefind"
    if not program.exists():
        folder.mkdir(parents=True, exist_ok=True)
        npm = shutil.which("npm") or "npm"
        subprocess.run([npm, "install", "--silent", "--prefix", folder, PAGEFIND], check=True)
    return program


def make_peers(site: Path, folder: Path) -> dict[str, Cost]:
    """Make the index of each search from the same pages, those that our search knows; return what each cost.

    The processor time of those in Python is that of indexing alone, without reading the pages back.
    """
    costs: dict[str, Cost] = {}
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for name in ("leerwijk", "material", "material-stemmer"):
        command = (sys.executable, str(HERE / "search_index.py"), name, str(site), str(folder / name))
        whole = cost_of(command, folder)
        told = json.loads((folder / f"{name}.json").read_text("utf-8"))
        costs[name] = Cost(told["cpu"], whole.wall, whole.memory)
    for url in searched(site):
        (folder / "pages" / url).mkdir(parents=True, exist_ok=True)
        shutil.copy(site / url / "index.html", folder / "pages" / url)
    limits = ("--root-selector", "article.lw-page", "--exclude-selectors", "leerwijk-quiz", "--quiet")
    output = ("--site", str(folder / "pages"), "--output-path", str(folder / "pagefind" / "pagefind"))
    costs["pagefind"] = cost_of((str(pagefind()), *output, *limits), folder)
    for name in ("material", "material-stemmer"):
        shutil.copy(HERE / "search_material.html", folder / name / "index.html")
    shutil.copy(HERE / "search_pagefind.html", folder / "pagefind" / "index.html")
    return costs


def compare_answers(site: Path, *, held_out: bool) -> None:
    """Print how well each search answers the queries on the site of this repository."""
    folder = WORK / "site"
    make_peers(site, folder)
    queries = [query for query in read_queries() if held_out or not query.held_out]
    texts = [query.text for query in queries]
    found = {"Leerwijk": ask_ours(site, texts, WORK)}
    for name in ("material", "material-stemmer", "pagefind"):
        found[name] = answers(folder / name, texts, MOST)
    print(f"{'queries':<20} {'with':<18} {'hit@5':>7} {'recall@5':>9} {'MRR':>7}")
    for part, told_of in enumerate(PARTS if held_out else PARTS[:1]):
        mine = [query for query in queries if query.held_out == part]
        if not mine:
            continue
        for name, answer in found.items():
            told = score(mine, answer)
            label = f"{told_of} ({len(mine)})"
            print(f"{label:<20} {name:<18} {told.hit:7.3f} {told.recall:9.3f} {told.rank:7.3f}", flush=True)


def built(size: int) -> Path:
    """Return a site of so many generated documents, built when it is not there."""
    folder = WORK / str(size)
    if not (folder / "site" / "index.html").exists():
        write(folder, as_leerwijk.files(Corpus(size)))
        (folder / "quizzes").mkdir(exist_ok=True)
        subprocess.run([sys.executable, "-m", "mkdocs", "build", "--quiet"], cwd=folder, check=True)
    return folder / "site"


def compare_costs(size: int, times: int) -> None:
    """Print what each search costs on a site of so many documents."""
    site, folder = built(size), WORK / f"peers-{size}"
    costs = make_peers(site, folder)
    for name, cost in costs.items():
        if name == "material-stemmer":
            continue
        own = name == "leerwijk"
        place, page = (site, LESSON) if own else (folder / name, "")
        first = first_query(place, page, ASKED_FIRST, times, own=own)
        numbers = f"{cost.cpu:7.1f} {cost.memory:7.0f} {first.kilobytes:9.1f}"
        print(f"{size:>6} {name:<10} {numbers} {first.milliseconds:8.0f} {first.slow:8.0f}", flush=True)
    for query in ALSO_ASKED:
        first = first_query(site, LESSON, query, 1, own=True)
        told = f"{first.kilobytes:9.1f} {first.milliseconds:8.0f} {first.slow:8.0f}"
        print(f"{size:>6} {query:<26} {told}", flush=True)
    edit = json.loads((folder / "leerwijk.json").read_text("utf-8"))
    print(f"{size:>6} an edit of one page: {edit['edit']:.1f} s, {edit['changed']} of {edit['files']} files")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, help="the built site of this repository; built when not given")
    parser.add_argument("--sizes", type=int, nargs="*", default=[1000, 5000, 10_000], help="documents")
    parser.add_argument("--times", type=int, default=3, help="runs, of which the best counts")
    parser.add_argument("--tuning", action="store_true", help="leave the queries alone that are held out")
    options = parser.parse_args()
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    os.environ["PYTHONPATH"] = os.pathsep.join((str(ROOT), str(ROOT / "plugins")))
    WORK.mkdir(parents=True, exist_ok=True)
    site = options.site
    if site is None:
        site = WORK / "built"
        command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
        subprocess.run(command, cwd=ROOT, check=True)
    if site.name != "none":
        compare_answers(site.absolute(), held_out=not options.tuning)
    if options.sizes:
        print(HEAD)
    for size in options.sizes:
        compare_costs(size, options.times)


if __name__ == "__main__":
    main()
