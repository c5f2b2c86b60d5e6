# SPDX-License-Identifier: EUPL-1.2
"""Blocks: what a block in a Markdown body shows, as a fragment with its context."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from leerwijk.model.blocks import FILTERS
from leerwijk.model.case import BranchingCase, DiscussionCase, Node, ReconstructionCase
from leerwijk.model.library import Case, Library
from leerwijk.model.outcome import Outcome
from leerwijk.model.quiz import Quiz
from leerwijk.pages.charts import NOTHING, chart_of
from leerwijk.pages.page import slug
from leerwijk.pages.views.asked import asked_quiz
from leerwijk.pages.views.counting import columns_of, count_of_lessons, count_of_themes, theme_rows
from leerwijk.pages.views.records import Records
from leerwijk.pages.views.references import references
from leerwijk.pages.views.setting import case_setting, quiz_setting
from leerwijk.pages.views.statements import Statement, measured

NO_CHART = ("geen", "none")
"""Values of a figure's `chart` option that leave only the words."""


class Fragment(NamedTuple):
    """A template under `templates/fragments/` and what it shows."""

    name: str
    context: Mapping[str, object]
    argument: str = ""
    """The id of a quiz or case, as its block names it."""


def fragment_of(records: Records, name: str, argument: str, options: Mapping[str, str]) -> Fragment | None:
    """Return what a block shows; None when its id is unknown or the block holds text of its own."""
    match name:
        case "quiz":
            return quiz_fragment(records, argument)
        case "case":
            return _case(records, argument)
        case "figure":
            return _figure(records, argument, options)
        case "lessons-learned":
            return _lessons_learned(records, argument, options)
        case "lesson-count" | "theme-count" | "theme-table":
            return _count(records, name, argument, options)
        case _:
            return None


def quiz_fragment(records: Records, quiz_id: str) -> Fragment | None:
    """Return a quiz with its questions."""
    quiz = records.library.by_kind.get("Quiz", {}).get(quiz_id)
    if not isinstance(quiz, Quiz):
        return None
    setting = quiz_setting(records.library, records.owners.get(("quiz", quiz_id)), quiz)
    return Fragment("quiz", {"asked": asked_quiz(records.library, quiz, setting)}, quiz_id)


def case_of(library: Library, case_id: str) -> Case | None:
    """Return the case with an id, of whichever kind."""
    for kind in (DiscussionCase, ReconstructionCase, BranchingCase):
        case = library.by_kind.get(kind.__name__, {}).get(case_id)
        if isinstance(case, kind):
            return case
    return None


def _case(records: Records, case_id: str) -> Fragment | None:
    case = case_of(records.library, case_id)
    return case_fragment(records, case, case_id) if case else None


def case_fragment(records: Records, case: Case, written_as: str) -> Fragment:
    """Return a case with its story; `written_as` is the id by which it is found in its lesson."""
    sources = references(records.library, case.sources)
    setting = case_setting(records.library, records.owners.get(("case", written_as)), case)
    context = {"case": case, "nodes": _nodes(case), "sources": sources, "setting": setting}
    return Fragment("case", context, written_as)


def _nodes(case: Case) -> tuple[Node, ...]:
    """Return the points of a branching story, the first one first."""
    if not isinstance(case, BranchingCase):
        return ()
    return tuple(sorted(case.nodes, key=lambda node: node.id != case.start))


def _figure(records: Records, outcome_id: str, options: Mapping[str, str]) -> Fragment | None:
    outcome = records.library.records.get(outcome_id)
    if not isinstance(outcome, Outcome):
        return None
    shown = measured(records.library, records.library.pilot_of[outcome_id], outcome)
    chart = NOTHING if options.get("chart") in NO_CHART else chart_of(outcome)
    return Fragment("figure", {"measured": shown, "chart": chart})


def _count(records: Records, name: str, argument: str, options: Mapping[str, str]) -> Fragment | None:
    """Return a figure that counts; its title is the author's, or else says what is counted."""
    context: dict[str, object] = {"title": options.get("title", ""), "regions": len(records.regions)}
    match name:
        case "lesson-count":
            id_, found = f"punten-{slug(argument)}", count_of_lessons(_selected(records, argument, options))
            context |= {"id": f"figuur-{id_}", "counted": found}
        case "theme-count":
            context |= {"id": "figuur-themas", "counted": count_of_themes(records)}
        case _:
            if not argument.isdecimal():
                return None
            rows = theme_rows(records, int(argument))
            columns = columns_of(records.library)
            context |= {
                "id": f"figuur-themas-{argument}",
                "of": int(argument),
                "rows": rows,
                "columns": columns,
            }
    return Fragment(name, context)


def _lessons_learned(records: Records, argument: str, options: Mapping[str, str]) -> Fragment:
    limit = int(options.get("limit") or 0)
    found = _selected(records, argument, options)
    return Fragment("lessons-learned", {"statements": found[:limit] if limit else found, "total": len(found)})


def _selected(records: Records, argument: str, options: Mapping[str, str]) -> tuple[Statement, ...]:
    """Return the lessons learned that all filters let through."""
    wanted = dict(filters_of(argument)) | {key: options[key] for key in FILTERS if key in options}
    return tuple(each for each in _candidates(records, wanted) if _fits(records, each, wanted))


def filters_of(argument: str) -> Iterator[tuple[str, str]]:
    """Yield the filters of `theme=regie region=friesland`."""
    for part in argument.split():
        key, equals, value = part.partition("=")
        if equals:
            yield key, value


def _candidates(records: Records, wanted: Mapping[str, str]) -> Iterator[Statement]:
    if "ids" in wanted:
        ids = wanted["ids"].replace(",", " ").split()
        return (records.statements[id_] for id_ in ids if id_ in records.statements)
    if "theme" in wanted:
        return iter(records.by_theme.get(wanted["theme"], ()))
    return iter(records.statements.values())


def _fits(records: Records, statement: Statement, wanted: Mapping[str, str]) -> bool:
    pilot = records.library.pilot_of[statement.id]
    has = {"region": pilot.region, "pilot": pilot.id, "kind": statement.kind}
    return all(has[key] == wanted[key] for key in has if key in wanted)
