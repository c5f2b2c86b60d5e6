# SPDX-License-Identifier: EUPL-1.2
"""What pages of the course are, in the words of schema.org."""

from collections.abc import Iterable, Iterator
from itertools import chain

from leerwijk.model.course import Lesson, Module
from leerwijk.model.question import Question
from leerwijk.model.quiz import Quiz
from leerwijk.pages import address
from leerwijk.pages.inline import plain
from leerwijk.pages.linked_data.things import Thing, named, open_to_all
from leerwijk.pages.links import href
from leerwijk.pages.page import Site
from leerwijk.pages.views.blocks import Fragment

TYPES = {"choice": "Multiple choice", "multiple": "Checkbox", "open": "Essay"}
"""Kinds of question that schema.org's examples name."""

LEVEL = "HBO"
"""Educational level in the short form that harvesters of open learning material recognise."""


def course(module: Module, lessons: Iterable[Lesson], site: Site) -> Thing:
    """Return a module as a course with its lessons."""
    url = address.module(module.id)
    return {
        "@type": ["Course", "LearningResource"],
        **named(module.title, url),
        "description": module.description,
        "educationalLevel": LEVEL,
        "timeRequired": duration(round(module.study_load.hours * 60)),
        "learningResourceType": "professionaliseringsmateriaal",
        "teaches": [objective.text for objective in module.objectives],
        "coursePrerequisites": list(module.prerequisites),
        "version": module.version,
        "dateModified": module.updated.isoformat(),
        **open_to_all(site, module.licence),
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
        **named(lesson.title, url),
        "description": lesson.description,
        "educationalLevel": LEVEL,
        "timeRequired": duration(lesson.minutes),
        "learningResourceType": "kennisoverdracht",
        "teaches": [each.text for each in module.objectives if each.id in lesson.objectives],
        "isPartOf": {"@type": "Course", "@id": href(address.module(module.id)), "name": module.title},
        "version": lesson.version,
        "dateModified": lesson.updated.isoformat(),
        **open_to_all(site, module.licence),
    }
    for fragment in quizzes:
        yield quiz(fragment.context["asked"].quiz, url, module, site)  # type: ignore[attr-defined]


def quiz(quiz: Quiz, url: str, module: Module, site: Site) -> Thing:
    """Return a quiz on a page: what it assesses and what it asks; the answers stay on the page."""
    questions = tuple(chain(quiz.questions, *(pool.questions for pool in quiz.pools)))
    objectives = {question.objective for question in questions}
    return {
        "@type": "Quiz",
        **named(quiz.title, f"{url}#quiz-{quiz.id}"),
        "learningResourceType": "zelftoets",
        "educationalLevel": LEVEL,
        "isPartOf": {"@type": "LearningResource", "@id": href(url)},
        "assesses": [each.text for each in module.objectives if each.id in objectives],
        "hasPart": [_question(question) for question in questions],
        **open_to_all(site, module.licence),
    }


def _question(question: Question) -> Thing:
    thing: Thing = {"@type": "Question", "name": plain(question.prompt)}
    return thing | {"eduQuestionType": TYPES[question.kind]} if question.kind in TYPES else thing


def duration(minutes: int) -> str:
    """Return minutes as an ISO 8601 duration."""
    hours, rest = divmod(minutes, 60)
    return "PT" + (f"{hours}H" if hours else "") + (f"{rest}M" if rest or not hours else "")
