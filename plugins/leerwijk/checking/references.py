# SPDX-License-Identifier: EUPL-1.2
"""Rules that hold every id written in the sources to something that exists."""

from collections.abc import Callable, Collection, Iterator, Mapping
from functools import partial

from leerwijk.checking.walking import Path, found_in, questions_of
from leerwijk.model.library import Library, records_of
from leerwijk.model.pilot import PilotKind
from leerwijk.model.source import Locator
from leerwijk.problems import Place, Problem, nearest

FIELDS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "Theme": (("cluster", "Cluster"),),
    "Region": (("cbs_code", "CbsCode"), ("also", "CbsCode")),
    "Pilot": (("region", "Region"), ("programme", "Pilot")),
    "LessonLearned": (
        ("themes", "Theme"),
        ("audiences", "Audience"),
        ("evidence", "EvidenceKind"),
        ("contradicts", "LessonLearned"),
    ),
    "Outcome": (("evidence", "EvidenceKind"),),
    "Module": (("competences", "Competence"), ("audiences", "Audience"), ("final_test", "Quiz")),
    "Lesson": (("start_quiz", "Quiz"), ("sources", "Record")),
    "Factsheet": (
        ("key_figures", "Outcome"),
        ("pilots", "Pilot"),
        ("audiences", "Audience"),
        ("sources", "Record"),
    ),
    "Swot": (("pilots", "Pilot"),),
    "AreaPhoto": (("region", "Region"), ("pilot", "Pilot")),
    "DiscussionCase": (("sources", "Record"),),
    "ReconstructionCase": (("sources", "Record"),),
    "BranchingCase": (("sources", "Record"),),
}
"""Class → its fields that hold ids, with the kind of thing these name."""

RULES: Mapping[str, str] = {
    "Audience": "unknown-audience",
    "Case": "unknown-case",
    "CbsCode": "unknown-cbs-code",
    "Cluster": "unknown-cluster",
    "Competence": "unknown-competence",
    "EvidenceKind": "unknown-evidence",
    "LessonLearned": "unknown-lesson-learned",
    "Outcome": "unknown-outcome",
    "Pilot": "unknown-pilot",
    "Quiz": "unknown-quiz",
    "Record": "unknown-record",
    "Region": "unknown-region",
    "Source": "unknown-source",
    "Theme": "unknown-theme",
}
"""Kind of thing → rule that is broken when it does not exist."""


def known(library: Library, kind: str) -> Collection[str]:
    """Return the ids that exist of a kind."""
    if kind == "Record":
        return library.records
    if kind == "Case":
        return {case.id for case in library.cases}
    if kind == "CbsCode":
        return {region.code for region in library.youth_regions.regions} if library.youth_regions else ()
    return library.by_kind.get(kind, {})


def unknown(library: Library, kind: str, wanted: str, place: Place) -> Iterator[Problem]:
    """Yield the problem that nothing of this kind is called `wanted`."""
    if is_unknown(library, kind, wanted):
        near = renamed(library, kind, wanted) or nearest(wanted, known(library, kind))
        yield Problem(place, RULES[kind], {"id": wanted, "near": near})


def is_unknown(library: Library, kind: str, wanted: str) -> bool:
    """Say whether nothing of this kind is called `wanted`; ask it before a place, which takes time."""
    return wanted not in known(library, kind) and wanted not in library.broken


def renamed(library: Library, kind: str, wanted: str) -> str:
    """Return the id that something with the old id `wanted` has now, or ""."""
    now = (entity.id for entity in library.by_kind.get(kind, {}).values() if wanted in entity.was)
    return next(now, "")


def ids_in(value: object, field: str) -> Iterator[tuple[Path, str]]:
    """Yield the ids in a field that holds one id, several, or none; locators among them are passed over."""
    if isinstance(value, str):
        yield (field,), value
    elif isinstance(value, tuple):
        yield from (((field, number), id_) for number, id_ in enumerate(value) if isinstance(id_, str))


def twice_in(value: tuple[object, ...], field: str, at: Callable[..., Place]) -> Iterator[Problem]:
    """Yield a problem at every id that a list names again."""
    ids = [one for one in value if isinstance(one, str)]
    if len(set(ids)) < len(ids):
        named: set[str] = set()
        for path, id_ in ids_in(value, field):
            if id_ in named:
                yield Problem(at(*path), "named-twice", {"id": id_})
            named.add(id_)


def named_things_exist(library: Library) -> Iterator[Problem]:
    """Every id in a field of FIELDS names something that exists, and no list of ids names it twice."""
    for owner in library.entities():
        for field, kind in FIELDS.get(type(owner).__name__, ()):
            value = getattr(owner, field)
            if type(value) is tuple and len(value) > 1:
                yield from twice_in(value, field, partial(library.at, owner))
            for path, wanted in ids_in(value, field):
                if is_unknown(library, kind, wanted):
                    yield from unknown(library, kind, wanted, library.at(owner, *path))


def perspectives_are_named_once(library: Library) -> Iterator[Problem]:
    """No lesson learned names one perspective twice."""
    for lesson in library.lessons_learned:
        if len(lesson.perspectives) > 1:
            yield from twice_in(lesson.perspectives, "perspectives", partial(library.at, lesson))


def sources_exist(library: Library) -> Iterator[Problem]:
    """Every locator names a source that exists."""
    sources = known(library, "Source")
    for each in library.written:
        if any(locator.source not in sources for locator in each.locators):
            for path, locator in found_in(each.owner, Locator, lambda one: one.source not in sources):
                yield from unknown(library, "Source", locator.source, library.at(each.owner, *path, "source"))


def programmes_are_programmes(library: Library) -> Iterator[Problem]:
    """Everything that a pilot names as its programme is one."""
    programmes = {pilot.id for pilot in library.pilots if pilot.kind == PilotKind.PROGRAMME}
    for pilot in library.pilots:
        named = pilot.programme
        if named in known(library, "Pilot") and named not in programmes:
            yield Problem(library.at(pilot, "programme"), "not-a-programme", {"id": str(named)})


def caveats_concern_their_pilot(library: Library) -> Iterator[Problem]:
    """Everything that a caveat is about hangs on the same pilot, is something else, and is named once."""
    for pilot in library.pilots:
        own = {record.id for record in records_of(pilot)}
        for number, caveat in enumerate(pilot.caveats):
            at = partial(library.at, pilot, "caveats", number)
            yield from twice_in(caveat.about, "about", at)
            for path, wanted in ids_in(caveat.about, "about"):
                if wanted == caveat.id and all(r.id != wanted or r is caveat for r in records_of(pilot)):
                    yield Problem(at(*path), "caveat-about-itself", {"id": wanted})
                elif wanted not in own:
                    yield _not_of_pilot(wanted, own, pilot.id, at(*path))


def measurements_name_outcomes(library: Library) -> Iterator[Problem]:
    """Every outcome of a measurement is one of the same pilot, and is named once."""
    for pilot in library.pilots:
        own = {outcome.id for outcome in pilot.outcomes}
        for number, measurement in enumerate(pilot.measurements):
            at = partial(library.at, pilot, "measurements", number)
            yield from twice_in(measurement.outcomes, "outcomes", at)
            for path, wanted in ids_in(measurement.outcomes, "outcomes"):
                if wanted not in own:
                    yield _not_of_pilot(wanted, own, pilot.id, at(*path))


def _not_of_pilot(wanted: str, own: Collection[str], pilot: str, place: Place) -> Problem:
    return Problem(place, "not-of-this-pilot", {"id": wanted, "pilot": pilot, "near": nearest(wanted, own)})


def sides_of_tensions_exist(library: Library) -> Iterator[Problem]:
    """Everything that a side of a tension rests on exists, and is named once."""
    for tension in library.tensions:
        for number, side in enumerate(tension.sides):
            at = partial(library.at, tension, "sides", number)
            yield from twice_in(side.records, "records", at)
            for path, wanted in ids_in(side.records, "records"):
                if is_unknown(library, "Record", wanted):
                    yield from unknown(library, "Record", wanted, at(*path))


def question_sources_exist(library: Library) -> Iterator[Problem]:
    """Everything that a question rests on exists."""
    for asked in questions_of(library):
        source = asked.question.source
        if isinstance(source, str) and is_unknown(library, "Record", source):
            yield from unknown(library, "Record", source, asked.at("source"))
