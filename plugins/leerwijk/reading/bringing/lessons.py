# SPDX-License-Identifier: EUPL-1.2
"""Lessons learned from others → lessons learned of ours, or what keeps them from being so."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import PurePosixPath
from typing import Any

from pydantic import TypeAdapter, ValidationError

from leerwijk.model.library import Library, Locate
from leerwijk.model.numbering import next_id
from leerwijk.model.pilot import LessonLearned, Pilot
from leerwijk.problems import Place, Problem, nearest
from leerwijk.reading.bringing.meanings import Meanings, meanings_of
from leerwijk.reading.bringing.plain import plain, texts_in, with_texts
from leerwijk.reading.bringing.rows import rows_of
from leerwijk.reading.mistakes import problems_of
from leerwijk.reading.places import Spot

ADAPTER = TypeAdapter(LessonLearned)
CLOSED = ("kind", "direction", "certainty", "scale", "evidence", "themes", "audiences", "perspectives")
"""Fields that hold words of a closed list."""

DAY_FIRST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
Raw = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Brought:
    """A lesson learned from elsewhere, the pilot it is for, and where it was written."""

    pilot: str
    lesson: LessonLearned
    spot: Spot


@dataclass(slots=True)
class Desk:
    """Where raw records become lessons learned."""

    library: Library
    meanings: Meanings
    pilot: str
    """Id of the pilot that all are for, or "" when each record names its own."""
    taken: set[str]
    """Ids in use, here and in the file."""

    def brought(self, raw: Raw, spot: Spot) -> Iterator[Brought | Problem]:
        """Yield the lesson learned in a raw record, and whatever there is to say of it."""
        yield from _markup(raw, spot)
        raw = self._meant(with_texts(raw, plain))
        problems = [*self._unknown(raw, spot)]
        pilot = self._pilot(raw)
        if pilot is None:
            problems.append(self._no_pilot(spot))
        yield from problems
        if pilot is None or problems:
            return
        lesson = _lesson(self._own(raw, pilot), spot)
        if isinstance(lesson, LessonLearned):
            yield Brought(pilot.id, lesson, spot)
        else:
            yield from lesson

    def _meant(self, raw: Raw) -> Raw:
        """Return a record with what its words stand for, where we know them."""
        meant = {name: self._values(name, raw[name]) for name in CLOSED if name in raw}
        if isinstance(checked := raw.get("checked_on"), str):
            meant["checked_on"] = _day(checked)
        source = raw.get("source")
        if isinstance(source, dict) and isinstance(source.get("source"), str):
            meant["source"] = {**source, "source": self._source(source["source"])}
        return {**raw, **meant}

    def _values(self, name: str, written: object) -> object:
        if isinstance(written, list):
            return [value for word in written for value in self._split(name, word)]
        return self.meanings.value(name, written) or written if isinstance(written, str) else written

    def _split(self, name: str, word: object) -> list[object]:
        """Return what a word stands for; a list with commas, when each part of it is known and it is not."""
        if not isinstance(word, str):
            return [word]
        if found := self.meanings.value(name, word):
            return [found]
        found_in = [self.meanings.value(name, part) for part in re.split("[,;]", word)]
        return list(found_in) if all(found_in) else [word]

    def _source(self, written: str) -> str:
        """Return the id of the source that is called so, or what was written."""
        folded = written.casefold()
        sources = self.library.sources
        return next((each.id for each in sources if folded in {each.id, each.short.casefold()}), written)

    def _unknown(self, raw: Raw, spot: Spot) -> Iterator[Problem]:
        """Yield a problem for every word that is none of its closed list."""
        for name in CLOSED:
            for path, word in texts_in(raw.get(name), (name,)):
                if word and not self.meanings.value(name, word):
                    names = {"field": name, "value": word, "near": self.meanings.near(name, word)}
                    yield Problem(spot(path), "import-unknown-value", names)

    def _pilot(self, raw: Raw) -> Pilot | None:
        """Return the pilot that a record is for; the name of its own is taken out of it."""
        named = [raw.pop(name, None) for name in ("pilot_id", "pilot")]
        wanted = [self.pilot] if self.pilot else [str(name).casefold() for name in named if name]
        pilots = self.library.pilots
        return next((each for name in wanted for each in pilots if name in _names(each)), None)

    def _no_pilot(self, spot: Spot) -> Problem:
        path = next((path for path in (("pilot_id",), ("pilot",)) if spot.written(path)), ("pilot_id",))
        wanted = spot.written(path)
        near = nearest(wanted, [each.id for each in self.library.pilots])
        return Problem(spot(path), "import-no-pilot", {"pilot": wanted, "near": near})

    def _own(self, raw: Raw, pilot: Pilot) -> Raw:
        """Return a record as its pilot would hold it: with an id, and a scale only where it differs."""
        own = {name: value for name, value in raw.items() if (name, value) != ("scale", pilot.scale)}
        if "id" not in own:
            own = {"id": next_id(pilot, self.taken), **own}
        self.taken.add(str(own["id"]))
        return own


def read_lessons(
    text: str, file: PurePosixPath, library: Library, pilot: str = ""
) -> tuple[tuple[Brought, ...], tuple[Problem, ...]]:
    """Return the lessons learned in a file, and everything that is wrong with it, in order of place."""
    meanings = meanings_of(library)
    rows = rows_of(text, file, meanings)
    named = {str(raw["id"]) for raw, _ in rows.records if "id" in raw}
    desk = Desk(library, meanings, pilot, set(library.records) | named)
    found = [one for raw, spot in rows.records for one in desk.brought(raw, spot)]
    problems = [*rows.problems, *(rows.told(one) for one in found if isinstance(one, Problem))]
    brought = tuple(one for one in found if isinstance(one, Brought))
    return brought, tuple(sorted(problems, key=lambda problem: problem.order))


def _markup(raw: Raw, spot: Spot) -> Iterator[Problem]:
    """Yield a warning for every text that holds markup, which is left out."""
    for path, text in texts_in(raw):
        if plain(text) != " ".join(text.split()):
            names = {"field": next(part for part in reversed(path) if isinstance(part, str))}
            yield Problem(spot(path), "import-markup", names, "warning")


def _lesson(raw: Raw, spot: Spot) -> LessonLearned | tuple[Problem, ...]:
    try:
        return ADAPTER.validate_python(raw)
    except ValidationError as error:
        return tuple(problems_of(error, raw, LessonLearned, spot))


def _day(written: str) -> date | str:
    """Return the day that a text tells, also as a Dutch spreadsheet writes it."""
    found = DAY_FIRST.fullmatch(written)
    iso = f"{found[3]}-{found[2]:0>2}-{found[1]:0>2}" if found else written
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return written


def _names(pilot: Pilot) -> Iterable[str]:
    return {pilot.id, pilot.short.casefold(), pilot.title.casefold()}


def with_lessons(library: Library, brought: Iterable[Brought]) -> Library:
    """Return the library as it is when these lessons learned hang on their pilots."""
    by_pilot: dict[str, list[Brought]] = {}
    for each in brought:
        by_pilot.setdefault(each.pilot, []).append(each)
    pilots = tuple(_with(pilot, by_pilot.get(pilot.id, ())) for pilot in library.pilots)
    located = {**library.located}
    for pilot in library.pilots:
        if more := by_pilot.get(pilot.id):
            located["Pilot", pilot.id] = _grown(located["Pilot", pilot.id], len(pilot.lessons_learned), more)
            located |= {("LessonLearned", each.lesson.id): each.spot for each in more}
    return replace(library, pilots=pilots, located=located)


def _with(pilot: Pilot, more: Iterable[Brought]) -> Pilot:
    lessons = (*pilot.lessons_learned, *(each.lesson for each in more))
    return pilot.model_copy(update={"lessons_learned": lessons})


def _grown(old: Locate, count: int, more: Sequence[Brought]) -> Locate:
    """Return the places of a pilot with more lessons learned than stand in its file."""

    def locate(path: tuple[str | int, ...]) -> Place:
        match path:
            case ("lessons_learned", int(number), *rest) if number >= count:
                return more[number - count].spot(tuple(rest))
        return old(path)

    return locate
