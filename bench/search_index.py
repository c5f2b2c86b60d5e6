# SPDX-License-Identifier: EUPL-1.2
"""Makes a search index of a built site: `search_index.py leerwijk|material SITE FOLDER`; tells its cost."""

import json
import shutil
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace

import material  # type: ignore[import-untyped]
from material.plugins.search.plugin import SearchIndex  # type: ignore[import-untyped]

from bench.search_pages import PageText, pages, searched
from leerwijk.locale import words
from leerwijk.search import bag_of, document_of, index_of

SCRIPTS = Path(material.__file__).parent / "templates" / "assets" / "javascripts"
FIELDS = {"title": {"boost": 1e3}, "text": {"boost": 1e0}, "tags": {"boost": 1e6}}
MORE = "<p>Een zin erbij over wachttijden.</p>"


def leerwijk(found: Sequence[PageText], folder: Path) -> dict[str, float]:
    """Write our index; return its cost, and how many of its files an edit of one page changes."""
    start = time.process_time()
    bags = [_bag(page) for page in found]
    files = dict(index_of(bags, words("nl").branch("search")))
    cpu = time.process_time() - start
    middle = len(bags) // 2
    edited = found[middle]._replace(article=found[middle].article + MORE)
    start = time.process_time()
    after = dict(index_of((*bags[:middle], _bag(edited), *bags[middle + 1 :]), words("nl").branch("search")))
    again = time.process_time() - start
    for path, content in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    changed = sum(after[path] != content for path, content in files.items())
    return {"cpu": cpu, "edit": again, "changed": changed, "files": len(files)}


def _bag(page: PageText) -> bytes:
    return bag_of(document_of(page.url, page.title, "page", page.article))


def material_search(found: Sequence[PageText], folder: Path, *, stemmer: bool) -> dict[str, float]:
    """Write the index of Material for MkDocs in Dutch, with the scripts that search it; return its cost."""
    pipeline = ["stemmer", "stopWordFilter"] if stemmer else ["stopWordFilter"]
    start = time.process_time()
    index = SearchIndex(lang=["nl"], separator=r"[\s\-]+", pipeline=pipeline, fields=FIELDS)
    for page in found:
        context = SimpleNamespace(meta={}, content=page.article, toc=[], url=page.url, title=page.title)
        index.add_entry_from_context(context)
    written = index.generate_search_index(None)
    cpu = time.process_time() - start
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "search_index.json").write_text(written, "utf-8")
    for part in ("workers", "lunr"):
        shutil.copytree(
            SCRIPTS / part, folder / part, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.map")
        )
    worker = next((folder / "workers").glob("search.*.js"))
    worker.rename(folder / "workers" / "search.js")
    return {"cpu": cpu}


def main() -> None:
    """Make the index that is asked for, and tell as JSON what it cost."""
    name, site, folder = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    found = list(pages(site, searched(site)))
    if name == "leerwijk":
        told = leerwijk(found, folder)
    else:
        told = material_search(found, folder, stemmer=name == "material-stemmer")
    Path(f"{folder}.json").write_text(json.dumps(told), "utf-8")


if __name__ == "__main__":
    main()
