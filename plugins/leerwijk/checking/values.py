# SPDX-License-Identifier: EUPL-1.2
"""Rules for values that can be read, but cannot mean what they say."""

import re
from collections.abc import Callable, Iterator
from functools import partial

from leerwijk.checking.walking import found_in
from leerwijk.model.library import Library
from leerwijk.model.source import Passage
from leerwijk.problems import Place, Problem

ADDRESS = re.compile(r"https?://[^\s/?#]+\.[^\s/?#]+(?:[/?#]\S*)?", re.IGNORECASE)
BARE = re.compile(r"[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?")
"""An address without what comes before the host."""
YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def sources_have_addresses_on_the_web(library: Library) -> Iterator[Problem]:
    """Every address of a source is one that a browser opens as a page."""
    for source in library.sources:
        url = source.url
        if url and not ADDRESS.fullmatch(url):
            near = f"https://{url}" if BARE.fullmatch(url) else ""
            yield Problem(library.at(source, "url"), "bad-address", {"written": url, "near": near})


def passages_can_be_counted(library: Library) -> Iterator[Problem]:
    """Every paragraph or point has a number from 1, and a run of them goes up."""
    for each in library.written:
        if any(_is_impossible(passage) for locator in each.locators for passage in locator.at):
            for path, passage in found_in(each.owner, Passage, _is_impossible):
                for field in ("paragraph", "point"):
                    value = getattr(passage, field)
                    if not _counts(value):
                        names = {"field": field, "written": str(value)}
                        yield Problem(library.at(each.owner, *path, field), "bad-count", names)


def _is_impossible(passage: Passage) -> bool:
    return not (_counts(passage.paragraph) and _counts(passage.point))


def _counts(value: int | str | None) -> bool:
    if value is None or isinstance(value, int):
        return value is None or value > 0
    first, _, last = value.partition("-")
    return 0 < int(first) <= int(last or first)


def periods_run_forward(library: Library) -> Iterator[Problem]:
    """No pilot ends in a year before the one it began in, no recognition on a day before its first."""
    for pilot in library.pilots:
        start, end = YEAR.findall(pilot.period.start), YEAR.findall(pilot.period.end or "")
        if len(start) == len(end) == 1 and end < start:
            names = {"start": start[0], "end": end[0]}
            yield Problem(library.at(pilot, "period", "end"), "ends-before-start", names)
    for module in library.modules:
        if (lasts := module.accreditation) and lasts.until < lasts.from_:
            dates = {"start": str(lasts.from_), "end": str(lasts.until)}
            yield Problem(library.at(module, "accreditation", "until"), "ends-before-start", dates)


def abbreviations_mean_one_thing(library: Library) -> Iterator[Problem]:
    """No two terms have one abbreviation: pages could explain only one of them."""
    first: dict[str, Callable[[], Place]] = {}
    for term in library.terms:
        if term.abbreviation:
            place = partial(library.at, term, "abbreviation")
            if term.abbreviation in first:
                names = {"text": term.abbreviation, "first": str(first[term.abbreviation]())}
                yield Problem(place(), "abbreviation-twice", names, "warning")
            else:
                first[term.abbreviation] = place
