# SPDX-License-Identifier: EUPL-1.2
"""Tables: lessons learned as CSV that opens well in a Dutch Excel and can be brought in again."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from leerwijk.exports.export import Export, export_of
from leerwijk.exports.records import Record, Stock
from leerwijk.locale import Words
from leerwijk.model.library import Library
from leerwijk.model.sheet import MARK, line_of
from leerwijk.model.source import Source

BETWEEN = " | "
"""Between the values of a cell that holds several: labels hold commas."""

RUN = re.compile(r"(\d+)-(\d+)")
"""A run of paragraphs or points: "2-4"."""


def tables(stock: Stock, words: Words) -> Iterator[Export]:
    """Yield a table for every list."""
    row = partial(_row, columns=columns_of(stock, words))
    rows = {record.lesson.id: row(record) for record in stock.listings[0].records}
    heading = line_of([words.text(f"data.columns.{name}") for name in columns_of(stock, words)])
    for listing in stock.listings:
        lines = (rows[record.lesson.id] for record in listing.records)
        yield export_of(listing, "csv", f"{MARK}{heading}{''.join(lines)}".encode())


def _row(record: Record, columns: "Mapping[str, Column]") -> str:
    return line_of([column(record) for column in columns.values()])


Column = Callable[[Record], str]


def columns_of(stock: Stock, words: Words) -> Mapping[str, Column]:
    """Return the name of each column → what stands in it."""
    return {**_said(stock, words), **_from(stock, words), **_found(stock, words)}


def _said(stock: Stock, words: Words) -> Mapping[str, Column]:
    """Return the columns of what was learned."""
    library = stock.library
    themes, audiences = labels(library, "Theme"), labels(library, "Audience")
    evidence = labels(library, "EvidenceKind")
    strength = {kind.id: str(kind.strength) for kind in library.evidence_kinds}
    return {
        "id": lambda record: record.lesson.id,
        "statement": lambda record: record.lesson.statement,
        "kind": lambda record: words.text(f"kind.{record.lesson.kind}"),
        "direction": lambda record: words.text(f"direction.{record.lesson.direction}"),
        "themes": lambda record: BETWEEN.join(themes.get(id_, id_) for id_ in record.lesson.themes),
        "audiences": lambda record: BETWEEN.join(audiences.get(id_, id_) for id_ in record.lesson.audiences),
        "perspectives": lambda record: BETWEEN.join(
            words.text(f"perspective.{each}") for each in record.lesson.perspectives
        ),
        "evidence": lambda record: evidence.get(record.lesson.evidence, record.lesson.evidence),
        "strength": lambda record: strength.get(record.lesson.evidence, ""),
        "certainty": lambda record: words.text(f"certainty.{record.lesson.certainty}"),
    }


def _from(stock: Stock, words: Words) -> Mapping[str, Column]:
    """Return the columns of where it was learned, and how it works."""
    regions = {region.id: region.name for region in stock.library.regions}
    return {
        "region": lambda record: regions.get(record.pilot.region, record.pilot.region),
        "scale": lambda record: words.text(f"scale.{record.lesson.scale or record.pilot.scale}"),
        "municipalities": lambda record: BETWEEN.join(record.pilot.municipalities),
        "pilot": lambda record: record.pilot.short,
        "pilot_id": lambda record: record.pilot.id,
        "period": lambda record: "–".join(filter(None, (record.pilot.period.start, record.pilot.period.end))),
        **{f"mechanism_{name}": partial(_of_mechanism, name) for name in ("context", "mechanism", "outcome")},
        "useful_when": lambda record: record.lesson.useful_when or "",
        "not_useful_when": lambda record: record.lesson.not_useful_when or "",
        "contradicts": lambda record: BETWEEN.join(record.lesson.contradicts),
        "note": lambda record: record.lesson.note or "",
    }


def _of_mechanism(name: str, record: Record) -> str:
    return getattr(record.lesson.mechanism, name, "")


def _found(stock: Stock, words: Words) -> Mapping[str, Column]:
    """Return the columns of where it stands, and what the record itself is."""
    sources = {source.id: source for source in stock.library.sources}
    publisher = stock.publisher
    return {
        "source": lambda record: _short(sources, record.lesson.source.source),
        "source_id": lambda record: record.lesson.source.source,
        **{name: partial(_passages, name) for name in ("heading", "paragraph", "point")},
        "checked_on": lambda record: record.lesson.checked_on.isoformat(),
        "may_be_outdated": lambda record: words.text(
            f"data.{'yes' if record.lesson.may_be_outdated else 'no'}"
        ),
        "url": lambda record: publisher.link(publisher.at.lesson_learned(record.lesson.id)),
        "licence": lambda record: publisher.licence_url,  # noqa: ARG005
    }


def _short(sources: Mapping[str, Source], id_: str) -> str:
    return sources[id_].short if id_ in sources else id_


def _passages(name: str, record: Record) -> str:
    """Return one part of every passage, so that the same place in each column is the same passage."""
    parts = [spot(getattr(each, name)) for each in record.lesson.source.at]
    return BETWEEN.join(parts) if any(parts) else ""


def spot(value: str | int | None) -> str:
    """Return a part of a passage; a run with a dash, for with a hyphen Excel makes a date of it."""
    text = "" if value is None else str(value)
    return text.replace("-", "–") if RUN.fullmatch(text) else text


def labels(library: Library, kind: str) -> Mapping[str, str]:
    """Return id → label of a controlled vocabulary."""
    return {id_: getattr(entity, "label", id_) for id_, entity in library.by_kind.get(kind, {}).items()}
