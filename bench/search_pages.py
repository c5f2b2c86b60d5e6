# SPDX-License-Identifier: EUPL-1.2
"""Reads back what a built site says, page by page, for whatever search is to be measured on it."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from lxml import html

QUIZZES = "leerwijk-quiz"
"""Left out for everybody: a quiz holds wrong answers."""


class PageText(NamedTuple):
    """A page as a search sees it."""

    url: str
    title: str
    article: str
    """HTML of what is between header and footer of the site."""


def searched(site: Path) -> frozenset[str]:
    """Return the addresses of the pages that the site's own search knows."""
    return frozenset(card(path)["url"] for path in (site / "search").glob("page-*.js"))


def card(path: Path) -> dict[str, str]:
    """Return what the index shows of a page."""
    script = path.read_text("utf-8")
    return dict(json.loads(f"[{script[script.index('(') + 1 : script.rindex(')')]}]")[1])


def pages(site: Path, urls: frozenset[str]) -> Iterator[PageText]:
    """Yield the pages at the addresses, in their order."""
    for url in sorted(urls):
        root: html.HtmlElement = html.document_fromstring((site / url / "index.html").read_bytes())
        article = next(each for each in root.iter("article") if "lw-page" in each.get("class", ""))
        for quiz in list(article.iter(QUIZZES)):
            quiz.drop_tree()
        title = " ".join(next(article.iter("h1")).text_content().split())
        yield PageText(url, title, html.tostring(article, encoding="unicode"))
