# SPDX-License-Identifier: EUPL-1.2
"""Registry: every kind of file to take away."""

from collections.abc import Iterator

from leerwijk.exports import bibliography, collection, list_tables, lists, news, skos, table, template
from leerwijk.exports.export import Export, Exporter
from leerwijk.exports.publisher import Publisher
from leerwijk.exports.records import stock_of
from leerwijk.locale import Words
from leerwijk.model.library import Library

EXPORTERS: tuple[Exporter, ...] = (
    table.tables,
    collection.collections,
    list_tables.tables,
    lists.archives,
    collection.schema,
    lists.schema,
    bibliography.bibliographies,
    news.json_feed,
    news.atom_feed,
    skos.themes,
    skos.glossary,
    template.template,
)


def exports_of(library: Library, publisher: Publisher, words: Words) -> Iterator[Export]:
    """Yield every file to take away; none when nothing was learned yet."""
    stock = stock_of(library, publisher, words.text("lessons_learned.title"))
    if not stock.listings:
        return
    for exporter in EXPORTERS:
        yield from exporter(stock, words)
