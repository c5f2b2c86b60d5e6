# SPDX-License-Identifier: EUPL-1.2
"""Preview of a case: every point, every choice and every ending on one page that needs no other file."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import NamedTuple

from markupsafe import Markup

from leerwijk.locale import Words
from leerwijk.model.case import Branch, BranchingCase, Node, ReconstructionCase
from leerwijk.model.library import Case
from leerwijk.pages.data import data
from leerwijk.pages.inline import plain
from leerwijk.pages.preview_page import Exhibit, Looks, Showing, Shown, free, page_of
from leerwijk.pages.templating import environment_of
from leerwijk.pages.views import Views
from leerwijk.pages.views.blocks import case_fragment


class Walk(NamedTuple):
    """How far a case is walked: choices by their number, or moments, and whether something is written."""

    choices: tuple[int, ...] = ()
    is_halted: bool = False
    """Whether the last choice is made without going on."""
    moments: int = 0
    is_written: bool = False


def preview_case(views: Views, case: Case, words: Words, language: str, looks: Looks) -> str:
    """Return a page with the case to be played, in every state, and its other forms."""
    studio = CaseStudio(views, words, case.id)
    lead = words.text("preview.lead_case")
    showing = Showing(plain(case.title), lead, studio.wholes(case), studio.exhibits(case), studio.html(case))
    return page_of(showing, words, language, looks)


class CaseStudio(NamedTuple):
    """Shows cases in the state that is asked for."""

    views: Views
    words: Words
    origin: str
    """Id of the case as it was written, by which it is found in its lesson."""

    def wholes(self, case: Case) -> Iterator[Shown]:
        """Yield the case to be played, and a timeline at its end."""
        yield Shown("play", Markup(self.html(case)))  # noqa: S704 — rendered from a template
        if isinstance(case, ReconstructionCase):
            yield self._shown("written", case, Walk(moments=len(case.moments), is_written=True))

    def exhibits(self, case: Case) -> Iterator[Exhibit]:
        """Yield each point of a story, or each moment, in every state."""
        if isinstance(case, BranchingCase):
            yield from self._points(case)
        elif isinstance(case, ReconstructionCase):
            for number, moment in enumerate(case.moments[1:], 2):
                walk = Walk(moments=number)
                yield Exhibit(plain(moment.when), str(number), (self._shown("moment", case, walk),))

    def html(self, case: Case) -> str:
        """Return a case as it stands in a page."""
        fragment = case_fragment(self.views, case, self.origin)
        template = environment_of(self.words).get_template("fragments/case.html")
        return free(template.render(fragment.context, level=3))

    def _points(self, case: BranchingCase) -> Iterator[Exhibit]:
        ways = ways_of(case)
        for node in case.nodes:
            if node.id in ways:
                yield Exhibit(plain(node.title), node.id, tuple(self._point(case, node, ways[node.id])))

    def _point(self, case: BranchingCase, node: Node, way: tuple[int, ...]) -> Iterator[Shown]:
        yield self._shown("point" if node.branches else "ending", case, Walk(way))
        for number, branch in enumerate(node.branches):
            if _is_told(branch):
                yield self._shown("chosen", case, Walk((*way, number), is_halted=True))

    def _shown(self, state: str, case: Case, walk: Walk) -> Shown:
        steps = "-".join(map(str, (*walk.choices, walk.moments or "")))
        copy = case.model_copy(update={"id": f"{case.id}-{state}-{steps}".rstrip("-")})
        wanted = escape(str(data(walk)))
        html = self.html(copy).replace("<leerwijk-case>", f'<leerwijk-case data-preview="{wanted}">', 1)
        return Shown(state, Markup(html))  # noqa: S704 — rendered from a template


def ways_of(case: BranchingCase) -> Mapping[str, tuple[int, ...]]:
    """Return the shortest way to each point that can be reached, as numbers of choices."""
    nodes = {node.id: node for node in case.nodes}
    ways: dict[str, tuple[int, ...]] = {case.start: ()}
    waiting: Sequence[str] = [case.start]
    while waiting:
        reached: list[str] = []
        for id_ in waiting:
            for number, branch in enumerate(nodes[id_].branches if id_ in nodes else ()):
                if branch.to not in ways:
                    ways[branch.to] = (*ways[id_], number)
                    reached.append(branch.to)
        waiting = reached
    return ways


def _is_told(branch: Branch) -> bool:
    """Return whether something is told about a choice before the story goes on."""
    return bool(branch.feedback or branch.consequences)
