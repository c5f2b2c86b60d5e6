# SPDX-License-Identifier: EUPL-1.2
"""References: what a reader needs to find a claim back in its source."""

from collections.abc import Iterable
from typing import NamedTuple

from leerwijk.model.library import Library, Record
from leerwijk.model.outcome import Outcome
from leerwijk.model.pilot import Caveat, LessonLearned, OpenQuestion, Pilot
from leerwijk.model.source import Locator, Passage, Source
from leerwijk.pages import address


class Origin(NamedTuple):
    """A source as a reference names it."""

    id: str
    short: str
    title: str
    publisher: str
    published: str
    url: str
    """Where the document stands on the web, or ""."""


class Reference(NamedTuple):
    """One entry of "Bronnen bij deze pagina"."""

    id: str
    kind: str
    """What is cited: name of the class, "Source" for a document itself."""
    text: str
    """The claim that is cited, or "" for a document itself."""
    url: str
    """Where it stands on this site."""
    origin: Origin
    passages: tuple[Passage, ...] = ()


def origin_of(source: Source) -> Origin:
    """Return a source as a reference names it."""
    return Origin(source.id, source.short, source.title, source.publisher, source.published, source.url or "")


def claim_of(record: Record | Pilot) -> str:
    """Return the sentence by which a record is known."""
    match record:
        case LessonLearned():
            return record.statement
        case Outcome():
            return record.about
        case OpenQuestion():
            return record.question
        case Caveat():
            return record.what
        case _:
            return record.title


MOST_PASSAGES = 4
"""From how many passages on a reference names only the document: it is then about the whole."""


def reference(library: Library, cited: str | Locator) -> Reference | None:
    """Return the entry for an id or a locator; None for an unknown id."""
    if isinstance(cited, Locator):
        return _of_locator(library, cited)
    record = library.records.get(cited)
    if record is None:
        return None
    if isinstance(record, Source):
        return Reference(record.id, "Source", "", address.source(record.id), origin_of(record))
    return _of_record(library, record)


def _of_record(library: Library, record: Record | Pilot) -> Reference | None:
    source = library.records.get(record.source.source)
    if not isinstance(source, Source):
        return None
    return Reference(
        id=record.id,
        kind=type(record).__name__,
        text=claim_of(record),
        url=address.record(library, record.id),
        origin=origin_of(source),
        passages=record.source.at if len(record.source.at) <= MOST_PASSAGES else (),
    )


def _of_locator(library: Library, cited: Locator) -> Reference | None:
    source = library.records.get(cited.source)
    if not isinstance(source, Source):
        return None
    return Reference(cited.source, "Source", "", address.source(cited.source), origin_of(source), cited.at)


def references(library: Library, cited: Iterable[str | Locator]) -> tuple[Reference, ...]:
    """Return the entries for all that is cited, each once, in the order of citing."""
    found = (reference(library, each) for each in cited)
    return tuple(dict.fromkeys(entry for entry in found if entry is not None))


def by_source(entries: Iterable[Reference]) -> tuple[Reference, ...]:
    """Return one entry per document, with its passages, for pages whose records name their own."""
    passages: dict[str, dict[Passage, None]] = {}
    origins: dict[str, Origin] = {}
    for entry in entries:
        origins[entry.origin.id] = entry.origin
        passages.setdefault(entry.origin.id, {}).update(dict.fromkeys(entry.passages))
    return tuple(
        Reference(id_, "Source", "", address.source(id_), origin, _brief(passages[id_]))
        for id_, origin in origins.items()
    )


def _brief(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    """Return passages, or where they are many only the headings under which they stand."""
    found = tuple(passages)
    if len(found) <= MOST_PASSAGES:
        return found
    return tuple(dict.fromkeys(Passage(heading=passage.heading) for passage in found if passage.heading))
