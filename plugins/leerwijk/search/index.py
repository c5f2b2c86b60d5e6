# SPDX-License-Identifier: EUPL-1.2
"""Index: the files below `search/` that the browser loads: a manifest, shards of stems, one card per page."""

import json
from collections.abc import Iterable, Iterator
from hashlib import sha256

from leerwijk.locale import Words
from leerwijk.search.bag import DIGITS, Bag
from leerwijk.search.shards import shards_of

LOW_BITS = 31
MORE = 32
"""Marks that another digit of the same number follows."""


class _Postings:
    """The pages of one stem, while they are gathered."""

    __slots__ = ("last", "pieces")

    def __init__(self) -> None:
        self.last = 0
        self.pieces: list[str] = []


def index_of(bags: Iterable[bytes], words: Words) -> Iterator[tuple[str, bytes]]:
    """Yield (path from the site's root, bytes) of every file of the index, whatever the order of `bags`.

    `words` are the texts of the search dialog; they travel with the manifest, so that no page carries them.
    Pages are numbered by address: an edit changes the shards that hold its stems and its own card.
    """
    pages = sorted(map(Bag.unpacked, bags))
    digest = sha256()
    shards = shards_of(_postings_of(pages))
    for name, value in _shards_and_cards(pages, shards):
        script = _script(name, value)
        digest.update(script)
        yield f"search/{name}.js", script
    manifest = _manifest_of(pages, sorted(shards), digest.hexdigest()[:12], words)
    yield "search/manifest.js", _script("manifest", _json(manifest))


def _shards_and_cards(pages: list[Bag], shards: dict[str, dict[str, str]]) -> Iterator[tuple[str, str]]:
    for prefix, postings in sorted(shards.items()):
        yield f"stems-{prefix}", _json(postings)
    for number, page in enumerate(pages):
        yield f"page-{number}", page.card


def _manifest_of(pages: list[Bag], prefixes: list[str], version: str, words: Words) -> dict[str, object]:
    kinds = sorted({page.kind for page in pages})
    return {
        "version": version,
        "lengths": "".join(DIGITS[page.length] for page in pages),
        "titleLengths": "".join(DIGITS[page.title_length] for page in pages),
        "kinds": kinds,
        "kindOf": "".join(DIGITS[kinds.index(page.kind)] for page in pages),
        "shards": prefixes,
        "words": _texts_of(words),
    }


def _texts_of(words: Words) -> dict[str, object]:
    return {key: _texts_of(entry) if isinstance(entry := words[key], Words) else entry for key in words}


def _postings_of(pages: list[Bag]) -> dict[str, str]:
    """Return per stem its pages in order: the distance to the previous one, then the digit of hits."""
    steps = [_step(distance) for distance in range(len(pages) + 1)]
    found: dict[str, _Postings] = {}
    for number, page in enumerate(pages, 1):
        for stem, digit in zip(page.stems.split(), page.hits, strict=True):
            postings = found.get(stem)
            if postings is None:
                postings = found[stem] = _Postings()
            postings.pieces.append(steps[number - postings.last] + digit)
            postings.last = number
    return {stem: "".join(found[stem].pieces) for stem in sorted(found)}


def _step(distance: int) -> str:
    """Return a number of any size in digits of five bits, lowest first."""
    digits = ""
    while distance > LOW_BITS:
        digits += DIGITS[(distance & LOW_BITS) | MORE]
        distance >>= 5
    return digits + DIGITS[distance]


def _script(name: str, value: str) -> bytes:
    return f'leerwijkSearch("{name}",{value});\n'.encode()


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
