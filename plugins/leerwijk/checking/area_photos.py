# SPDX-License-Identifier: EUPL-1.2
"""Rules for area photos: numbers fit their whole, years stand once, and nobody can be recognised."""

from collections.abc import Iterator

from leerwijk.checking.evidence import NOT_SAID
from leerwijk.checking.references import is_unknown, unknown
from leerwijk.checking.walking import Path
from leerwijk.model.area_photo import AreaCount, AreaPhoto, FewerThan
from leerwijk.model.library import Library
from leerwijk.problems import Problem

FEWEST = 5
"""Smallest number of people that may be told, zero apart."""


def _counts(photo: AreaPhoto) -> Iterator[tuple[Path, AreaCount]]:
    for number, year in enumerate(photo.years):
        for name, count in year.counts:
            yield ("years", number, name), count


def years_have_evidence(library: Library) -> Iterator[Problem]:
    """Every year names a kind of evidence that exists."""
    for photo in library.area_photos:
        for number, year in enumerate(photo.years):
            if is_unknown(library, "EvidenceKind", year.evidence):
                place = library.at(photo, "years", number, "evidence")
                yield from unknown(library, "EvidenceKind", year.evidence, place)


def years_stand_once(library: Library) -> Iterator[Problem]:
    """No year of an area photo is told twice."""
    for photo in library.area_photos:
        first: dict[int, int] = {}
        for number, year in enumerate(photo.years):
            if year.year in first:
                before = library.at(photo, "years", first[year.year], "year")
                names: dict[str, str | int] = {"year": year.year, "first": str(before)}
                yield Problem(library.at(photo, "years", number, "year"), "year-twice", names)
            first.setdefault(year.year, number)


def numbers_fit_their_whole(library: Library) -> Iterator[Problem]:
    """No number of an area photo is larger than the whole it is a part of."""
    for photo in library.area_photos:
        for path, count in _counts(photo):
            part = count.number.fewer_than - 1 if isinstance(count.number, FewerThan) else count.number
            if isinstance(part, int) and isinstance(count.out_of, int) and part > count.out_of:
                names = {"part": part, "whole": count.out_of}
                yield Problem(library.at(photo, *path, "number"), "part-over-whole", names)


def nobody_can_be_recognised(library: Library) -> Iterator[Problem]:
    """No number of an area photo is so small that people could be recognised in it."""
    for photo in library.area_photos:
        for path, count in _counts(photo):
            if isinstance(count.number, int) and 0 < count.number < FEWEST:
                names = {"number": count.number, "fewest": FEWEST}
                yield Problem(library.at(photo, *path, "number"), "small-number", names, "warning")


def unknown_people_are_called_unknown(library: Library) -> Iterator[Problem]:
    """Everything that is not said of whom it counts is written as `onbekend`."""
    for photo in library.area_photos:
        for path, count in _counts(photo):
            if count.of_whom.casefold() in NOT_SAID:
                names = {"field": "of_whom", "value": count.of_whom}
                yield Problem(library.at(photo, *path, "of_whom"), "write-unknown", names)


def photos_are_of_the_region_of_their_pilot(library: Library) -> Iterator[Problem]:
    """Every area photo of a pilot is of the region of that pilot."""
    regions = {pilot.id: pilot.region for pilot in library.pilots}
    for photo in library.area_photos:
        pilot = photo.pilot or ""
        theirs = regions.get(pilot, photo.region)
        unread = any(is_unknown(library, "Region", region) for region in (theirs, photo.region))
        if theirs != photo.region and not unread:
            names = {"pilot": pilot, "region": theirs}
            yield Problem(library.at(photo, "region"), "pilot-of-other-region", names)
