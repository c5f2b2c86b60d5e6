# SPDX-License-Identifier: EUPL-1.2
"""Shards: stems divided over files by how they begin, so that a change stays within its file."""

from collections.abc import Mapping
from itertools import groupby
from string import ascii_lowercase, digits

LARGEST = 12_000
"""Characters above which a shard gives stems away to shards with a longer beginning."""
PER_STEM = 6
"""Characters that a stem costs besides itself and its postings: quotes, colon, comma."""
LETTERS = frozenset(ascii_lowercase + digits)


def shards_of(postings: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """Return beginning → stem → postings. A stem stands in the shard with the longest beginning it has."""
    shards: dict[str, dict[str, str]] = {}
    waiting = [("", sorted(postings))]
    while waiting:
        prefix, stems = waiting.pop()
        leaving = _leaving(prefix, stems, postings)
        waiting.extend(leaving.items())
        gone = {stem for group in leaving.values() for stem in group}
        shards[prefix] = {stem: postings[stem] for stem in stems if stem not in gone}
    return shards


def _leaving(prefix: str, stems: list[str], postings: Mapping[str, str]) -> dict[str, list[str]]:
    """Return the groups that go to shards of their own: the largest first, until the rest fits in one."""
    length = len(prefix) + 1
    groups = {longer: [*group] for longer, group in groupby(stems, lambda stem: stem[:length])}
    sizes = {longer: _size(group, postings) for longer, group in groups.items()}
    rest = sum(sizes.values())
    leaving: dict[str, list[str]] = {}
    for longer in sorted(groups, key=lambda name: (-sizes[name], name)):
        if rest <= LARGEST:
            break
        if longer != prefix and longer[-1] in LETTERS:
            leaving[longer] = groups[longer]
            rest -= sizes[longer]
    return leaving


def _size(stems: list[str], postings: Mapping[str, str]) -> int:
    return PER_STEM * len(stems) + sum(map(len, stems)) + sum([len(postings[stem]) for stem in stems])
