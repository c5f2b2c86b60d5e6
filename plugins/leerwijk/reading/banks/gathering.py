# SPDX-License-Identifier: EUPL-1.2
"""Gathering: the quizzes that a bank of questions brings, and everything that has to be said of them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from leerwijk.problems import Place, Problem
from leerwijk.reading.ids import id_near, is_id

BETWEEN = "--"
"""Between the ids of a quiz and a question, as our exports write them."""

Raw = dict[str, Any]
"""A question or quiz as an author would write it in YAML."""


@dataclass(slots=True)
class Draft:
    """A quiz that is being brought in, with the line of each question."""

    id: str
    title: str
    questions: list[tuple[Raw, int]] = field(default_factory=list)


@dataclass(slots=True)
class Gathering:
    """Collects questions by quiz; `name` is the id of the quiz when the bank names none."""

    file: PurePosixPath
    name: str
    drafts: dict[str, Draft] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    title: str = ""
    """Of the quiz that is being read."""

    def warn(self, rule: str, line: int, **names: str | int) -> None:
        """Note what is left out or made up."""
        self.problems.append(Problem(Place(self.file, max(1, line)), rule, names, "warning"))

    def refuse(self, rule: str, line: int, column: int = 1, **names: str | int) -> None:
        """Note what forbids bringing the bank in."""
        self.problems.append(Problem(Place(self.file, max(1, line), max(1, column)), rule, names))

    def add(self, reference: str, raw: Raw, line: int) -> None:
        """Take a question in; `reference` is the id that the bank gives it."""
        quiz, question = taken_apart(reference)
        quiz = quiz or id_near(self.title) or self.name
        if not question:
            question = self._made_up(quiz, raw)
            self.warn("bank-id-made", line, id=question)
        draft = self.drafts.setdefault(quiz, Draft(quiz, self.title or quiz.replace("-", " ").capitalize()))
        draft.questions.append(({"id": question, **raw}, line))

    def _made_up(self, quiz: str, raw: Raw) -> str:
        """Return an id that comes from the words of a question."""
        known = {each["id"] for each, _ in self.drafts[quiz].questions} if quiz in self.drafts else set()
        base = "-".join(id_near(str(raw.get("prompt", ""))).split("-")[:5]) or "vraag"
        numbered = (base, *(f"{base}-{number}" for number in range(2, len(known) + 3)))
        return next(each for each in numbered if each not in known)


def taken_apart(reference: str) -> tuple[str, str]:
    """Return the ids of a quiz and a question; an empty one where it is not told, or can be no id."""
    parts = reference.strip().lstrip("_").split(BETWEEN)
    if not all(map(is_id, parts)):
        return "", ""
    return (parts[0], "-".join(parts[1:])) if len(parts) > 1 else ("", parts[0])


def matched(pairs: list[Raw], spare: list[str]) -> Raw:
    """Return pairs as a matching question; as a sorting question when several share a right side."""
    rights = list(dict.fromkeys(pair["right"] for pair in pairs))
    if len(rights) == len(pairs):
        return {"kind": "match", "pairs": pairs, **({"spare": spare} if spare else {})}
    groups = [
        {"label": right, "things": [pair["left"] for pair in pairs if pair["right"] == right]}
        for right in rights
    ]
    return {"kind": "sort", "categories": [*groups, *({"label": label} for label in dict.fromkeys(spare))]}


def lines_of(text: str) -> Iterator[tuple[int, str]]:
    """Yield the lines of a text with their numbers."""
    yield from enumerate(text.splitlines(), 1)
