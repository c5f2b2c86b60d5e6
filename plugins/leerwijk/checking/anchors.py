# SPDX-License-Identifier: EUPL-1.2
"""The places within a page that a link may lead to, as far as the sources tell them."""

import re
import unicodedata
from collections.abc import Collection
from urllib.parse import unquote

from leerwijk.model.course import Factsheet, Lesson, Module
from leerwijk.model.library import Library
from leerwijk.problems import nearest

HEADING = re.compile(r"^[ \t>*+\d.-]*+#{1,6}(.*)$", re.MULTILINE)
UNDERLINED = re.compile(r"^(\S.*+)\n(?:=+|-+)[ ]*$", re.MULTILINE)
WRITTEN = re.compile(r"(?:\b(?:id|name)=[\"']?|\{[^}\n]*?#)([\w:.-]+)")
"""An id that the author gives: of an element of HTML, or behind a heading."""
BEHIND = re.compile(r"\{[^{}\n]*\}[ #\r]*\Z")
"""What a heading is given: an id or a class."""
RICH = re.compile(r"[\[_<&{\\]")
"""Stands in a heading whose id follows from more than its own signs."""
AGAIN = re.compile(r"_\d+\Z")
"""Behind the id of a heading that a page has twice."""

GIVEN = {
    Lesson: ("leerdoelen", "samenvatting"),
    Factsheet: ("kerncijfers", "neem-mee"),
    Module: ("leerdoelen", "lessen", "bij-deze-module"),
}
"""Kind of page → ids of the headings that it has whatever its text says."""
EVERYWHERE = ("", "top", "bronnen-bij-deze-pagina", "gebruikt-in", "leeromgeving")
MADE = ("quiz-", "vraag-", "casus-", "figuur-", "bron-", "lw-", "term-", "fn:", "fnref", ":~:")
"""Begins of ids that come with what a text calls in."""


def slug(title: str) -> str:
    """Return the id that Markdown gives a heading."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode("ascii")
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain).strip().lower())


def nearest_anchor(library: Library, file: str, anchor: str) -> str | None:
    """Return the anchor that was meant, or "", where the page of a file surely has no such anchor."""
    page = _page_of(library, file)
    wanted = unquote(anchor)
    if page is None or wanted.startswith(MADE):
        return None
    titles = _titles_in(page.body)
    mentions = library.mentions.get((type(page).__name__, page.id), ())
    told = [mention.argument for mention in mentions if mention.name not in ("cite", "link")]
    known = _known(page, titles, told)
    if AGAIN.sub("", wanted) in known or wanted.startswith(tuple(filter(None, told))):
        return None
    return None if any(map(RICH.search, titles)) or "--8<--" in page.body else nearest(wanted, known)


def _page_of(library: Library, file: str) -> Lesson | Factsheet | Module | None:
    """Return what a file of the content makes a page of, when its text says what is on that page."""
    found: object = None
    match file.removesuffix(".md").split("/"):
        case [*_, "modules", module, "index"]:
            found = library.by_kind.get("Module", {}).get(module)
        case [*_, "modules", module, name]:
            id_ = name.partition("-")[2]
            if library.module_of_lesson.get(id_) == module:
                found = library.by_kind.get("Lesson", {}).get(id_)
        case [*_, "factsheets", name]:
            found = library.by_kind.get("Factsheet", {}).get(name)
    return found if isinstance(found, Lesson | Factsheet | Module) and file.endswith(".md") else None


def _titles_in(body: str) -> list[str]:
    return [BEHIND.sub("", title) for title in (*HEADING.findall(body), *UNDERLINED.findall(body))]


def _known(page: Lesson | Factsheet | Module, titles: list[str], told: list[str]) -> Collection[str]:
    """Return the ids that the page of an entity may have: sooner one too many than one too few."""
    slugs = map(slug, (*titles, *told))
    accented = (re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", title).strip().lower()) for title in titles)
    return {*EVERYWHERE, *GIVEN[type(page)], *slugs, *accented, *WRITTEN.findall(page.body)}
