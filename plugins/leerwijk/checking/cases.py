# SPDX-License-Identifier: EUPL-1.2
"""Rules for cases: invented, safe, and with a way through."""

import re
from collections.abc import Iterable, Iterator, Mapping

from leerwijk.model.base import inside
from leerwijk.model.case import BranchingCase, Node
from leerwijk.model.library import Library
from leerwijk.problems import Problem, nearest

INVENTED = re.compile(r"ficti|verzonnen|bedacht|gefingeerd|invented|made.up", re.IGNORECASE)
DANGER = re.compile(
    r"onveilig|mishandel|geweld|misbruik|verwaarlo|su[iï]cid|zelfmoord|zelfbeschadig"
    r"|crisisplaats|uithuisplaats|uit huis (?:ge)?plaats",
    re.IGNORECASE,
)
"""Words that put safety at stake."""
SAFE = re.compile(r"veilig thuis|meldcode", re.IGNORECASE)


def cases_say_that_they_are_invented(library: Library) -> Iterator[Problem]:
    """Every fiction label says in so many words that the case is invented."""
    for case in library.cases:
        if not INVENTED.search(case.fiction):
            yield Problem(library.at(case, "fiction"), "fiction-label", {"label": case.fiction})


def cases_point_to_safety(library: Library) -> Iterator[Problem]:
    """Where safety is at stake, a case points to the meldcode and Veilig Thuis."""
    for case in library.cases:
        if case.safety is None:
            texts = (text for text in inside(case) if isinstance(text, str))
            danger = sorted(found[0] for text in texts if (found := DANGER.search(text)))
            if danger:
                yield Problem(library.at(case), "case-without-safety-line", {"word": danger[0]}, "warning")
        elif not SAFE.search(case.safety):
            yield Problem(library.at(case, "safety"), "safety-line-without-address", {}, "warning")


def _branching(library: Library) -> Iterator[tuple[BranchingCase, Mapping[str, Node]]]:
    for case in library.cases:
        if isinstance(case, BranchingCase):
            yield case, {node.id: node for node in case.nodes}


def branches_lead_to_nodes(library: Library) -> Iterator[Problem]:
    """Every branch leads to a node of its case, and the start is one."""
    for case, nodes in _branching(library):
        if case.start not in nodes:
            names = {"id": case.start, "near": nearest(case.start, nodes)}
            yield Problem(library.at(case, "start"), "unknown-node", names)
        for i, node in enumerate(case.nodes):
            for j, branch in enumerate(node.branches):
                if branch.to not in nodes:
                    names = {"id": branch.to, "near": nearest(branch.to, nodes)}
                    yield Problem(library.at(case, "nodes", i, "branches", j, "to"), "unknown-node", names)


def nodes_can_be_reached(library: Library) -> Iterator[Problem]:
    """Every node can be reached from the start; what leads nowhere is told first."""
    for case, nodes in _branching(library):
        forward = {node.id: [branch.to for branch in node.branches] for node in case.nodes}
        reached = _reach([case.start], forward)
        for i, node in enumerate(case.nodes):
            if reached <= set(nodes) and node.id not in reached:
                yield Problem(library.at(case, "nodes", i), "unreachable-node", {"id": node.id})


def nodes_lead_to_an_ending(library: Library) -> Iterator[Problem]:
    """From every node an ending can be reached: a loop has a way out."""
    for case, nodes in _branching(library):
        endings = [node.id for node in case.nodes if not node.branches]
        if not endings:
            yield Problem(library.at(case, "nodes"), "case-without-ending", {"id": case.id})
            continue
        backward: dict[str, list[str]] = {}
        for node in case.nodes:
            for branch in node.branches:
                backward.setdefault(branch.to, []).append(node.id)
        ending = _reach([*endings, *(set(backward) - set(nodes))], backward)
        for i, node in enumerate(case.nodes):
            if node.id not in ending:
                yield Problem(library.at(case, "nodes", i), "loop-without-exit", {"id": node.id})


def _reach(start: Iterable[str], steps: Mapping[str, list[str]]) -> set[str]:
    """Return all that can be reached from `start`, itself included."""
    reached: set[str] = set()
    to_visit = list(start)
    while to_visit:
        here = to_visit.pop()
        if here not in reached:
            reached.add(here)
            to_visit.extend(steps.get(here, ()))
    return reached


def choices_have_consequences(library: Library) -> Iterator[Problem]:
    """After every choice the learner reads what it brings: feedback, or what others experience."""
    for case, _ in _branching(library):
        for i, node in enumerate(case.nodes):
            for j, branch in enumerate(node.branches):
                if not branch.feedback and not branch.consequences:
                    place = library.at(case, "nodes", i, "branches", j)
                    yield Problem(place, "choice-without-consequence", {"node": node.id}, "warning")


def starts_offer_a_choice(library: Library) -> Iterator[Problem]:
    """Every branching case starts with a choice."""
    for case, nodes in _branching(library):
        if case.start in nodes and not nodes[case.start].branches:
            yield Problem(library.at(case, "start"), "start-without-choice", {"id": case.start})
