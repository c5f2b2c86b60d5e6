# SPDX-License-Identifier: EUPL-1.2
"""Weight: what makes a record weigh more or less besides its kind of evidence, reckoned from the records."""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from leerwijk.locale import Words
from leerwijk.model.library import Library
from leerwijk.model.pilot import LessonLearned, Pilot

YEAR = re.compile(r"\b(?:19|20)\d\d\b")


class Weight(NamedTuple):
    """How widely something was learned, how long ago, and whether something speaks against it."""

    regions: tuple[str, ...]
    """Ids of the regions that tell the same of the theme named first: the same direction, from experience."""
    of: int
    """Regions that the site has lessons learned of."""
    age: int | None
    """Years between the end of the pilot and the last time that the record was held against its source."""
    outdated: bool = False
    contradicted: bool = False


def years_in(*texts: str | None) -> tuple[int, ...]:
    """Return every year from the first to the last that texts name."""
    named = sorted(int(year) for text in texts if text for year in YEAR.findall(text))
    return tuple(range(named[0], named[-1] + 1)) if named else ()


def age_of(checked: date, *texts: str | None) -> int | None:
    """Return the years from the last year that texts name to a date; None when they name none."""
    years = years_in(*texts)
    return max(checked.year - years[-1], 0) if years else None


def weights(library: Library) -> dict[str, Weight]:
    """Return id → weight for every lesson learned."""
    against = contradicted(library)
    told = _told(library)
    of = sum(1 for region in library.regions)
    return {
        lesson.id: Weight(
            told.get((lesson.themes[0], lesson.direction), ()),
            of,
            age_of(lesson.checked_on, pilot.period.start, pilot.period.end),
            lesson.may_be_outdated,
            lesson.id in against,
        )
        for pilot, lesson in _lessons(library)
    }


def contradicted(library: Library) -> Mapping[str, tuple[str, ...]]:
    """Return id → ids of lessons learned that report the opposite, in both directions."""
    found: dict[str, dict[str, None]] = {}
    for lesson in library.lessons_learned:
        for other in lesson.contradicts:
            found.setdefault(lesson.id, {})[other] = None
            found.setdefault(other, {})[lesson.id] = None
    return {id_: tuple(others) for id_, others in found.items()}


def _told(library: Library) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return (theme, direction) → the regions that tell so from experience."""
    strength = {kind.id: kind.strength for kind in library.evidence_kinds}
    found: dict[tuple[str, str], dict[str, None]] = {}
    for pilot, lesson in _lessons(library):
        if strength.get(lesson.evidence, 0) > 0:
            for theme in lesson.themes:
                found.setdefault((theme, lesson.direction), {})[pilot.region] = None
    return {key: tuple(regions) for key, regions in found.items()}


def _lessons(library: Library) -> Iterable[tuple[Pilot, LessonLearned]]:
    return ((pilot, lesson) for pilot in library.pilots for lesson in pilot.lessons_learned)


def told_weight(weight: Weight, strength: int, words: Words) -> str:
    """Return in how many regions something comes back and how old it is, in words."""
    back = words.text("weight.regions", n=len(weight.regions), of=weight.of)
    return f"{back if strength else words.text('weight.planned')} · {told_age(weight.age, words)}"


def told_age(years: int | None, words: Words) -> str:
    """Return an age in words."""
    if years is None:
        return words.text("weight.age_unknown")
    return words.count("weight.age", years) if years else words.text("weight.age_none")
