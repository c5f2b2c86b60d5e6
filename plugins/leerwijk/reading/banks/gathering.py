# SPDX-License-Identifier: EUPL-1.2
"""Gathering: the quizzes that a bank of questions brings, and everything that has to be said of them."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from itertools import count
from pathlib import PurePosixPath
from typing import Any

from leerwijk.model.course import Bloom
from leerwijk.problems import Place, Problem
from leerwijk.reading.banks.numbers import whole_of
from leerwijk.reading.ids import id_near, is_id

BETWEEN = "--"
"""Between the ids of a quiz and a question, as our exports write them."""

Raw = dict[str, Any]
"""A question or quiz as an author would write it in YAML."""


LEVELS = frozenset(Bloom)


@dataclass(frozen=True, slots=True)
class Group:
    """A group of questions from which a test draws."""

    id: str
    draw: int


@dataclass(slots=True)
class Draft:
    """A quiz that is being brought in, with the file and line of each question."""

    id: str
    title: str
    questions: list[tuple[Raw, Place, Group | None]] = field(default_factory=list)
    more: Raw = field(default_factory=dict)
    """Other fields of the quiz."""
    names: dict[str, int] = field(default_factory=dict)
    """Ids of its questions → the number up to which questions were named after each."""

    def take(self, name: str) -> None:
        """Note that an id is in use, and that its number is, if it has one."""
        self.names.setdefault(name, 1)
        base, _, number = name.rpartition("-")
        if base in self.names:
            self.names[base] = max(self.names[base], whole_of(number))

    def raw(self) -> Raw:
        """Return the quiz as an author would write it."""
        whole: Raw = {"id": self.id, "title": self.title, **self.more}
        whole["questions"] = [raw for raw, _, group in self.questions if group is None]
        groups = dict.fromkeys(group for _, _, group in self.questions if group)
        pools = [
            {**asdict(group), "questions": [raw for raw, _, its in self.questions if its == group]}
            for group in groups
        ]
        return {**whole, **({"pools": pools} if pools else {})}

    def places(self) -> dict[tuple[str | int, ...], Place]:
        """Return the path of each question in the quiz → where it stands in the bank."""
        numbers: Counter[Group | None] = Counter()
        order = list(dict.fromkeys(group for _, _, group in self.questions if group))
        found: dict[tuple[str | int, ...], Place] = {}
        for _, place, group in self.questions:
            above = ("pools", order.index(group)) if group else ()
            found[*above, "questions", numbers[group]] = place
            numbers[group] += 1
        return found


@dataclass(slots=True)
class Gathering:
    """Collects questions by quiz; `name` is the id of the quiz when the bank names none."""

    file: PurePosixPath
    name: str
    drafts: dict[str, Draft] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    title: str = ""
    """Of the quiz that is being read."""
    group: Group | None = None
    """From which a test draws the questions that are being read."""
    more: Raw = field(default_factory=dict)
    """Other fields of the quiz that is being read."""
    pictures: dict[str, bytes] = field(default_factory=dict)
    """Path below the content folder → picture that a question shows."""

    def warn(self, rule: str, line: int, **names: str | int) -> None:
        """Note what is left out or made up."""
        self.problems.append(Problem(Place(self.file, max(1, line)), rule, names, "warning"))

    def refuse(self, rule: str, line: int, column: int = 1, **names: str | int) -> None:
        """Note what forbids bringing the bank in."""
        self.problems.append(Problem(Place(self.file, max(1, line), max(1, column)), rule, names))

    def begin(self, title: str, group: Group | None = None, **more: object) -> None:
        """Note to which quiz and group the questions that follow belong."""
        self.title, self.group, self.more = title, group, more

    def add(self, reference: str, raw: Raw, line: int, labels: Iterable[tuple[str, str]] = ()) -> None:
        """Take a question in; `reference` is the id that the bank gives it, labels are (field, value)."""
        quiz, question = taken_apart(reference)
        quiz = quiz or id_near(self.title) or self.name
        if not question:
            question = self._made_up(quiz, raw)
            self.warn("bank-id-made", line, id=question)
        title = self.title or quiz.replace("-", " ").capitalize()
        draft = self.drafts.setdefault(quiz, Draft(quiz, title, more=self.more))
        place = Place(self.file, max(1, line))
        draft.take(question)
        draft.questions.append(({"id": question, **labelled(labels), **raw}, place, self.group))

    def _made_up(self, quiz: str, raw: Raw) -> str:
        """Return an id that comes from the words of a question."""
        base = "-".join(id_near(str(raw.get("prompt", ""))).split("-")[:5]) or "vraag"
        names = self.drafts[quiz].names if quiz in self.drafts else {}
        numbered = (f"{base}-{number}" for number in count(max(2, names.get(base, 0) + 1)))
        return base if base not in names else next(each for each in numbered if each not in names)


def taken_apart(reference: str) -> tuple[str, str]:
    """Return the ids of a quiz and a question; an empty one where it is not told, or can be no id."""
    parts = reference.strip().lstrip("_").split(BETWEEN)
    if not all(map(is_id, parts)):
        return "", ""
    return (parts[0], "-".join(parts[1:])) if len(parts) > 1 else ("", parts[0])


def labelled(labels: Iterable[tuple[str, str]]) -> Raw:
    """Return the fields of a question that its labels tell; labels of others fall away."""
    raw: Raw = {}
    for name, value in labels:
        if (name in ("objective", "source") and is_id(value)) or (name == "level" and value in LEVELS):
            raw[name] = value
        elif name == "was" and is_id(value):
            raw.setdefault("was", []).append(value)
    return raw


def split_path(path: str) -> list[str]:
    """Return the names in the path of a category of Moodle, in which two slashes are one."""
    return [name.replace("\0", "/").strip() for name in path.replace("//", "\0").split("/")]


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
