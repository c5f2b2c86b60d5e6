# SPDX-License-Identifier: EUPL-1.2
"""Used: where on the site each record is cited, so that a reader can follow a claim forward."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from leerwijk.model.course import Factsheet, Lesson, Module
from leerwijk.model.library import Library, Mention
from leerwijk.model.question import Question
from leerwijk.model.quiz import Quiz
from leerwijk.model.source import Locator
from leerwijk.pages import address
from leerwijk.pages.views.blocks import case_of, fragment_of
from leerwijk.pages.views.path import lessons_of
from leerwijk.pages.views.records import Records

CITED = re.compile(r"@([a-z0-9]+(?:-[a-z0-9]+)*)")
CITATION = re.compile(r"\[(@[a-z0-9-]+(?:\s*;\s*@[a-z0-9-]+)*)\]")


class Use(NamedTuple):
    """A place on the site that cites a record."""

    kind: str
    """"lesson", "quiz", "factsheet", "module", "tension" or "swot"."""
    title: str
    url: str


def cited_in(text: str) -> Iterator[str]:
    """Yield the ids that a text cites as `[@id]` or `[@id; @id]`."""
    if "[@" in text:
        for citation in CITATION.finditer(text):
            yield from CITED.findall(citation[1])


class Uses(NamedTuple):
    """Where records are cited, each place in the order of the learning path and then of the lists."""

    by_id: Mapping[str, tuple[Use, ...]]
    order: Mapping[Use, int]

    def of(self, *ids: str) -> tuple[Use, ...]:
        """Return where any of these records is cited, each place once."""
        found = {use for id_ in ids for use in self.by_id.get(id_, ())}
        return tuple(sorted(found, key=self.order.__getitem__))


def uses(records: Records) -> Uses:
    """Return where each source, pilot and record is cited."""
    found: dict[str, dict[Use, None]] = {}
    order: dict[Use, int] = {}
    for use, ids in _all_uses(records):
        order.setdefault(use, len(order))
        for id_ in ids:
            found.setdefault(id_, {})[use] = None
    return Uses({id_: tuple(places) for id_, places in found.items()}, order)


def _all_uses(records: Records) -> Iterator[tuple[Use, Iterable[str]]]:
    library = records.library
    for course in library.modules:
        yield from _in_module(records, course)
    for sheet in library.factsheets:
        use = Use("factsheet", sheet.title, address.factsheet(sheet.id))
        yield use, (*sheet.key_figures, *_ids(sheet.sources), *_in_body(records, "Factsheet", sheet))
    for tension in library.tensions:
        use = Use("tension", tension.title, address.tension(tension.id))
        yield use, tuple(id_ for side in tension.sides for id_ in side.records)
    for swot in library.swots:
        named = (id_ for _, points in swot.fields for point in points for id_ in point.records)
        yield Use("swot", swot.title, address.swot(swot.id)), (*named, *cited_in(swot.note or ""))


def _in_module(records: Records, course: Module) -> Iterator[tuple[Use, Iterable[str]]]:
    """Yield the places of a module as a learner comes by them."""
    library = records.library
    use = Use("module", course.title, address.module(course.id))
    yield use, tuple(_in_body(records, "Module", course))
    for lesson in lessons_of(library, course):
        use = Use("lesson", lesson.title, address.lesson(course.id, lesson.id))
        yield use, (*_ids(lesson.sources), *_in_body(records, "Lesson", lesson))
        yield from _in_quizzes(library, lesson, use.url)
    if course.final_test:
        yield from _in_quiz(library, course.final_test, address.final_test(course.id), course.title)


def _ids(cited: Iterable[str | Locator]) -> Iterator[str]:
    return (each.source if isinstance(each, Locator) else each for each in cited)


def _in_body(records: Records, kind: str, owner: Lesson | Factsheet | Module) -> Iterator[str]:
    for text in _texts(owner):
        yield from cited_in(text)
    for mention in records.library.mentions.get((kind, owner.id), ()):
        if mention.name == "figure":
            yield mention.argument
        elif mention.name == "lessons-learned":
            yield from _listed(records, mention)
        elif mention.name == "case":
            yield from _case_sources(records.library, mention.argument)


def _texts(owner: Lesson | Factsheet | Module) -> tuple[str, ...]:
    """Return the texts of an owner that may cite."""
    match owner:
        case Lesson():
            return (owner.body, *owner.summary)
        case Factsheet():
            return (owner.body, owner.message, *owner.take_along)
        case _:
            return (owner.body,)


def _case_sources(library: Library, case_id: str) -> Iterator[str]:
    case = case_of(library, case_id)
    if case:
        yield from _ids(case.sources)


def _listed(records: Records, mention: Mention) -> Iterator[str]:
    fragment = fragment_of(records, mention.name, mention.argument, dict(mention.options))
    if fragment:
        yield from (statement.id for statement in fragment.context["statements"])  # type: ignore[attr-defined]


def _in_quizzes(library: Library, lesson: Lesson, url: str) -> Iterator[tuple[Use, Iterable[str]]]:
    mentions = library.mentions.get(("Lesson", lesson.id), ())
    quizzes = [mention.argument for mention in mentions if mention.name == "quiz"]
    for quiz_id in ([lesson.start_quiz] if lesson.start_quiz else []) + quizzes:
        yield from _in_quiz(library, quiz_id, url, lesson.title)


def _in_quiz(library: Library, quiz_id: str, url: str, where: str) -> Iterator[tuple[Use, Iterable[str]]]:
    quiz = library.by_kind.get("Quiz", {}).get(quiz_id)
    if isinstance(quiz, Quiz):
        yield Use("quiz", f"{quiz.title} ({where})", f"{url}#quiz-{quiz.id}"), tuple(_cited_by(quiz))


def _cited_by(quiz: Quiz) -> Iterator[str]:
    for question in questions_of(quiz):
        if question.source:
            yield from _ids((question.source,))
        yield from cited_in(question.explanation or "")


def questions_of(quiz: Quiz) -> Iterator[Question]:
    """Yield all questions of a quiz, those of its pools included."""
    yield from quiz.questions
    for pool in quiz.pools:
        yield from pool.questions
