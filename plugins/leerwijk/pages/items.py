# SPDX-License-Identifier: EUPL-1.2
"""Items: what people can take away whole, and its quizzes with complete addresses."""

from collections.abc import Iterable, Iterator

from leerwijk.model import published as form
from leerwijk.model.course import Lesson, Module
from leerwijk.model.library import Library
from leerwijk.model.package import Item
from leerwijk.model.question import Question
from leerwijk.model.quiz import Quiz
from leerwijk.pages import address
from leerwijk.pages.inline import plain
from leerwijk.pages.page import Site
from leerwijk.pages.quiz_data import published_quiz
from leerwijk.pages.signs import ROOT
from leerwijk.pages.views.asked import asked_quiz
from leerwijk.pages.views.blocks import case_of
from leerwijk.pages.views.path import lessons_of
from leerwijk.pages.views.setting import Owner, quiz_setting


def items_of(library: Library, site: Site, parts: frozenset[str]) -> tuple[Item, ...]:
    """Return everything that can be taken away: the course first, each thing before what it consists of."""
    modules = tuple(_module(library, module) for module in library.modules) if "course" in parts else ()
    found: list[Item] = []
    if modules:
        sheets = tuple(_factsheets(library)) if "factsheets" in parts else ()
        whole = (*modules, *sheets)
        course = Item("course", site.id, site.name, site.description, address.MODULES, parts=whole)
        found += course.walk()
        used = {each.name for each in found}
        loose = (_quiz(quiz, "") for quiz in library.quizzes)
        found += (each for each in loose if each.name not in used)
    elif "factsheets" in parts:
        found += _factsheets(library)
    return tuple({each.name: each for each in reversed(found)}.values())[::-1]


def _factsheets(library: Library) -> Iterator[Item]:
    for sheet in library.factsheets:
        at = address.factsheet(sheet.id)
        title, told = plain(sheet.title), plain(sheet.description)
        yield Item("factsheet", sheet.id, title, told, at, sheet.version, sheet.updated)


def _module(library: Library, module: Module) -> Item:
    parts = [*_shown(library, "Module", module, address.module(module.id))]
    parts += (_lesson(library, module, lesson) for lesson in lessons_of(library, module))
    test = library.by_kind.get("Quiz", {}).get(module.final_test or "")
    if isinstance(test, Quiz):
        parts.append(_quiz(test, address.final_test(module.id)))
    return Item(
        noun="module",
        id=module.id,
        title=plain(module.title),
        description=plain(module.description),
        page=address.module(module.id),
        version=module.version,
        updated=module.updated,
        licence=module.licence,
        parts=tuple(parts),
    )


def _lesson(library: Library, module: Module, lesson: Lesson) -> Item:
    at = address.lesson(module.id, lesson.id)
    start = library.by_kind.get("Quiz", {}).get(lesson.start_quiz or "")
    parts = [_quiz(start, at)] if isinstance(start, Quiz) else []
    return Item(
        noun="lesson",
        id=lesson.id,
        was=lesson.was,
        title=plain(lesson.title),
        description=plain(lesson.description),
        page=at,
        version=lesson.version,
        updated=lesson.updated,
        licence=module.licence,
        parts=(*parts, *_shown(library, "Lesson", lesson, at)),
    )


def _shown(library: Library, kind: str, of: Module | Lesson, at: str) -> Iterator[Item]:
    """Yield the quizzes and cases that a body shows."""
    for mention in library.mentions.get((kind, of.id), ()):
        quiz = library.by_kind.get("Quiz", {}).get(mention.argument) if mention.name == "quiz" else None
        case = case_of(library, mention.argument) if mention.name == "case" else None
        if isinstance(quiz, Quiz):
            yield _quiz(quiz, at)
        elif case:
            yield Item("case", case.id, plain(case.title), plain(case.task), at)


def _quiz(quiz: Quiz, at: str) -> Item:
    return Item("quiz", quiz.id, plain(quiz.title), plain(quiz.intro or ""), at)


def quiz_to_take(library: Library, site: Site, owner: Owner | None, quiz: Quiz) -> form.Quiz:
    """Return a quiz in its published form with complete addresses, as far as the site knows its own."""
    published = published_quiz(asked_quiz(library, quiz, quiz_setting(library, owner, quiz)))
    text = published.model_dump_json(by_alias=True).replace(ROOT, site.url)
    return _with_author(form.Quiz.model_validate_json(text), quiz)


def _with_author(published: form.Quiz, quiz: Quiz) -> form.Quiz:
    """Return a published quiz that holds, beside what is asked, all that its author wrote."""

    def each(shown: Iterable[form.Question], written: Iterable[Question]) -> tuple[form.Question, ...]:
        pairs = zip(shown, written, strict=True)
        return tuple(question.model_copy(update={"written": own}) for question, own in pairs)

    pools = tuple(
        pool.model_copy(update={"questions": each(pool.questions, own.questions)})
        for pool, own in zip(published.pools, quiz.pools, strict=True)
    )
    questions = each(published.questions, quiz.questions)
    return published.model_copy(update={"questions": questions, "pools": pools, "written": quiz})
