# SPDX-License-Identifier: EUPL-1.2
"""What pages of the knowledge base are, in the words of schema.org."""

from collections.abc import Iterable

from leerwijk.model.area_photo import AreaPhoto
from leerwijk.model.course import Factsheet
from leerwijk.model.pilot import LessonLearned, Pilot
from leerwijk.model.source import Source
from leerwijk.model.vocabulary import Region, Term, Theme
from leerwijk.pages import address
from leerwijk.pages.inline import plain
from leerwijk.pages.linked_data.things import Thing, named, open_to_all, part_of_site
from leerwijk.pages.links import href
from leerwijk.pages.page import Link, Site
from leerwijk.pages.views.statements import Statement


def website(site: Site) -> Thing:
    """Return the site as a whole."""
    language = {"inLanguage": site.language}
    return {"@type": "WebSite", **named(site.name, address.HOME), "description": site.description, **language}


def text(title: str, url: str, site: Site) -> Thing:
    """Return a hand-written page."""
    return {"@type": "WebPage", **named(title, url), **part_of_site(site)}


def collection(title: str, url: str, site: Site) -> Thing:
    """Return a list page."""
    return {"@type": "CollectionPage", **named(title, url), **part_of_site(site)}


def factsheet(sheet: Factsheet, site: Site) -> Thing:
    """Return a factsheet as an article."""
    return {
        "@type": "Article",
        **named(sheet.title, address.factsheet(sheet.id)),
        "headline": plain(sheet.message),
        "description": plain(sheet.description),
        "version": sheet.version,
        "dateModified": sheet.updated.isoformat(),
        "author": {"@type": "Organization", "name": site.name},
        **open_to_all(site),
    }


def pilot(pilot: Pilot, region: Link, site: Site) -> Thing:
    """Return the page of a pilot as an article about it."""
    return {
        **article(pilot.title, address.pilot(pilot.id), pilot, site),
        "about": {"@type": "Project", "name": pilot.title, "areaServed": region.title},
    }


def article(title: str, url: str, pilot: Pilot, site: Site) -> Thing:
    """Return a page that tells of a pilot as an article."""
    return {
        "@type": "Article",
        **named(title, url),
        "headline": title,
        "description": pilot.summary,
        "version": pilot.version,
        "dateModified": pilot.updated.isoformat(),
        "isBasedOn": href(address.source(pilot.source.source)),
        "author": {"@type": "Organization", "name": site.name},
        **open_to_all(site),
    }


def lesson_learned(statement: Statement, lesson: LessonLearned, site: Site) -> Thing:
    """Return a lesson learned as a piece of reference material."""
    return {
        "@type": "LearningResource",
        "@id": href(statement.url),
        "url": href(statement.url),
        "name": lesson.statement,
        "learningResourceType": "referentiemateriaal",
        "about": [
            {"@type": "DefinedTerm", "@id": href(theme.url), "name": theme.title}
            for theme in statement.themes
        ],
        "spatialCoverage": statement.region.title,
        "isBasedOn": href(address.source(lesson.source.source)),
        "isPartOf": {"@type": "CollectionPage", "@id": href(address.LESSONS_LEARNED)},
        **open_to_all(site),
    }


def area_photo(photo: AreaPhoto, indicators: tuple[str, ...], site: Site) -> Thing:
    """Return an area photo as a set of data."""
    years = sorted(each.year for each in photo.years)
    return {
        "@type": "Dataset",
        **named(photo.title, address.area_photo(photo.id)),
        "description": photo.description,
        "spatialCoverage": photo.area,
        "temporalCoverage": f"{years[0]}/{years[-1]}",
        "variableMeasured": list(indicators),
        "version": photo.version,
        "dateModified": photo.updated.isoformat(),
        "creator": {"@type": "Organization", "name": site.name},
        **open_to_all(site),
    }


def region(region: Region, site: Site) -> Thing:
    """Return the page of a region."""
    return {
        "@type": "CollectionPage",
        **named(region.name, address.region(region.id)),
        "about": {"@type": "AdministrativeArea", "name": region.name, "identifier": region.cbs_code},
        **part_of_site(site),
    }


def theme_set(title: str, themes: Iterable[Theme], site: Site) -> Thing:
    """Return all themes as a set of defined terms."""
    return {
        "@type": "DefinedTermSet",
        **named(title, address.THEMES),
        **part_of_site(site),
        "hasDefinedTerm": [
            {"@type": "DefinedTerm", "@id": href(address.theme(theme.id)), "name": theme.label}
            for theme in themes
        ],
    }


def theme(theme: Theme) -> Thing:
    """Return a theme as a defined term."""
    return {
        "@type": "DefinedTerm",
        **named(theme.label, address.theme(theme.id)),
        "description": theme.definition,
        "inDefinedTermSet": href(address.THEMES),
    }


def glossary(title: str, terms: Iterable[Term], site: Site) -> Thing:
    """Return the glossary as a set of defined terms."""
    return {
        "@type": "DefinedTermSet",
        **named(title, address.GLOSSARY),
        **part_of_site(site),
        "hasDefinedTerm": [
            {
                "@type": "DefinedTerm",
                "@id": href(address.term(term.id)),
                "name": term.term,
                "description": term.explanation,
            }
            | ({"termCode": term.abbreviation} if term.abbreviation else {})
            for term in terms
        ],
    }


def source_list(title: str, sources: Iterable[Source], site: Site) -> Thing:
    """Return the list of sources with what they are."""
    return {
        **collection(title, address.SOURCES, site),
        "mainEntity": {
            "@type": "ItemList",
            "itemListElement": [
                {
                    "@type": "ListItem",
                    "position": number,
                    "item": {"@type": "CreativeWork", "name": each.title, "publisher": each.publisher}
                    | ({"url": each.url} if each.url else {}),
                }
                for number, each in enumerate(sources, 1)
            ],
        },
    }
