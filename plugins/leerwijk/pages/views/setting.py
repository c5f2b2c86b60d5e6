# SPDX-License-Identifier: EUPL-1.2
"""Setting: in which module and lesson a quiz or case stands, and where its texts lead."""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from leerwijk.model.base import Value, inside
from leerwijk.model.course import Lesson, Module
from leerwijk.model.library import Case, Library
from leerwijk.model.published import Link, Place
from leerwijk.model.quiz import Quiz
from leerwijk.pages import address
from leerwijk.pages.citations import ids_of
from leerwijk.pages.inline import inline, plain
from leerwijk.pages.links import href
from leerwijk.pages.views.references import Reference, reference

HEADING = re.compile(r"^#{2,3}[ \t]+(.+?)[ \t#]*(?:\{[^}\n]*#([\w-]+)[^}\n]*\})?[ \t]*$", re.MULTILINE)

Owner = tuple[Module, Lesson | None]
"""The module, and the lesson unless it is the module itself."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What a published quiz or case says of its surroundings."""

    module: Place | None = None
    lesson: Place | None = None
    sections: Mapping[str, Link] = field(default_factory=dict)
    """Id of a question → the section to read again."""
    cited: Mapping[str, Link] = field(default_factory=dict)
    """Id that a text may cite → where it stands."""


def owners(library: Library) -> Mapping[tuple[str, str], Owner]:
    """Return ("quiz" or "case", id) → where it stands first on the learning path."""
    found: dict[tuple[str, str], Owner] = {}
    for name, identifier, owner in _uses(library):
        found.setdefault((name, identifier), owner)
    return found


def _uses(library: Library) -> Iterator[tuple[str, str, Owner]]:
    lessons = library.by_kind.get("Lesson", {})
    for module in library.modules:
        yield from _shown(library, "Module", module, (module, None))
        for lesson in (lessons.get(id_) for id_ in module.lessons):
            if isinstance(lesson, Lesson):
                if lesson.start_quiz:
                    yield "quiz", lesson.start_quiz, (module, lesson)
                yield from _shown(library, "Lesson", lesson, (module, lesson))
        if module.final_test:
            yield "quiz", module.final_test, (module, None)


def _shown(
    library: Library, kind: str, of: Module | Lesson, owner: Owner
) -> Iterator[tuple[str, str, Owner]]:
    for mention in library.mentions.get((kind, of.id), ()):
        if mention.name in ("quiz", "case"):
            yield mention.name, mention.argument, owner


def quiz_setting(library: Library, owner: Owner | None, quiz: Quiz) -> Setting:
    """Return the setting of a quiz."""
    if owner is None:
        return Setting(cited=_links(library, quiz))
    everything = (*quiz.questions, *(each for pool in quiz.pools for each in pool.questions))
    sections = ((each.id, section_link(library, owner, each.section)) for each in everything if each.section)
    return Setting(*_places(owner), {id_: link for id_, link in sections if link}, _links(library, quiz))


def case_setting(library: Library, owner: Owner | None, case: Case) -> Setting:
    """Return the setting of a case."""
    module, lesson = _places(owner) if owner else (None, None)
    return Setting(module, lesson, cited=_links(library, case))


def _links(library: Library, value: Value) -> Mapping[str, Link]:
    """Return a link for every id that the texts of a quiz or case cite."""
    texts = [one for one in inside(value) if isinstance(one, str) and "[@" in one]
    entries = ((id_, reference(library, id_)) for text in texts for id_ in ids_of(inline(text)))
    return {id_: link_to(entry) for id_, entry in entries if entry}


def link_to(entry: Reference) -> Link:
    """Return a link to where a claim stands on this site, by the short name of its document."""
    return Link(title=inline(entry.origin.short), url=href(entry.url))


def _places(owner: Owner) -> tuple[Place, Place | None]:
    module, lesson = owner
    below = _place(lesson, address.lesson(module.id, lesson.id)) if lesson else None
    return _place(module, address.module(module.id)), below


def _place(entity: Module | Lesson, url: str) -> Place:
    return Place(
        id=entity.id, was=entity.was, title=plain(entity.title), url=href(url), version=entity.version
    )


def section_link(library: Library, owner: Owner, title: str) -> Link | None:
    """Return where a section stands: in the lesson itself, or else in the first of its module that has it."""
    module, own = owner
    known = library.by_kind.get("Lesson", {})
    lessons = (own, *(known.get(id_) for id_ in module.lessons))
    for lesson in lessons:
        if isinstance(lesson, Lesson) and (anchor := _anchor(lesson.body, title)):
            url = f"{address.lesson(module.id, lesson.id)}#{anchor}"
            return Link(title=inline(title), url=href(url))
    return None


def _anchor(body: str, title: str) -> str | None:
    """Return the id of a heading in a body."""
    wanted = plain(title).casefold()
    for found in HEADING.finditer(body):
        if plain(found[1]).casefold() == wanted:
            return found[2] or _slug(plain(found[1]))
    return None


def _slug(heading: str) -> str:
    """Return the id that Python-Markdown gives a heading."""
    ascii_only = unicodedata.normalize("NFKD", heading).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", ascii_only).strip().lower())
