# SPDX-License-Identifier: EUPL-1.2
"""Collections as JSON: lists of lessons learned with all that they refer to, and the schema of that form."""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from leerwijk.exports.export import Export, export_of
from leerwijk.exports.publisher import Publisher
from leerwijk.exports.records import Listing, Record, Stock
from leerwijk.locale import Words
from leerwijk.model.collection import VERSION, SharedPilot
from leerwijk.model.download import Download
from leerwijk.model.pilot import Pilot

SCHEMA = "data/collection.schema.json"

Fields = dict[str, Any]


def collections(stock: Stock, words: Words) -> Iterator[Export]:  # noqa: ARG001 - data has no words of ours
    """Yield a collection for every list."""
    lessons = {
        record.lesson.id: as_json(lesson_fields(stock, record)) for record in stock.listings[0].records
    }
    told = _told(stock)
    for listing in stock.listings:
        parts = [f"{as_json(key)}: {as_json(value)}" for key, value in _head(stock, listing).items()]
        for name, wanted in _named(stock, listing).items():
            ids = wanted if name == "pilots" else filter(wanted.__contains__, told[name])
            parts.append(f"{as_json(name)}: {_listed(told[name][id_] for id_ in ids)}")
        parts.append(f'"lessons": {_listed(lessons[record.lesson.id] for record in listing.records)}')
        yield export_of(listing, "json", ("{\n" + ",\n".join(parts) + "\n}\n").encode())


def schema(_stock: Stock, words: Words) -> Iterator[Export]:
    """Yield the JSON Schema of a collection."""
    content = Path(__file__).with_name("schemas").joinpath("collection.schema.json").read_bytes()
    title = words.text("lessons_learned.title")
    yield Export(Download(SCHEMA, "schema", "schema", 1, title=title, size=len(content)), content)


def _head(stock: Stock, listing: Listing) -> Fields:
    site = stock.publisher
    about = {"kind": listing.about, "id": listing.id, "title": listing.title, "url": site.link(listing.url)}
    return {
        "$schema": site.link(SCHEMA),
        "version": VERSION,
        "site": site_fields(site),
        "about": {key: value for key, value in about.items() if value},
        "licence": site.licence_url,
        "updated": listing.updated.isoformat(),
    }


def site_fields(site: Publisher) -> Fields:
    """Return what a file says of the site that publishes it."""
    described = {"description": site.description} if site.description else {}
    return {"name": site.name, "url": site.link(""), "language": site.language, **described}


def _told(stock: Stock) -> Mapping[str, Mapping[str, str]]:
    """Return all that lessons learned name: name of its list → id → JSON."""
    library, link, at = stock.library, stock.publisher.link, stock.publisher.at
    short = set(SharedPilot.model_fields)
    return {
        "clusters": {each.id: as_json(fields_of(each)) for each in library.clusters},
        "themes": {
            each.id: as_json(fields_of(each) | {"url": link(at.theme(each.id))}) for each in library.themes
        },
        "audiences": {each.id: as_json(fields_of(each)) for each in library.audiences},
        "evidence_kinds": {each.id: as_json(fields_of(each)) for each in library.evidence_kinds},
        "regions": {
            each.id: as_json(fields_of(each) | {"url": link(at.region(each.id))}) for each in library.regions
        },
        "pilots": {each.id: as_json(_pilot(stock, each, short)) for each in library.pilots},
        "sources": {each.id: as_json(fields_of(each)) for each in library.sources},
    }


def _named(stock: Stock, listing: Listing) -> Mapping[str, Collection[str]]:
    """Return the ids of everything that the lessons learned of a list name, by the name of its list."""
    library = stock.library
    lessons = [record.lesson for record in listing.records]
    themes = {id_ for lesson in lessons for id_ in lesson.themes}
    regions = {record.pilot.region for record in listing.records}
    sources = {lesson.source.source for lesson in lessons}
    return {
        "clusters": {theme.cluster for theme in library.themes if theme.id in themes},
        "themes": themes,
        "audiences": {id_ for lesson in lessons for id_ in lesson.audiences},
        "evidence_kinds": {lesson.evidence for lesson in lessons},
        "regions": regions,
        "pilots": dict.fromkeys(record.pilot.id for record in listing.records),
        "sources": sources | {region.source.source for region in library.regions if region.id in regions},
    }


def _pilot(stock: Stock, pilot: Pilot, kept: set[str]) -> Fields:
    return {
        **fields_of(pilot, kept),
        "version": pilot.version,
        "url": stock.publisher.link(stock.publisher.at.pilot(pilot.id)),
    }


def lesson_fields(stock: Stock, record: Record) -> Fields:
    """Return a lesson learned with its pilot, region, strength and page."""
    kinds = stock.library.by_kind.get("EvidenceKind", {})
    url = stock.publisher.link(stock.publisher.at.lesson_learned(record.lesson.id))
    return {
        **fields_of(record.lesson),
        "scale": record.lesson.scale or record.pilot.scale,
        "pilot": record.pilot.id,
        "region": record.pilot.region,
        "strength": getattr(kinds.get(record.lesson.evidence), "strength", 0),
        "url": url,
    }


def fields_of(value: BaseModel, include: set[str] | None = None) -> Fields:
    """Return the fields of a value as JSON has them, those left out that have their default."""
    return value.model_dump(mode="json", include=include, exclude_defaults=True)


def as_lines(value: object) -> str:
    """Return a value as JSON; of a list every member stands on a line of its own."""
    return _listed(map(as_json, value)) if isinstance(value, list) else as_json(value)


def _listed(members: Iterable[str]) -> str:
    text = ",\n".join(members)
    return f"[\n{text}\n]" if text else "[]"


as_json = json.JSONEncoder(ensure_ascii=False).encode
"""Returns a value as JSON on one line."""
