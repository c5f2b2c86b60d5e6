# SPDX-License-Identifier: EUPL-1.2
"""Feeds: new and changed lessons learned, as JSON Feed 1.1 and as Atom."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lxml import etree

from leerwijk.exports.export import Export
from leerwijk.exports.records import Record, Stock
from leerwijk.locale import Words
from leerwijk.model.download import Download
from leerwijk.model.source import Source

LATEST = 50
"""Lessons learned in a feed; the collection holds them all."""

JSON_FEED = "https://jsonfeed.org/version/1.1"
ATOM = "http://www.w3.org/2005/Atom"
XML = "http://www.w3.org/XML/1998/namespace"
JSON_PATH = "feed.json"
ATOM_PATH = "feed.xml"


@dataclass(frozen=True, slots=True)
class Item:
    """A lesson learned as news."""

    url: str
    title: str
    text: str
    changed: date
    themes: tuple[tuple[str, str], ...]
    """(id, label)"""

    @property
    def moment(self) -> str:
        """When it was last checked, in the form of RFC 3339."""
        return f"{self.changed.isoformat()}T00:00:00Z"


def items_of(stock: Stock, words: Words) -> list[Item]:
    """Return the latest lessons learned: the last checked first, then in the order of the sources."""
    latest = sorted(stock.listings[0].records, key=lambda record: record.lesson.checked_on, reverse=True)
    labels = {theme.id: theme.label for theme in stock.library.themes}
    return [_item(stock, words, record, labels) for record in latest[:LATEST]]


def _item(stock: Stock, words: Words, record: Record, labels: dict[str, str]) -> Item:
    lesson, site = record.lesson, stock.publisher
    return Item(
        site.link(site.at.lesson_learned(lesson.id)),
        lesson.statement,
        _text(stock, words, record),
        lesson.checked_on,
        tuple((id_, labels.get(id_, id_)) for id_ in lesson.themes),
    )


def _text(stock: Stock, words: Words, record: Record) -> str:
    """Return what was learned, who says so, how strong that is, where, and in which source."""
    lesson, named = record.lesson, stock.library.by_kind
    region = named.get("Region", {}).get(record.pilot.region)
    source = named.get("Source", {}).get(lesson.source.source)
    strength = getattr(named.get("EvidenceKind", {}).get(lesson.evidence), "strength", 0)
    said = words.text(
        "data.item",
        kind=words.text(f"kind.{lesson.kind}"),
        direction=words.text(f"direction.{lesson.direction}"),
        who=", ".join(words.text(f"perspective.{each}").lower() for each in lesson.perspectives),
        strength=words.text(f"strength.{strength}"),
        pilot=record.pilot.short,
        region=getattr(region, "name", record.pilot.region),
        source=source.short if isinstance(source, Source) else lesson.source.source,
    )
    return f"{lesson.statement}\n\n{said}"


def json_feed(stock: Stock, words: Words) -> Iterator[Export]:
    """Yield the feed as JSON, unless the site does not know its address: a feed must."""
    site = stock.publisher
    if not site.url:
        return
    items = items_of(stock, words)
    feed = {
        "version": JSON_FEED,
        "title": _title(stock, words),
        "home_page_url": site.link(site.at.LESSONS_LEARNED),
        "feed_url": site.link(JSON_PATH),
        "description": words.text("data.feed_description"),
        "language": site.language,
        "authors": [{"name": site.name, "url": site.link("")}],
        "items": [_json_item(item) for item in items],
    }
    content = (json.dumps(feed, ensure_ascii=False, indent=1) + "\n").encode()
    yield Export(Download(JSON_PATH, "json-feed", "news", len(items), size=len(content)), content)


def _json_item(item: Item) -> dict[str, object]:
    return {
        "id": item.url,
        "url": item.url,
        "title": item.title,
        "content_text": item.text,
        "date_modified": item.moment,
        "tags": [label for _, label in item.themes],
    }


def atom_feed(stock: Stock, words: Words) -> Iterator[Export]:
    """Yield the feed as Atom, unless the site does not know its address: a feed must."""
    site = stock.publisher
    if not site.url:
        return
    items = items_of(stock, words)
    feed = etree.Element(f"{{{ATOM}}}feed", {f"{{{XML}}}lang": site.language}, nsmap={None: ATOM})  # type: ignore[dict-item] # the stubs know no default namespace
    _add(feed, "id", site.link(site.at.LESSONS_LEARNED))
    _add(feed, "title", _title(stock, words))
    _add(feed, "subtitle", words.text("data.feed_description"))
    _add(feed, "updated", max(item.moment for item in items))
    _add(feed, "link", rel="self", type="application/atom+xml", href=site.link(ATOM_PATH))
    _add(feed, "link", rel="alternate", type="text/html", href=site.link(site.at.LESSONS_LEARNED))
    _add(feed, "link", rel="license", href=site.licence_url)
    author = _add(feed, "author")
    _add(author, "name", site.name)
    _add(author, "uri", site.link(""))
    for item in items:
        _add_item(feed, item)
    etree.indent(feed, " ")
    content = etree.tostring(feed, xml_declaration=True, encoding="UTF-8") + b"\n"
    yield Export(Download(ATOM_PATH, "atom", "news", len(items), size=len(content)), content)


def _add_item(feed: etree._Element, item: Item) -> None:
    entry = _add(feed, "entry")
    _add(entry, "id", item.url)
    _add(entry, "title", item.title)
    _add(entry, "updated", item.moment)
    _add(entry, "link", rel="alternate", type="text/html", href=item.url)
    for id_, label in item.themes:
        _add(entry, "category", term=id_, label=label)
    _add(entry, "content", item.text, type="text")


def _add(parent: etree._Element, name: str, text: str = "", **attributes: str) -> etree._Element:
    element = etree.SubElement(parent, f"{{{ATOM}}}{name}", attributes)
    if text:
        element.text = text
    return element


def _title(stock: Stock, words: Words) -> str:
    return words.text("data.feed_title", site=stock.publisher.name)
