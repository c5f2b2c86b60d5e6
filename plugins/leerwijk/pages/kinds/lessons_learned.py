# SPDX-License-Identifier: EUPL-1.2
"""Pages of lessons learned: the lists, and each lesson learned with who says so."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from leerwijk.locale import Words
from leerwijk.model.citation import apa, bibtex, citation_of, ris
from leerwijk.model.pilot import LessonLearned
from leerwijk.pages import address, linked_data
from leerwijk.pages.issues import issue_form
from leerwijk.pages.kinds.lesson_lists import Lists
from leerwijk.pages.page import Link, Menu, Page, Site
from leerwijk.pages.views import Views
from leerwijk.pages.views.foot import Foot, meta_of_pilot, shorten
from leerwijk.pages.views.references import by_source
from leerwijk.pages.views.similar import similar
from leerwijk.pages.views.statements import Statement, Warned, region_link, warned
from leerwijk.pages.views.weight import contradicted, told_weight, years_in


def lessons_learned(views: Views, site: Site, words: Words) -> Iterator[Page]:
    """Yield the list of lessons learned, its parts, and each lesson learned."""
    lists = Lists(views, site, words)
    yield from lists.pages()
    title = words.text("lessons_learned.title")
    crumbs = (
        Link(words.text("home.title"), address.HOME),
        Link(title, address.LESSONS_LEARNED),
    )
    menu = Menu(title, address.LESSONS_LEARNED, lists.beginnings)
    against = contradicted(views.library)
    for lesson in views.library.lessons_learned:
        page = _lesson_learned(views, site, lesson, (crumbs, menu), against.get(lesson.id, ()))
        cited = _cited(views, site, lesson, words)
        facets = _facets(views, lesson, words)
        yield replace(
            page,
            context={**page.context, "citation": cited},
            facets={**facets, **views.elsewhere.origin(site.name)},
        )


class CiteAs(NamedTuple):
    """How to refer to a lesson learned, in the forms that people use."""

    apa: str
    bibtex: str
    ris: str


def _cited(views: Views, site: Site, lesson: LessonLearned, words: Words) -> CiteAs:
    url = f"{site.url}{address.lesson_learned(lesson.id)}" if site.url else ""
    cited = citation_of(views.library, lesson, (site.name, url), words)
    return CiteAs(apa(cited), bibtex(cited), ris(cited).replace("\r\n", "\n"))


def _lesson_learned(
    views: Views,
    site: Site,
    lesson: LessonLearned,
    around: tuple[tuple[Link, ...], Menu],
    against: tuple[str, ...],
) -> Page:
    statement = views.statements[lesson.id]
    pilot = views.library.pilot_of[lesson.id]
    return Page(
        url=statement.url,
        kind="lesson-learned",
        title=shorten(statement.text),
        description=statement.text,
        section="compare",
        breadcrumbs=around[0],
        menu=around[1],
        context={
            "statement": statement,
            "lesson": lesson,
            "municipalities": pilot.municipalities,
            "contradicts": tuple(views.statements[id_] for id_ in against if id_ in views.statements),
            "caveats": tuple(_caveats(views, lesson)),
            "back": _back(views, statement),
            "similar": tuple(said for said in _similar(views, lesson) if said.id not in against),
            "report": report_address(site.repository, lesson.id),
            "foot": Foot(
                by_source((statement.source,) if statement.source else ()),
                views.uses.of(lesson.id),
                meta_of_pilot(pilot, lesson.checked_on),
            ),
        },
        linked_data=(linked_data.lesson_learned(statement, lesson, site),),
        keywords=(lesson.id,),
    )


def _similar(views: Views, lesson: LessonLearned) -> tuple[Statement, ...]:
    return similar(lesson.themes, views.statements[lesson.id].region.url, views.strongest)


def report_address(repository: str, identifier: str) -> str:
    """Return where somebody tells that a lesson learned is wrong, or "" on a site without a repository."""
    form = issue_form(repository)
    return form.titled(f"{identifier}: ") if form else ""


def _caveats(views: Views, lesson: LessonLearned) -> Iterator[Warned]:
    pilot = views.library.pilot_of[lesson.id]
    return (warned(pilot, caveat) for caveat in pilot.caveats if lesson.id in caveat.about)


def _back(views: Views, statement: Statement) -> tuple[Link, ...]:
    """Return the regions that tell the same from experience."""
    if not statement.evidence.strength:
        return ()
    return tuple(region_link(views.library, id_) for id_ in statement.weight.regions)


def _facets(views: Views, lesson: LessonLearned, words: Words) -> dict[str, tuple[str, ...]]:
    statement = views.statements[lesson.id]
    period = views.library.pilot_of[lesson.id].period
    weight = statement.weight
    strength = statement.evidence.strength
    doubts = {"outdated": weight.outdated, "contradicted": weight.contradicted}
    return {
        "region": (statement.region.title,),
        "pilot": (statement.pilot.title,),
        "theme": tuple(theme.title for theme in statement.themes),
        "kind": (words.text(f"kind.{statement.kind}"),),
        "audience": statement.audiences,
        "perspective": tuple(words.text(f"perspective.{each}") for each in statement.perspectives),
        "strength": (f"{strength} · {words.text(f'strength.{strength}')}",),
        "direction": (words.text(f"direction.{statement.direction}"),),
        "period": tuple(map(str, years_in(period.start, period.end))),
        "doubt": tuple(words.text(f"statement.{name}") for name, told in doubts.items() if told),
        "weight": (told_weight(weight, strength, words),),
    }
