# SPDX-License-Identifier: EUPL-1.2
"""Lists: all else that a site lists, as JSON: list by list, and everything with the lessons learned."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from leerwijk.exports.collection import Fields, as_lines, fields_of, lesson_fields, site_fields
from leerwijk.exports.export import Export
from leerwijk.exports.records import Stock
from leerwijk.locale import Words
from leerwijk.model.base import Entity
from leerwijk.model.download import Download, Listed
from leerwijk.model.pilot import Pilot

VERSION = "1.0"
"""Of the format. Before the point: raised when readers must change; after it: when fields are added."""

SCHEMA = "data/alles.schema.json"
SCHEMA_FILE = Path(__file__).with_name("schemas") / "alles.schema.json"
WHOLE = "data/alles.json"
RECORDS: tuple[tuple[Listed, str, str], ...] = (
    ("outcomes", "data/uitkomsten", "outcomes"),
    ("studies", "data/onderzoeken", "studies"),
    ("questions", "data/open-vragen", "open_questions"),
    ("caveats", "data/kanttekeningen", "caveats"),
)
"""What hangs on pilots: name, path of its files, field of a pilot."""


@dataclass(frozen=True, slots=True)
class List:
    """A list that people take away."""

    about: Listed
    path: str
    """Where its files stand, from the root of the site, without ending."""
    page: str
    """Address of the page that shows it, or "" where its members stand on those of pilots."""
    members: tuple[Fields, ...]

    @property
    def key(self) -> str:
        """Its name in JSON."""
        return {"glossary": "terms"}.get(self.about, self.about.replace("-", "_"))


def lists_of(stock: Stock) -> tuple[List, ...]:
    """Return every list that holds something, those of lessons learned apart."""
    return tuple(each for each in _lists(stock) if each.members)


def _lists(stock: Stock) -> Iterator[List]:
    library, at = stock.library, stock.publisher.at
    whole = partial(_with_pages, stock)
    kept = set(_named("ArchivedPilot"))
    yield List(
        "pilots", "data/pilots", at.PILOTS, tuple(_pilot(stock, each, kept) for each in library.pilots)
    )
    for about, path, field in RECORDS:
        yield List(about, path, "", tuple(_of_pilots(stock, field)))
    yield List("tensions", "data/spanningen", at.TENSIONS, whole(library.tensions, at.tension))
    yield List("swots", "data/swots", at.SWOTS, whole(library.swots, at.swot))
    yield List("area-photos", "data/gebiedsfotos", "", whole(library.area_photos, at.area_photo))
    short = set(_named("ArchivedFactsheet"))
    factsheets = _with_pages(stock, library.factsheets, at.factsheet, include=short)
    yield List("factsheets", "data/factsheets", at.FACTSHEETS, factsheets)
    yield List("regions", "data/regios", at.REGIONS, whole(library.regions, at.region))
    yield List("themes", "data/themas", at.THEMES, whole(library.themes, at.theme))
    yield List("glossary", "data/begrippen", at.GLOSSARY, whole(library.terms, at.term))
    yield List("sources", "data/bronnen", at.SOURCES, whole(library.sources, at.source, called="page"))


def _with_pages(
    stock: Stock,
    entities: Iterable[Entity],
    address: Callable[[str], str],
    called: str = "url",
    include: set[str] | None = None,
) -> tuple[Fields, ...]:
    """Return entities with the address of their page."""
    link = stock.publisher.link
    return tuple({**fields_of(each, include), called: link(address(each.id))} for each in entities)


def _pilot(stock: Stock, pilot: Pilot, kept: set[str]) -> Fields:
    return {
        **fields_of(pilot, kept),
        "version": pilot.version,
        "url": stock.publisher.link(stock.publisher.at.pilot(pilot.id)),
    }


def _of_pilots(stock: Stock, field: str) -> Iterator[Fields]:
    for pilot in stock.library.pilots:
        page = stock.publisher.link(stock.publisher.at.pilot(pilot.id))
        for record in getattr(pilot, field):
            hangs = {"pilot": pilot.id, "region": pilot.region, "url": f"{page}#{record.id}"}
            yield {**fields_of(record), **hangs}


def archives(stock: Stock, words: Words) -> Iterator[Export]:
    """Yield each list, and everything in one file."""
    every = lists_of(stock)
    for each in every:
        title = words.text(f"data.lists_of.{each.about}")
        content = _written(stock, each.about, title, each.page, {each.key: list(each.members)})
        count = len(each.members)
        download = Download(f"{each.path}.json", "json", each.about, count, title=title, size=len(content))
        yield Export(download, content)
    title = words.text("data.lists_of.everything")
    content = _written(stock, "everything", title, stock.publisher.at.DATA, _everything(stock, every))
    count = sum(len(each.members) for each in every) + len(stock.listings[0].records)
    yield Export(Download(WHOLE, "json", "everything", count, title=title, size=len(content)), content)


def schema(_stock: Stock, words: Words) -> Iterator[Export]:
    """Yield the JSON Schema of these files."""
    content = SCHEMA_FILE.read_bytes()
    title = words.text("data.lists_of.everything")
    yield Export(Download(SCHEMA, "schema", "schema", 1, title=title, size=len(content)), content)


def _named(kind: str) -> tuple[str, ...]:
    """Return the fields of a class of the schema: reading it takes less than making its classes."""
    whole = json.loads(SCHEMA_FILE.read_bytes())
    return tuple({"Archive": whole, **whole["$defs"]}[kind]["properties"])


def _everything(stock: Stock, every: Iterable[List]) -> Fields:
    library = stock.library
    named = ("clusters", "audiences", "competences", "evidence_kinds")
    found = {name: [fields_of(each) for each in getattr(library, name)] for name in named}
    found |= {each.key: list(each.members) for each in every}
    found["lessons"] = [lesson_fields(stock, record) for record in stock.listings[0].records]
    return {name: found[name] for name in _named("Archive") if found.get(name)}


def _written(stock: Stock, kind: str, title: str, page: str, held: Fields) -> bytes:
    site = stock.publisher
    head = {
        "$schema": site.link(SCHEMA),
        "version": VERSION,
        "site": site_fields(site),
        "about": {"kind": kind, "title": title, "url": site.link(page or site.at.PILOTS)},
        "licence": site.licence_url,
        "updated": _updated(stock),
    }
    parts = (f"{json.dumps(name)}: {as_lines(value)}" for name, value in {**head, **held}.items())
    return ("{\n" + ",\n".join(parts) + "\n}\n").encode()


def _updated(stock: Stock) -> str:
    """Return the last day on which anything on the site was checked or changed."""
    library = stock.library
    days = [pilot.updated for pilot in library.pilots]
    days += [swot.updated for swot in library.swots]
    days += [photo.updated for photo in library.area_photos]
    days += [factsheet.updated for factsheet in library.factsheets]
    days += [source.checked_on for source in library.sources]
    days += [lesson.checked_on for lesson in library.lessons_learned]
    return max(days).isoformat()
