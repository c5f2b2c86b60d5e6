# SPDX-License-Identifier: EUPL-1.2
"""Linked data: what pages are, in the words of schema.org, for search engines and repositories."""

from collections.abc import Iterable, Iterator
from itertools import chain

from leerwijk.model.course import Factsheet, Lesson, Module
from leerwijk.model.pilot import LessonLearned, Pilot
from leerwijk.model.question import Question
from leerwijk.model.quiz import Quiz
from leerwijk.model.source import Source
from leerwijk.model.vocabulary import Region, Term, Theme
from leerwijk.pages import address
from leerwijk.pages.links import href
from leerwijk.pages.page import Link, Site
from leerwijk.pages.views.blocks import Fragment
from leerwijk.pages.views.statements import Statement

Thing = dict[str, object]

TYPES = {"choice": "Multiple choice", "multiple": "Checkbox", "open": "Essay"}
"""Kinds of question that schema.org's examples name."""

LEVEL = "HBO"
"""Educational level in the short form that harvesters of open learning material recognise."""


def website(site: Site) -> Thing:
    """Return the site as a whole."""
    return {"@type": "WebSite", **_named(site.name, address.HOME, site), "description": site.description}


def collection(title: str, url: str, site: Site) -> Thing:
    """Return a list page."""
    return {"@type": "CollectionPage", **_named(title, url, site), **_part_of_site(site)}


def course(module: Module, lessons: Iterable[Lesson], site: Site) -> Thing:
    """Return a module as a course with its lessons."""
    url = address.module(module.id)
    return {
        "@type": ["Course", "LearningResource"],
        **_named(module.title, url, site),
        "description": module.description,
        "educationalLevel": LEVEL,
        "timeRequired": duration(round(module.study_load.hours * 60)),
        "learningResourceType": "professionaliseringsmateriaal",
        "teaches": [objective.text for objective in module.objectives],
        "coursePrerequisites": list(module.prerequisites),
        "version": module.version,
        "dateModified": module.updated.isoformat(),
        **_open(site),
        "provider": {"@type": "Organization", "name": site.name},
        "hasPart": [
            {
                "@type": "LearningResource",
                "@id": href(address.lesson(module.id, lesson.id)),
                "name": lesson.title,
            }
            for lesson in lessons
        ],
        "hasCourseInstance": {
            "@type": "CourseInstance",
            "courseMode": "online",
            "courseWorkload": duration(round(module.study_load.hours * 60)),
        },
    }


def lesson(module: Module, lesson: Lesson, quizzes: Iterable[Fragment], site: Site) -> Iterator[Thing]:
    """Yield a lesson, then its quizzes."""
    url = address.lesson(module.id, lesson.id)
    yield {
        "@type": "LearningResource",
        **_named(lesson.title, url, site),
        "description": lesson.description,
        "educationalLevel": LEVEL,
        "timeRequired": duration(lesson.minutes),
        "learningResourceType": "kennisoverdracht",
        "teaches": [each.text for each in module.objectives if each.id in lesson.objectives],
        "isPartOf": {"@type": "Course", "@id": href(address.module(module.id)), "name": module.title},
        "version": lesson.version,
        "dateModified": lesson.updated.isoformat(),
        **_open(site),
    }
    for fragment in quizzes:
        yield quiz(fragment.context["asked"].quiz, url, module, site)  # type: ignore[attr-defined]


def quiz(quiz: Quiz, url: str, module: Module, site: Site) -> Thing:
    """Return a quiz on a page: what it assesses and what it asks; the answers stay on the page."""
    questions = tuple(chain(quiz.questions, *(pool.questions for pool in quiz.pools)))
    objectives = {question.objective for question in questions}
    return {
        "@type": "Quiz",
        **_named(quiz.title, f"{url}#quiz-{quiz.id}", site),
        "learningResourceType": "zelftoets",
        "educationalLevel": LEVEL,
        "isPartOf": {"@type": "LearningResource", "@id": href(url)},
        "assesses": [each.text for each in module.objectives if each.id in objectives],
        "hasPart": [_question(question) for question in questions],
        **_open(site),
    }


def _question(question: Question) -> Thing:
    thing: Thing = {"@type": "Question", "name": question.prompt}
    return thing | {"eduQuestionType": TYPES[question.kind]} if question.kind in TYPES else thing


def factsheet(sheet: Factsheet, site: Site) -> Thing:
    """Return a factsheet as an article."""
    return {
        "@type": "Article",
        **_named(sheet.title, address.factsheet(sheet.id), site),
        "headline": sheet.message,
        "description": sheet.description,
        "version": sheet.version,
        "dateModified": sheet.updated.isoformat(),
        "author": {"@type": "Organization", "name": site.name},
        **_open(site),
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
        **_named(title, url, site),
        "headline": title,
        "description": pilot.summary,
        "version": pilot.version,
        "dateModified": pilot.updated.isoformat(),
        "isBasedOn": href(address.source(pilot.source.source)),
        "author": {"@type": "Organization", "name": site.name},
        **_open(site),
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
        **_open(site),
    }


def region(region: Region, site: Site) -> Thing:
    """Return the page of a region."""
    return {
        "@type": "CollectionPage",
        **_named(region.name, address.region(region.id), site),
        "about": {"@type": "AdministrativeArea", "name": region.name, "identifier": region.cbs_code},
        **_part_of_site(site),
    }


def theme_set(title: str, themes: Iterable[Theme], site: Site) -> Thing:
    """Return all themes as a set of defined terms."""
    return {
        "@type": "DefinedTermSet",
        **_named(title, address.THEMES, site),
        "hasDefinedTerm": [
            {"@type": "DefinedTerm", "@id": href(address.theme(theme.id)), "name": theme.label}
            for theme in themes
        ],
    }


def theme(theme: Theme, site: Site) -> Thing:
    """Return a theme as a defined term."""
    return {
        "@type": "DefinedTerm",
        **_named(theme.label, address.theme(theme.id), site),
        "description": theme.definition,
        "inDefinedTermSet": href(address.THEMES),
    }


def glossary(title: str, terms: Iterable[Term], site: Site) -> Thing:
    """Return the glossary as a set of defined terms."""
    return {
        "@type": "DefinedTermSet",
        **_named(title, address.GLOSSARY, site),
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


def duration(minutes: int) -> str:
    """Return minutes as an ISO 8601 duration."""
    hours, rest = divmod(minutes, 60)
    return "PT" + (f"{hours}H" if hours else "") + (f"{rest}M" if rest or not hours else "")


def _named(name: str, url: str, site: Site) -> Thing:
    return {"@id": href(url), "url": href(url), "name": name, "inLanguage": site.language}


def _part_of_site(site: Site) -> Thing:
    return {"isPartOf": {"@type": "WebSite", "@id": href(address.HOME), "name": site.name}}


def _open(site: Site) -> Thing:
    return {"inLanguage": site.language, "license": site.licence_url, "isAccessibleForFree": True}
