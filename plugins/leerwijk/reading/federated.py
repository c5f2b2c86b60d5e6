# SPDX-License-Identifier: EUPL-1.2
"""Collections of other sites: hostile until every value in them has been looked at."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import urlsplit

from pydantic import TypeAdapter, ValidationError

from leerwijk.model.collection import Collection
from leerwijk.model.peer import Peer
from leerwijk.problems import Place, Problem
from leerwijk.reading.bringing.plain import nests_deeper, plain, texts_in, with_texts
from leerwijk.reading.files import CONTROL

LARGEST = 10 * 2**20
"""Bytes of a collection."""

LONGEST = 20_000
"""Characters of a text."""

DEEPEST = 20
"""Levels of nesting; ours has six."""

ADAPTER = TypeAdapter(Collection)


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a collection is refused: a rule of the catalogue, where in it, and what stands there."""

    rule: str
    where: str = ""
    written: str = ""


def copies_in(
    root: Path, peers: Iterable[Peer], files: Iterable[PurePosixPath]
) -> Iterator[tuple[str, Collection | Problem]]:
    """Yield the id of each peer with the copy in its file, or a warning; a copy without peer is one."""
    known = {peer.id: peer for peer in peers}
    for file in files:
        peer = known.get(file.stem)
        if peer is None:
            yield file.stem, Problem(Place(file), "federated-stranger", {"peer": file.stem}, "warning")
            continue
        try:
            found = collection_of(_bytes_of(root / file), peer)
        except OSError as error:
            yield peer.id, Problem(Place(file), "unreadable-file", {"reason": error.strerror or ""})
            continue
        yield peer.id, _warning(found, peer, file) if isinstance(found, Fault) else found


def _bytes_of(file: Path) -> bytes:
    with file.open("rb") as opened:
        return opened.read(LARGEST + 1)


def _warning(fault: Fault, peer: Peer, file: PurePosixPath) -> Problem:
    names = {"peer": peer.id, "where": fault.where, "written": fault.written}
    return Problem(Place(file), "federated-copy", names, "warning")


def collection_of(data: bytes, peer: Peer) -> Collection | Fault:
    """Return the collection of a peer, its texts on one line; or why none of it can be shown."""
    if len(data) > LARGEST:
        return Fault("federated-large", written=str(LARGEST // 2**20))
    raw = _json(data)
    if isinstance(raw, Fault):
        return raw
    faults = (fault for path, text in texts_in(raw) if (fault := _fault_of_text(path, text)))
    if fault := next(faults, None):
        return fault
    try:
        collection = ADAPTER.validate_json(json.dumps(with_texts(raw, plain)), extra="ignore")
    except ValidationError as error:
        return _misfit(error)
    return next(_faults(collection, peer), collection)


def _json(data: bytes) -> Any:  # noqa: ANN401 — JSON
    """Return what JSON says, or why it is none that we read."""
    try:
        raw = json.loads(data.decode("utf-8-sig"), parse_constant=_no_number)
    except (ValueError, RecursionError):
        return Fault("federated-no-json")
    return Fault("federated-no-json") if nests_deeper(raw, DEEPEST) else raw


def _no_number(name: str) -> float:
    raise ValueError(name)


def _fault_of_text(path: tuple[str | int, ...], text: str) -> Fault | None:
    where = _told(path)
    if len(text) > LONGEST:
        return Fault("federated-long-text", where, str(LONGEST))
    if found := CONTROL.search(text):
        return Fault("federated-control-character", where, f"U+{ord(found[0]):04X}")
    return Fault("federated-markup", where) if plain(text) != " ".join(text.split()) else None


def _misfit(error: ValidationError) -> Fault:
    """Return the first place where a collection is none."""
    first = error.errors(include_url=False)[0]
    path, written = first["loc"], first.get("input")
    is_version = path == ("version",)
    return Fault("federated-version" if is_version else "federated-misfit", _told(path), _short(written))


def _faults(collection: Collection, peer: Peer) -> Iterator[Fault]:
    """Yield what is wrong with a collection in which every value by itself is right."""
    yield from _strange_addresses(collection, peer)
    yield from _repeated(collection)
    yield from _unknown(collection)


def _strange_addresses(collection: Collection, peer: Peer) -> Iterator[Fault]:
    """Yield the addresses that lead elsewhere than to the site of the peer, or not to the web."""
    site = collection.site.url
    if not _is_web(site) or not site.endswith("/") or not _place(peer.url).startswith(_place(site)):
        yield Fault("federated-other-site", "site.url", _short(site))
    for name in ("themes", "regions", "pilots", "lessons"):
        for number, each in enumerate(getattr(collection, name)):
            if not each.url.startswith(site) or ".." in each.url:
                yield Fault("federated-other-site", f"{name}.{number}.url", _short(each.url))
    for number, source in enumerate(collection.sources):
        if source.url is not None and not _is_web(source.url):
            yield Fault("federated-other-site", f"sources.{number}.url", _short(source.url))
    if not _is_web(collection.licence):
        yield Fault("federated-other-site", "licence", _short(collection.licence))


def _is_web(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and "@" not in parts.netloc


def _place(url: str) -> str:
    """Return an address without its scheme: sites move from http to https."""
    return url.partition("://")[2]


NAMED = ("clusters", "themes", "audiences", "evidence_kinds", "regions", "pilots", "sources", "lessons")


def _repeated(collection: Collection) -> Iterator[Fault]:
    for name in NAMED:
        seen: set[str] = set()
        for number, each in enumerate(getattr(collection, name)):
            if each.id in seen:
                yield Fault("federated-twice", f"{name}.{number}.id", each.id)
            seen.add(each.id)


def _unknown(collection: Collection) -> Iterator[Fault]:
    """Yield the ids that name nothing in the collection; `contradicts` may name what another list holds."""
    known = {name: {each.id for each in getattr(collection, name)} for name in NAMED}
    for number, lesson in enumerate(collection.lessons):
        wanted = (
            *(("themes", id_) for id_ in lesson.themes),
            *(("audiences", id_) for id_ in lesson.audiences),
            *(("evidence_kinds", lesson.evidence), ("regions", lesson.region), ("pilots", lesson.pilot)),
            ("sources", lesson.source.source),
        )
        for name, id_ in wanted:
            if id_ not in known[name]:
                yield Fault("federated-unknown", f"lessons.{number}", f"{name}: {id_}")


def _told(path: tuple[str | int, ...]) -> str:
    return _short(".".join(map(str, path)))


def _short(written: object) -> str:
    text = " ".join(str(written).split())
    printable = "".join(character if character.isprintable() else "?" for character in text)
    return printable if len(printable) <= 60 else f"{printable[:60]}…"  # noqa: PLR2004 — as messages quote
