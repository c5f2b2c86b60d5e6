# SPDX-License-Identifier: EUPL-1.2
"""Pages of area photos: five indicators, year by year, each as a chart, a table and a file."""

from collections.abc import Iterator
from dataclasses import dataclass

from leerwijk.locale import Words
from leerwijk.model.area_photo import INDICATORS, AreaCount, AreaPhoto, AreaYear, FewerThan
from leerwijk.model.library import Library
from leerwijk.pages import address, linked_data
from leerwijk.pages.page import Link, Menu, Page, Site
from leerwijk.pages.views import Views
from leerwijk.pages.views.foot import Foot, Meta
from leerwijk.pages.views.references import Reference, by_source, reference
from leerwijk.pages.views.statements import Evidence, evidence_of, region_link


@dataclass(frozen=True, slots=True)
class ShownCount:
    """An indicator in a year, as far as it is known."""

    year: int
    number: int | None
    """The number, or the number that it stays below; None when unknown."""
    below: bool
    out_of: int | None
    share: float | None
    """Percentage of the whole; None when number or whole is unknown."""
    count: AreaCount


@dataclass(frozen=True, slots=True)
class ShownIndicator:
    """An indicator through the years."""

    name: str
    counts: tuple[ShownCount, ...]

    @property
    def anchor(self) -> str:
        """Where it stands on the page."""
        return address.INDICATORS[self.name]

    @property
    def latest(self) -> ShownCount:
        """The last year."""
        return self.counts[-1]


@dataclass(frozen=True, slots=True)
class ShownYear:
    """What the figures of a year rest on."""

    year: AreaYear
    evidence: Evidence
    source: Reference | None


def photos_of(library: Library, *, region: str = "", pilot: str = "") -> tuple[Link, ...]:
    """Return the area photos of a region or pilot, with their years."""
    mine = (each for each in library.area_photos if each.region == region or each.pilot == pilot != "")
    return tuple(Link(f"{each.title} ({_span(each)})", address.area_photo(each.id)) for each in mine)


def area_photos(views: Views, site: Site, words: Words) -> Iterator[Page]:
    """Yield a page for each area photo; its list is the region that it is of."""
    library = views.library
    above = (
        Link(words.text("home.title"), address.HOME),
        Link(words.text("regions.title"), address.REGIONS),
    )
    for photo in library.area_photos:
        here = address.area_photo(photo.id)
        region = region_link(library, photo.region)
        near = (each for each in library.area_photos if each.region == photo.region)
        links = tuple(Link(each.title, address.area_photo(each.id), each is photo) for each in near)
        yield Page(
            url=here,
            kind="area-photo",
            title=photo.title,
            description=photo.description,
            section="compare",
            breadcrumbs=(*above, region),
            menu=Menu(region.title, region.url, links),
            context=_context(views, photo, region),
            linked_data=(linked_data.area_photo(photo, _labels(words), site),),
            facets={"region": (region.title,)},
        )


def _labels(words: Words) -> tuple[str, ...]:
    return tuple(words.text(f"area_photo.indicator.{name}") for name in INDICATORS)


def _span(photo: AreaPhoto) -> str:
    years = sorted(each.year for each in photo.years)
    return f"{years[0]}–{years[-1]}" if len(years) > 1 else str(years[0])


def _context(views: Views, photo: AreaPhoto, region: Link) -> dict[str, object]:
    library = views.library
    years = tuple(sorted(photo.years, key=lambda each: each.year))
    pilot = next((each for each in library.pilots if each.id == photo.pilot), None)
    entries = (reference(library, each.source) for each in years)
    return {
        "photo": photo,
        "region": region,
        "pilot": Link(pilot.short, address.pilot(pilot.id)) if pilot else None,
        "indicators": tuple(_indicator(years, name) for name in INDICATORS),
        "years": tuple(
            ShownYear(each, evidence_of(library, each.evidence), reference(library, each.source))
            for each in years
        ),
        "foot": Foot(
            by_source(entry for entry in entries if entry),
            meta=Meta(photo.updated, None, photo.version, "CC BY 4.0"),
        ),
    }


def _indicator(years: tuple[AreaYear, ...], name: str) -> ShownIndicator:
    return ShownIndicator(name, tuple(shown_count(each.year, dict(each.counts)[name]) for each in years))


def shown_count(year: int, count: AreaCount) -> ShownCount:
    """Return what may be shown of a count: a share only when number and whole are known."""
    below = isinstance(count.number, FewerThan)
    written = count.number.fewer_than if isinstance(count.number, FewerThan) else count.number
    number = written if isinstance(written, int) else None
    out_of = count.out_of if isinstance(count.out_of, int) else None
    known = number is not None and out_of is not None
    share = _share(number, out_of) if known else None
    return ShownCount(year, number, below, out_of, share, count)


def _share(number: int | None, out_of: int | None) -> float:
    """Return a percentage as people read it: whole, or with a decimal when it is below one."""
    exact = min(100.0, 100 * (number or 0) / (out_of or 1))
    return round(exact, 1) if exact < 1 else float(int(exact + 0.5))
