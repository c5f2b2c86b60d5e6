# SPDX-License-Identifier: EUPL-1.2
"""Pages of lessons learned: the list by cluster and theme, and each lesson learned with who says so."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from leerwijk.locale import Words
from leerwijk.model.library import Library
from leerwijk.model.pilot import LessonLearned
from leerwijk.pages import address, linked_data
from leerwijk.pages.navigation import menu_of_lists
from leerwijk.pages.page import Link, Menu, Page, Site
from leerwijk.pages.views import Views
from leerwijk.pages.views.foot import Foot, Meta, meta_of_pilot, shorten
from leerwijk.pages.views.references import by_source
from leerwijk.pages.views.similar import similar
from leerwijk.pages.views.statements import Statement, Warned, warned


@dataclass(frozen=True, slots=True)
class ListedTheme:
    """A theme with the lessons learned that name it first."""

    theme: Link
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class ListedCluster:
    """A cluster with its themes."""

    id: str
    label: str
    themes: tuple[ListedTheme, ...]


def lessons_learned(views: Views, site: Site, words: Words) -> Iterator[Page]:
    """Yield the list of lessons learned and each lesson learned."""
    library = views.library
    title = words.text("lessons_learned.title")
    home = Link(words.text("home.title"), address.HOME)
    clusters = tuple(_clusters(views))
    yield Page(
        url=address.LESSONS_LEARNED,
        kind="lessons-learned",
        title=title,
        description=words.text("lessons_learned.description"),
        section="compare",
        breadcrumbs=(home,),
        menu=menu_of_lists(words, views.parts, address.LESSONS_LEARNED),
        context={
            "clusters": clusters,
            "total": len(library.lessons_learned),
            "elsewhere": address.ELSEWHERE if views.elsewhere.sites else "",
            "foot": Foot(
                by_source(each.source for each in views.statements.values() if each.source),
                (),
                Meta(checked=max((each.checked_on for each in library.lessons_learned), default=None)),
            ),
        },
        linked_data=(linked_data.collection(title, address.LESSONS_LEARNED, site),),
    )
    crumbs = (home, Link(title, address.LESSONS_LEARNED))
    links = tuple(Link(each.label, f"{address.LESSONS_LEARNED}#{each.id}") for each in clusters)
    menu = Menu(title, address.LESSONS_LEARNED, links)
    against = _contradicted(library)
    for lesson in library.lessons_learned:
        page = _lesson_learned(views, site, lesson, (crumbs, menu), against.get(lesson.id, ()))
        facets = _facets(views.statements[lesson.id], words)
        yield replace(page, facets={**facets, **views.elsewhere.origin(site.name)})


def _clusters(views: Views) -> Iterator[ListedCluster]:
    """Yield every lesson learned once, under the theme it names first."""
    first: dict[str, list[Statement]] = {}
    for lesson in views.library.lessons_learned:
        first.setdefault(lesson.themes[0], []).append(views.statements[lesson.id])
    for cluster in views.library.clusters:
        themes = tuple(
            ListedTheme(Link(theme.label, address.theme(theme.id)), tuple(first[theme.id]))
            for theme in views.library.themes
            if theme.cluster == cluster.id and theme.id in first
        )
        if themes:
            yield ListedCluster(cluster.id, cluster.label, themes)


def _contradicted(library: Library) -> dict[str, tuple[str, ...]]:
    """Return id → ids that report the opposite, in both directions."""
    found: dict[str, dict[str, None]] = {}
    for lesson in library.lessons_learned:
        for other in lesson.contradicts:
            found.setdefault(lesson.id, {})[other] = None
            found.setdefault(other, {})[lesson.id] = None
    return {id_: tuple(others) for id_, others in found.items()}


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
            "similar": tuple(said for said in _similar(views, lesson) if said.id not in against),
            "report": report_address(site.repository, lesson.id),
            "foot": Foot(
                by_source((statement.source,) if statement.source else ()),
                views.uses.get(lesson.id, ()),
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
    if not repository:
        return ""
    is_gitlab = "gitlab" in repository.partition("//")[2].partition("/")[0]
    path, field = ("-/issues/new", "issue[title]") if is_gitlab else ("issues/new", "title")
    return f"{repository.rstrip('/')}/{path}?{urlencode({field: identifier + ': '})}"


def _caveats(views: Views, lesson: LessonLearned) -> Iterator[Warned]:
    pilot = views.library.pilot_of[lesson.id]
    return (warned(pilot, caveat) for caveat in pilot.caveats if lesson.id in caveat.about)


def _facets(statement: Statement, words: Words) -> dict[str, tuple[str, ...]]:
    return {
        "region": (statement.region.title,),
        "theme": tuple(theme.title for theme in statement.themes),
        "kind": (words.text(f"kind.{statement.kind}"),),
        "audience": statement.audiences,
        "evidence": (statement.evidence.label,),
        "strength": (
            f"{statement.evidence.strength} · {words.text(f'strength.{statement.evidence.strength}')}",
        ),
        "direction": (words.text(f"direction.{statement.direction}"),),
    }
