# SPDX-License-Identifier: EUPL-1.2
"""Material: what catalogues of learning material must know of each module, lesson, quiz and factsheet."""

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from leerwijk.exports.publisher import Publisher
from leerwijk.model.course import Factsheet, Lesson, Module
from leerwijk.model.library import Library
from leerwijk.model.licence import licence_url
from leerwijk.model.package import Item, Noun
from leerwijk.model.pilot import LessonLearned
from leerwijk.model.quiz import Quiz
from leerwijk.model.source import Locator

KEYWORDS = 8
WORDS_PER_MINUTE = 150


@dataclass(frozen=True, slots=True)
class Sort:
    """What sort of material something is."""

    label: str
    """In the words by which edusources filters."""
    lom: str
    """In those of LOM 1.0."""
    level: int
    """1 a part, 2 a lesson, 3 a module."""


SORTS: Mapping[Noun, Sort] = {
    "module": Sort("professionaliseringsmateriaal", "lecture", 3),
    "lesson": Sort("kennisoverdracht", "lecture", 2),
    "quiz": Sort("zelftoets", "self assessment", 1),
    "factsheet": Sort("informatiebron", "narrative text", 1),
}


@dataclass(frozen=True, slots=True)
class Material:
    """Something to find in a catalogue."""

    item: Item
    sort: Sort
    title: str
    description: str
    keywords: tuple[str, ...]
    minutes: int
    url: str
    """Whole address of what it is about."""
    licence_url: str

    @property
    def name(self) -> str:
        """Unique among all material: "lesson-warme-overdracht"."""
        return f"{self.item.noun}-{self.item.id}"


def materials(library: Library, items: Iterable[Item], publisher: Publisher) -> tuple[Material, ...]:
    """Return everything that a catalogue may hold, each once; a part takes date and version of its whole."""
    found: dict[str, Material] = {}
    for item in items:
        if item.noun in ("course", "factsheet"):
            for whole, part in _walk(item, item):
                if part.noun in SORTS and part.page and part.updated and part.name not in found:
                    found[part.name] = _material(library, whole, part, publisher)
    return tuple(found.values())


def _walk(whole: Item, item: Item) -> Iterator[tuple[Item, Item]]:
    """Yield everything in an item with what it is a part of."""
    dated = replace(item, updated=item.updated or whole.updated, version=item.version or whole.version)
    yield whole, dated
    for part in item.parts:
        yield from _walk(dated, part)


def _material(library: Library, whole: Item, item: Item, publisher: Publisher) -> Material:
    is_quiz = item.noun == "quiz"
    page = f"{item.page}#quiz-{item.id}" if is_quiz else item.page
    return Material(
        item=item,
        sort=SORTS[item.noun],
        title=f"{item.title} ({whole.title})" if is_quiz else item.title,
        description=item.description or whole.description,
        keywords=_keywords(library, item),
        minutes=_minutes(library, item),
        url=publisher.link(page),
        licence_url=licence_url(item.licence, publisher.licence_url),
    )


def _keywords(library: Library, item: Item) -> tuple[str, ...]:
    """Return the themes of what an item rests on, the most frequent first."""
    labels = {theme.id: theme.label for theme in library.themes}
    records = (library.records.get(id_) for id_ in _sources(library, item))
    themes = Counter(
        labels[theme] for each in records if isinstance(each, LessonLearned) for theme in each.themes
    )
    return tuple(label for label, _ in themes.most_common(KEYWORDS))


def _sources(library: Library, item: Item) -> Iterator[str]:
    """Yield the ids of the records that an item and its parts rest on."""
    for part in item.walk():
        entity = library.by_kind.get(part.noun.capitalize(), {}).get(part.id)
        if isinstance(entity, Lesson | Factsheet):
            yield from (each for each in entity.sources if isinstance(each, str))
        elif isinstance(entity, Quiz):
            for question in (*entity.questions, *(each for pool in entity.pools for each in pool.questions)):
                if question.source and not isinstance(question.source, Locator):
                    yield question.source


def _minutes(library: Library, item: Item) -> int:
    """Return how long studying it takes: as its author says, else a minute a question or by its words."""
    entity = library.by_kind.get(item.noun.capitalize(), {}).get(item.id)
    if isinstance(entity, Module):
        return round(entity.study_load.hours * 60)
    if isinstance(entity, Lesson):
        return entity.minutes
    if isinstance(entity, Quiz):
        return len(entity.questions) + sum(pool.draw for pool in entity.pools) or 1
    words = len(entity.body.split()) if isinstance(entity, Factsheet) else 0
    return max(5, math.ceil(words / WORDS_PER_MINUTE / 5) * 5)
