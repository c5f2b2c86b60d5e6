# SPDX-License-Identifier: EUPL-1.2
"""Index: the files below `search/` that the browser loads: a manifest, shards of stems, one card per page."""

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from itertools import pairwise
from operator import attrgetter

from leerwijk.locale import Words
from leerwijk.search.bag import Bag
from leerwijk.search.digits import DIGITS
from leerwijk.search.facets import table_of
from leerwijk.search.shards import shards_of
from leerwijk.search.synonyms import answered, for_browser
from leerwijk.search.vocabulary import vocabulary_of

LISTS = ("themes", "lessons-learned", "pilots", "regions", "tensions", "swots", "factsheets", "matrix")
KIND_WEIGHTS = {"theme": 1.1, "lesson": 0.9, "final-test": 0.8, "proof": 0.8, **dict.fromkeys(LISTS, 0.9)}
"""What a page is worth, when not 1, to who searches: a theme tells what was learned, a list only names it."""
LOW_BITS = 31
MORE = 32
"""Marks that another digit of the same number follows."""
BASE = len(DIGITS)


class _Entries(dict[int, str]):
    """How a distance between pages, times `BASE`, plus the place of a digit of hits, stands in the index."""

    def __missing__(self, number: int) -> str:
        self[number] = _step(number // BASE) + DIGITS[number % BASE]
        return self[number]


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
    found = _pages_by_stem(pages)
    entries = _Entries()
    shards = shards_of({stem: _postings(numbers, entries) for stem, numbers in found.items()})
    vocabulary = vocabulary_of({stem: len(numbers) for stem, numbers in found.items()})
    facets = table_of([page.facets for page in pages])
    more = (("vocabulary", _json(vocabulary)), ("facets", _json(facets)))
    for name, value in (*_shards_and_cards(pages, shards), *more):
        script = _script(name, value)
        digest.update(script)
        yield f"search/{name}.js", script
    yield "search/lexicon.js", _script("lexicon", _json(answered(lexicon or for_browser(), found)))
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


def _pages_by_stem(pages: list[Bag]) -> dict[str, list[int]]:
    """Return per stem its pages in order: the number of each times `BASE`, plus its digit of hits."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    for number, page in enumerate(pages, 1):
        of_page = [number * BASE + place for place in range(BASE)]
        numbers = map(dict(zip(DIGITS, of_page, strict=True)).__getitem__, page.hits)
        for stem, each in zip(page.stems.split(), numbers, strict=True):
            found[stem].append(each)
    return found


def _postings(pages: list[int], entries: _Entries) -> str:
    """Return the pages of a stem: of each the distance to the one before, then the digit of hits."""
    return "".join([entries[page - before // BASE * BASE] for before, page in pairwise((0, *pages))])


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
