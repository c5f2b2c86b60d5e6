# SPDX-License-Identifier: EUPL-1.2
"""Pages of lessons: each lesson of a learning path, and the final test that closes it."""

from collections.abc import Iterator

from leerwijk.locale import Words
from leerwijk.model.course import Lesson
from leerwijk.model.quiz import Quiz
from leerwijk.pages import address, linked_data
from leerwijk.pages.page import Link, Page, Site
from leerwijk.pages.views import Views
from leerwijk.pages.views.blocks import Fragment, quiz_fragment
from leerwijk.pages.views.bodies import blocks_of, citable
from leerwijk.pages.views.foot import Foot, Meta
from leerwijk.pages.views.path import LearningPath


def _crumbs(words: Words, path: LearningPath) -> tuple[Link, ...]:
    home = Link(words.text("home.title"), address.HOME)
    return (home, Link(words.text("modules.title"), address.MODULES), path.home)


def lesson(views: Views, site: Site, words: Words, path: LearningPath, lesson: Lesson) -> Page:
    """Return the page of a lesson."""
    module = path.module
    url = address.lesson(module.id, lesson.id)
    previous, following = path.beside(url)
    blocks = blocks_of(views, "Lesson", lesson.id)
    start = quiz_fragment(views, lesson.start_quiz) if lesson.start_quiz else None
    return Page(
        url=url,
        kind="lesson",
        title=lesson.title,
        description=lesson.description,
        section="learn",
        breadcrumbs=_crumbs(words, path),
        menu=path.menu(url),
        previous=previous,
        next=following,
        context={
            "module": path.home,
            "module_id": module.id,
            "number": path.lessons.index(lesson) + 1,
            "of": len(path.lessons),
            "lesson": lesson,
            "objectives": tuple(each for each in module.objectives if each.id in lesson.objectives),
            "start": start,
            "blocks": blocks,
            "citable": citable(
                views,
                "\n".join((lesson.body, *lesson.summary)),
                (start, *blocks) if start else blocks,
                lesson.sources,
            ),
            "foot": Foot(meta=Meta(lesson.updated, None, lesson.version, module.licence)),
        },
        facets={"audience": path.audiences},
        linked_data=tuple(linked_data.lesson(module, lesson, _quizzes(start, blocks), site)),
    )


def _quizzes(start: Fragment | None, blocks: tuple[Fragment, ...]) -> tuple[Fragment, ...]:
    return tuple(each for each in (start, *blocks) if each and each.name == "quiz")


def final_test(views: Views, site: Site, words: Words, path: LearningPath) -> Iterator[Page]:
    """Yield the page of a module's final test, when that quiz is there."""
    module = path.module
    quiz = views.library.by_kind.get("Quiz", {}).get(module.final_test or "")
    if not isinstance(quiz, Quiz):
        return
    url = address.final_test(module.id)
    fragment = quiz_fragment(views, quiz.id)
    yield Page(
        url=url,
        kind="final-test",
        title=words.text("final_test.of", title=module.title),
        description=words.text("final_test.description", title=module.title),
        section="learn",
        breadcrumbs=_crumbs(words, path),
        menu=path.menu(url),
        previous=path.beside(url)[0],
        next=path.beside(url)[1],
        context={
            "module": path.home,
            "test": fragment,
            "citable": citable(views, "", (fragment,) if fragment else (), ()),
            "foot": Foot(meta=Meta(module.updated, None, module.version, module.licence)),
        },
        linked_data=(linked_data.quiz(quiz, url, module, site),),
    )
