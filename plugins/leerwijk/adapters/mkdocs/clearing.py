# SPDX-License-Identifier: EUPL-1.2
"""Clearing: a page tree only takes the place of nothing, or of a page tree that we wrote before."""

import shutil
from collections.abc import Iterable
from pathlib import Path

from mkdocs.exceptions import PluginError

from leerwijk.adapters.folders import is_bare, lies_in
from leerwijk.adapters.settings import SETTINGS
from leerwijk.adapters.telling import phrases
from leerwijk.locale.problems import Language

DOCUMENTS = "docs"
MARK = ".leerwijk-pages"
"""File by which we know a folder that we wrote."""
MEANING = f"""\
`leerwijk pages` wrote {DOCUMENTS}/ and {SETTINGS} here, and replaces both when it is called again.
Without this file it leaves this folder alone.
"""


def look_at(target: Path, root: Path, sources: Iterable[Path], lang: Language) -> None:
    """Raise PluginError when a page tree in `target` would replace what we did not write."""
    if lies_in(root, target) or any(lies_in(target, each) or lies_in(each, target) for each in sources):
        raise PluginError(phrases(lang).text("pages-in-sources", folder=target))
    linked = any((target / name).is_symlink() for name in (DOCUMENTS, SETTINGS))
    if linked or not ((target / MARK).is_file() or is_bare(target)):
        raise PluginError(phrases(lang).text("pages-not-ours", folder=target))


def cleared(target: Path) -> Path:
    """Return the empty folder for the documents of a page tree, in a folder that says whose it is."""
    target.mkdir(parents=True, exist_ok=True)
    (target / MARK).write_text(MEANING, encoding="utf-8", newline="\n")
    documents = target / DOCUMENTS
    if documents.exists():
        shutil.rmtree(documents)
    return documents
