# SPDX-License-Identifier: EUPL-1.2
"""Marks: digits made of texts, by which a browser recognises what a learner answered before."""

import json
from collections.abc import Iterable
from hashlib import sha256

from leerwijk.pages.inline import plain

LENGTH = 8
SHORTEST_KEY = 4
WRITTEN = json.JSONEncoder(ensure_ascii=False, sort_keys=True)


def mark(*parts: object) -> str:
    """Return 8 digits made of parts, which may be texts, numbers and lists of them."""
    return _digits(WRITTEN.encode(parts))[:LENGTH]


def keys(texts: Iterable[str]) -> tuple[str, ...]:
    """Return a key for each text: short digits, different within the list, and independent of its order."""
    seen: list[str] = []
    whole = []
    for text in map(essence, texts):
        before = seen.count(text)
        whole.append(_digits(f"{text}\n{before}" if before else text))
        seen.append(text)
    enough = SHORTEST_KEY
    while len({each[:enough] for each in whole}) < len(whole):
        enough += 1
    return tuple([each[:enough] for each in whole])


def essence(text: str) -> str:
    """Return a text without what may change while it stays the same: case, spacing, Markdown."""
    return " ".join(plain(text).casefold().split())


def _digits(text: str) -> str:
    return sha256(text.encode()).hexdigest()
