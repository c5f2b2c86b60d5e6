# SPDX-License-Identifier: EUPL-1.2
"""Tables of all lists but those of lessons learned, as CSV that opens well in a Dutch Excel."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from leerwijk.exports.collection import Fields
from leerwijk.exports.export import Export
from leerwijk.exports.lists import List, lists_of
from leerwijk.exports.records import Stock
from leerwijk.exports.table import BETWEEN, labels, spot
from leerwijk.locale import Words
from leerwijk.model.area_photo import INDICATORS
from leerwijk.model.download import Download, Listed
from leerwijk.model.sheet import MARK, line_of
from leerwijk.model.swot import FIELDS

PLACE = ("source", "source_id", "heading", "paragraph", "point")
HANGS = ("region", "pilot", "pilot_id")
COLUMNS: Mapping[Listed, Sequence[str]] = {
    "pilots": (
        *("id", "title", "short", "summary", "region", "scale", "municipalities", "period", "status"),
        *("organisations", "goals", "target_group", "approach", "activities", "research_question", "methods"),
        *("outside_source", "updated", "version", *PLACE, "url"),
    ),
    "outcomes": (
        *("id", "about", "is_goal", "number", "approximate", "before", "after", "part", "whole", "trend"),
        *("in_words", "unit", "denominator", "counterpart", "period", "evidence", "strength", "certainty"),
        *("goal_met", "note", *HANGS, *PLACE, "url"),
    ),
    "studies": ("id", "title", "form", "phase", "indicators", "data_sources", *HANGS, *PLACE, "url"),
    "questions": ("id", "question", *HANGS, *PLACE, "url"),
    "caveats": ("id", "what", "handling", "concerns", *HANGS, *PLACE, "url"),
    "tensions": ("id", "title", "description", "side", "text", "records", "discuss", "note", "url"),
    "swots": (
        *("id", "title", "pilots", "period", "basis", "field", "text", "records", "discuss", "note"),
        *("updated", "version", "url"),
    ),
    "area-photos": (
        *("id", "title", "area", "region", "pilot_id", "fictional", "year", "indicator", "number", "out_of"),
        *("of_whom", "counted_in", "counted_differently", "note", "evidence", "strength", "certainty"),
        *(*PLACE, "updated", "version", "url"),
    ),
    "factsheets": ("id", "title", "message", "description", "pilots", "key_figures", "updated", "url"),
    "regions": ("id", "name", "cbs_code", "also", "scale", "name_in_source", *PLACE, "url"),
    "themes": ("id", "label", "cluster", "definition", "search_words", "url"),
    "glossary": ("id", "term", "abbreviation", "forms", "explanation", "origin", *PLACE, "url"),
    "sources": (
        *("id", "title", "short", "publisher", "commissioned_by", "document", "published"),
        *("research_period", "carries", "licence", "checked_on", "note", "address", "url"),
    ),
}
"""Columns of each list, by their names in the catalogue."""
WORDS = {"scale": "scale", "certainty": "certainty", "basis": "swot.bases", "trend": "data.trend"}
"""Column → where its words stand in the catalogue."""


def tables(stock: Stock, words: Words) -> Iterator[Export]:
    """Yield a table of every list."""
    reader = _Reader(stock, words)
    for each in lists_of(stock):
        columns = COLUMNS[each.about]
        heading = line_of([_heading(name, words) for name in columns])
        lines = [line_of([row.get(name, "") for name in columns]) for row in reader.rows(each)]
        content = f"{MARK}{heading}{''.join(lines)}".encode()
        title, count = words.text(f"data.lists_of.{each.about}"), len(each.members)
        download = Download(f"{each.path}.csv", "csv", each.about, count, title=title, size=len(content))
        yield Export(download, content)


def _heading(name: str, words: Words) -> str:
    """Return the heading of a column; what tables of lessons learned have too is called the same."""
    branch = "list_columns" if name in words.branch("data.list_columns") else "columns"
    return words.text(f"data.{branch}.{name}")


Row = dict[str, str]


class _Reader:
    """Reads members of lists as rows of text."""

    def __init__(self, stock: Stock, words: Words) -> None:
        library = stock.library
        pilots = {each.id: each.short for each in library.pilots}
        self._words = words
        self._names = {
            "region": {each.id: each.name for each in library.regions},
            "pilot": pilots,
            "pilots": pilots,
            "cluster": labels(library, "Cluster"),
            "evidence": labels(library, "EvidenceKind"),
            "source": {each.id: each.short for each in library.sources},
        }
        self._strength = {each.id: str(each.strength) for each in library.evidence_kinds}

    def rows(self, found: List) -> Iterator[Row]:
        """Yield the rows of a list: one for each member, side, point or figure."""
        apart: Mapping[str, Callable[[Fields], Iterator[Fields]]] = {
            "tensions": self._sides,
            "swots": self._points,
            "area-photos": self._figures,
            "outcomes": _measured,
        }
        split = apart.get(found.about)
        for member in found.members:
            for fields in split(member) if split else (member,):
                yield self._row(found.about, fields)

    def _row(self, about: Listed, fields: Fields) -> Row:
        named = {**fields, **self._told(about, fields)}
        return {name: self._cell(name, named[name]) for name in COLUMNS[about] if name in named}

    def _told(self, about: Listed, fields: Fields) -> Fields:
        """Return the fields that a table has under another name, or that it takes apart."""
        told: Fields = {"discuss": fields.get("question"), "concerns": fields.get("about")}
        told |= {"pilot_id": fields.get("pilot"), "strength": self._strength.get(fields.get("evidence", ""))}
        if about == "pilots":
            research = fields.get("research", {})
            told |= {"research_question": research.get("question"), "methods": research.get("methods")}
            told["period"] = "–".join(filter(None, map(fields["period"].get, ("start", "end"))))
        elif about == "sources":
            told |= {"document": fields["kind"], "carries": fields["evidence"], "address": fields.get("url")}
            told["url"] = fields["page"]
        place = fields.get("source")
        return {**told, **_place(place)} if isinstance(place, dict) else told

    def _cell(self, name: str, value: object) -> str:
        if value is None:
            return ""
        if isinstance(value, bool):
            return self._words.text(f"data.{'yes' if value else 'no'}")
        if isinstance(value, list):
            return BETWEEN.join(self._cell(name, each) for each in value)
        text = str(value)
        if name in WORDS:
            return self._words.text(f"{WORDS[name]}.{text}")
        return self._names[name].get(text, text) if name in self._names else text

    def _sides(self, tension: Fields) -> Iterator[Fields]:
        for side in tension["sides"]:
            yield {**tension, "side": side["title"], "text": side["text"], "records": side["records"]}

    def _points(self, swot: Fields) -> Iterator[Fields]:
        for field in FIELDS:
            for point in swot.get(field, ()):
                yield {**swot, **point, "field": self._words.text(f"swot.field.{field}")}

    def _figures(self, photo: Fields) -> Iterator[Fields]:
        always = {"fictional": photo.get("fictional", False)}
        for year in photo["years"]:
            for name in INDICATORS:
                indicator = {"indicator": self._words.text(f"area_photo.indicator.{name}")}
                noted = {"note": BETWEEN.join(self._notes(photo, year, year[name]))}
                yield {**photo, **always, **year, **indicator, **self._counted(year[name]), **noted}

    def _notes(self, *noted: Fields) -> Iterator[str]:
        return (each["note"] for each in reversed(noted) if each.get("note"))

    def _counted(self, count: Fields) -> Fields:
        number = count["number"]
        if isinstance(number, dict):
            return {**count, "number": self._words.text("area_photo.fewer", n=number["fewer_than"])}
        return count


def _measured(outcome: Fields) -> Iterator[Fields]:
    """Yield an outcome with each part of its value by name."""
    value = dict(outcome["value"])
    told = {"in_words": value.pop("words", None), "is_goal": outcome.get("is_goal", False)}
    yield {**outcome, **value, **told}


def _place(locator: Fields) -> Fields:
    """Return the columns of where something stands; the same place in each is the same passage."""
    found: Fields = {"source": locator["source"], "source_id": locator["source"]}
    for name in ("heading", "paragraph", "point"):
        parts = [spot(each.get(name)) for each in locator["at"]]
        found[name] = BETWEEN.join(parts) if any(parts) else ""
    return found
