# SPDX-License-Identifier: EUPL-1.2
"""Federating: the collections of other sites fetched, looked at, and kept as the last good copy."""

import json
import os
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from http.client import HTTPMessage
from pathlib import Path
from typing import IO
from urllib import request
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit

from leerwijk.model.collection import Collection
from leerwijk.model.library import Library
from leerwijk.model.peer import Peer
from leerwijk.problems import Problem
from leerwijk.reading.federated import LARGEST, Fault, collection_of

PIECE = 64 * 2**10
AGENT = "Leerwijk"


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of our time and memory another site may take."""

    largest: int = LARGEST
    wait: float = 10
    """Seconds in which something must come."""
    total: float = 60
    """Seconds in which all must have come."""


class RefusedError(Exception):
    """What came is not what we want to read."""

    def __init__(self, rule: str, written: str = "") -> None:
        super().__init__(rule)
        self.fault = Fault(rule, written=written)


class _Redirects(request.HTTPRedirectHandler):
    """Follows a redirect within the web, and never to a lesser scheme."""

    max_redirections = 5

    def redirect_request(  # noqa: PLR0913, PLR0917 - urllib asks for them
        self, req: request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> request.Request | None:
        """Return the request to make next; raise RefusedError where it would leave the web."""
        to = urlsplit(newurl).scheme
        if to not in {"https", urlsplit(req.full_url).scheme}:
            raise RefusedError("federated-redirect", to)
        return super().redirect_request(req, fp, code, msg, headers, newurl)

    def http_error_302(
        self, req: request.Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage
    ) -> IO[bytes] | None:
        """Return the next answer; close this one when there is none to come."""
        try:
            return super().http_error_302(req, fp, code, msg, headers)
        except (OSError, ValueError, RefusedError):
            fp.close()
            raise

    http_error_301 = http_error_303 = http_error_307 = http_error_308 = http_error_302


def fetch(url: str, limits: Limits) -> bytes:
    """Return what stands at an address; raise RefusedError when it is not there, too large or too slow."""
    opener = request.OpenerDirector()
    for handler in (
        request.ProxyHandler(),
        request.HTTPHandler(),
        request.HTTPSHandler(),
        request.HTTPDefaultErrorHandler(),
        request.HTTPErrorProcessor(),
        _Redirects(),
    ):
        opener.add_handler(handler)
    asked = request.Request(url, headers={"Accept": "application/json", "User-Agent": AGENT})  # noqa: S310 — http(s) by the model
    try:
        with opener.open(asked, timeout=limits.wait) as response:
            return _read(response.read1, limits)
    except HTTPError as error:
        error.close()
        raise RefusedError("federated-unreachable", f"{error.code} {error.msg}") from error
    except URLError as error:
        raise RefusedError("federated-unreachable", str(error.reason)) from error
    except (OSError, ValueError) as error:
        raise RefusedError("federated-unreachable", type(error).__name__) from error


def _read(read: Callable[[int], bytes], limits: Limits) -> bytes:
    pieces, size, end = [], 0, time.monotonic() + limits.total
    while piece := read(PIECE):
        pieces.append(piece)
        size += len(piece)
        if size > limits.largest:
            raise RefusedError("federated-large", str(limits.largest // 2**20))
        if time.monotonic() > end:
            raise RefusedError("federated-slow", f"{limits.total:g}")
    return b"".join(pieces)


def fetch_all(peers: Iterable[Peer], limits: Limits) -> Iterator[tuple[Peer, bytes | Fault]]:
    """Yield what each peer sends, or why it is nothing; they are asked at the same time."""
    errands = [_Errand(peer, limits) for peer in peers]
    for errand in errands:
        errand.thread.start()
    end = time.monotonic() + limits.total
    for errand in errands:
        errand.thread.join(max(0, end - time.monotonic()))
        yield errand.peer, errand.brought or Fault("federated-slow", written=f"{limits.total:g}")


class _Errand:
    """Fetching from one peer; who never answers is left behind."""

    def __init__(self, peer: Peer, limits: Limits) -> None:
        self.peer = peer
        self.limits = limits
        self.brought: bytes | Fault | None = None
        self.thread = threading.Thread(target=self._go, daemon=True)

    def _go(self) -> None:
        try:
            self.brought = fetch(self.peer.url, self.limits) or Fault("federated-no-json")
        except RefusedError as error:
            self.brought = error.fault


@dataclass(slots=True)
class Federation:
    """What came of asking all peers."""

    kept: dict[str, tuple[int, bool]] = field(default_factory=dict)
    """Id of each peer whose copy is good → how many lessons learned, and whether anything changed."""
    problems: list[Problem] = field(default_factory=list)


def federate(folder: Path, library: Library, own_url: str = "", limits: Limits | None = None) -> Federation:
    """Renew the copies in a folder of what peers publish; where that fails, the last good one stays."""
    result = Federation()
    for peer, brought in fetch_all(library.peers, limits or Limits()):
        found = brought if isinstance(brought, Fault) else collection_of(brought, peer)
        if isinstance(found, Collection) and own_url and found.site.url == own_url:
            found = Fault("federated-self")
        if isinstance(found, Fault):
            result.problems.append(problem_of(found, peer, library))
        else:
            result.kept[peer.id] = (len(found.lessons), _keep(folder / f"{peer.id}.json", found))
    return result


def problem_of(fault: Fault, peer: Peer, library: Library) -> Problem:
    """Return why a peer's lessons learned are not renewed, as a warning at its address."""
    names = {"peer": peer.id, "where": fault.where, "written": fault.written}
    return Problem(library.at(peer, "url"), fault.rule, names, "warning")


def _keep(file: Path, collection: Collection) -> bool:
    """Write a copy, each record on a line of its own; say whether it differs from the last."""
    fields = collection.model_dump(mode="json", by_alias=True, exclude_defaults=True)
    content = (
        "{\n" + ",\n".join(f"{_json(key)}: {_lines(value)}" for key, value in fields.items()) + "\n}\n"
    ).encode()
    if file.is_file() and file.read_bytes() == content:
        return False
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(f".{file.name}.{os.getpid()}")
    beside.write_bytes(content)
    beside.replace(file)
    return True


def _lines(value: object) -> str:
    if not isinstance(value, list):
        return _json(value)
    return "[\n" + ",\n".join(map(_json, value)) + "\n]" if value else "[]"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
