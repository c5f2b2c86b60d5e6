# SPDX-License-Identifier: EUPL-1.2
"""Settling: questions of another site without the ids that only that site knows, each of them told."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace

from leerwijk.model.library import Library
from leerwijk.model.question import Question
from leerwijk.model.quiz import Quiz
from leerwijk.problems import Place, Problem
from leerwijk.reading.banks import Bank

Questions = tuple[Question, ...]


def settled(bank: Bank, library: Library) -> Bank:
    """Return a bank whose objectives and sources exist here; what does not is left out and told."""
    objectives = {each.id for module in library.modules for each in module.objectives}
    settler = Settler({"objective": objectives, "source": library.by_kind.get("Record", {})})
    quizzes = tuple(settler.quiz(quiz, bank.places[quiz.id]) for quiz in bank.quizzes)
    return replace(bank, quizzes=quizzes, problems=(*bank.problems, *settler.told))


@dataclass(frozen=True, slots=True)
class Settler:
    """Leaves out what is not known: field → the ids that it may have."""

    known: Mapping[str, Collection[str]]
    told: list[Problem] = field(default_factory=list)

    def quiz(self, quiz: Quiz, places: Mapping[tuple[str | int, ...], Place]) -> Quiz:
        """Return a quiz of which each question is settled."""

        def each(questions: Questions, *above: str | int) -> Questions:
            numbered = enumerate(questions)
            return tuple(self.question(one, places[*above, "questions", at]) for at, one in numbered)

        pools = tuple(
            pool.model_copy(update={"questions": each(pool.questions, "pools", at)})
            for at, pool in enumerate(quiz.pools)
        )
        return quiz.model_copy(update={"questions": each(quiz.questions), "pools": pools})

    def question(self, question: Question, place: Place) -> Question:
        """Return a question without ids that nobody knows here."""
        said = {name: getattr(question, name) for name in self.known}
        unknown = {
            name: id_ for name, id_ in said.items() if isinstance(id_, str) and id_ not in self.known[name]
        }
        for name, id_ in unknown.items():
            self.told.append(Problem(place, "bank-id-unknown", {"field": name, "id": id_}, "warning"))
        return question.model_copy(update=dict.fromkeys(unknown)) if unknown else question
