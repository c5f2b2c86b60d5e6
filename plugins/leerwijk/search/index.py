# SPDX-License-Identifier: EUPL-1.2
"""Index: the files below `search/` that the browser loads: a manifest, shards of stems, one card per page."""

import json
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from operator import attrgetter

from leerwijk.locale import Words
from leerwijk.search.bag import Bag
from leerwijk.search.digits import DIGITS
from leerwijk.search.facets import table_of
from leerwijk.search.shards import shards_of
from leerwijk.search.synonyms import answered, for_browser
from leerwijk.search.vocabulary import vocabulary_of

LISTS = ("themes", "lessons-learned", "pilots", "regions", "tensions", "swots", "factsheets", "matrix")
KIND_WEIGHTS = {"theme": 1.1, "lesson": 0.9, **dict.fromkeys(LISTS, 0.9)}
"""What a page is worth, when not 1, to who searches: a theme tells what was learned, a list only names it."""
LOW_BITS = 31
MORE = 32
"""Marks that another digit of the same number follows."""


class _Postings:
    """The pages of one stem, while they are gathered."""

    __slots__ = ("last", "pieces")

    def __init__(self) -> None:
        self.last = 0
        self.pieces: list[str] = []


def index_of(
    bags: Iterable[bytes], words: Words, lexicon: Mapping[str, object] | None = None, *, page: str = ""
) -> Iterator[tuple[str, bytes]]:
    """Yield (path from the site's root, bytes) of every file of the index, whatever the order of `bags`.

    `words` are the texts of the search dialog; they travel with the manifest, so that no page carries them.
    `lexicon` is what `for_browser` says of the language and the terms of the site; words that lead nowhere
    on these pages are left out of it. `page` is the address of the page with all results, if there is one.
    Pages are numbered by address: an edit changes the shards that hold its stems and its own card.
    """
    pages = sorted(map(Bag.unpacked, bags), key=attrgetter("url"))
    digest = sha256()
    postings = _postings_of(pages)
    shards = shards_of({stem: "".join(each.pieces) for stem, each in postings.items()})
    vocabulary = vocabulary_of({stem: len(each.pieces) for stem, each in postings.items()})
    facets = table_of([page.facets for page in pages])
    more = (("vocabulary", _json(vocabulary)), ("facets", _json(facets)))
    for name, value in (*_shards_and_cards(pages, shards), *more):
        script = _script(name, value)
        digest.update(script)
        yield f"search/{name}.js", script
    yield "search/lexicon.js", _script("lexicon", _json(answered(lexicon or for_browser(), postings)))
    manifest = {
        "version": digest.hexdigest()[:12],
        "page": page,
        "shards": sorted(shards),
        **_kinds_and_lengths(pages),
        "words": _texts_of(words),
    }
    yield "search/manifest.js", _script("manifest", _json(manifest))


def _shards_and_cards(pages: list[Bag], shards: dict[str, dict[str, str]]) -> Iterator[tuple[str, str]]:
    for prefix, postings in sorted(shards.items()):
        yield f"stems-{prefix}", _json(postings)
    for number, page in enumerate(pages):
        yield f"page-{number}", page.card


def _kinds_and_lengths(pages: list[Bag]) -> dict[str, object]:
    kinds = sorted({page.kind for page in pages})
    return {
        "lengths": "".join(DIGITS[page.length] for page in pages),
        "titleLengths": "".join(DIGITS[page.title_length] for page in pages),
        "kinds": kinds,
        "kindWeights": [KIND_WEIGHTS.get(kind, 1) for kind in kinds],
        "kindOf": "".join(DIGITS[kinds.index(page.kind)] for page in pages),
    }


def _texts_of(words: Words) -> dict[str, object]:
    return {key: _texts_of(entry) if isinstance(entry := words[key], Words) else entry for key in words}


def _postings_of(pages: list[Bag]) -> dict[str, _Postings]:
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
    return dict(sorted(found.items()))


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
