# SPDX-License-Identifier: EUPL-1.2
"""Losses: what a format cannot hold of an item, told and never dropped in silence."""

from collections.abc import Iterable, Iterator

from leerwijk.exports.features import OF_QUIZ, features_of, parts_with
from leerwijk.exports.goods import questions_of
from leerwijk.exports.recasting import recast
from leerwijk.locale import Words
from leerwijk.locale.losing import losing
from leerwijk.model.abilities import OF_QUIZZES, Abilities, Feature
from leerwijk.model.package import Loss
from leerwijk.model.published import Question, Quiz

WITHIN: tuple[tuple[Feature, Feature], ...] = (
    ("hints", "hints-apart"),
    ("source", "passage"),
    ("result", "partly"),
)
"""(what is lost, what is lost with it and needs no line of its own)."""


def losses_of(quizzes: Iterable[Quiz], abilities: Abilities) -> Iterator[Loss]:
    """Yield everything of quizzes that a format loses."""
    for quiz in quizzes:
        for feature in sorted(OF_QUIZZES - abilities.holds):
            if OF_QUIZ[feature](quiz):
                yield Loss(feature, quiz.id)
        for question in questions_of(quiz):
            yield from _of_question(quiz, question, abilities)


def _of_question(quiz: Quiz, question: Question, abilities: Abilities) -> Iterator[Loss]:
    made = recast(question, abilities)
    if not made:
        yield Loss("kind", quiz.id, question.id, kind=question.kind)
        return
    becomes = made[0].kind
    if becomes != question.kind:
        yield Loss("recast", quiz.id, question.id, kind=question.kind, becomes=becomes)
    lacking = frozenset[Feature]().union(*(abilities.lacking.get(each.kind, ()) for each in made))
    kept = (frozenset[Feature]().union(*map(features_of, made)) & abilities.holds) - lacking
    if len(made) > 1:
        kept |= {"partial", "spare"}
        if "explanation" in abilities.holds:  # which is what feedback on a part becomes
            kept |= {"part"}
    if (question.kind, becomes) == ("number", "text"):
        kept |= {"unit"}
    lost = features_of(question) - kept
    for feature in sorted(lost - {part for whole, part in WITHIN if whole in lost}):
        yield Loss(feature, quiz.id, question.id, parts_with(question, feature))


def line(target: str, loss: Loss, words: Words) -> str:
    """Return a loss with its format and place: "GIFT: geen hints (quiz regie-1, vraag vorm)"."""
    place = [words.text("packages.place.quiz", id=loss.quiz)]
    if loss.question:
        place.append(words.text("packages.place.question", id=loss.question))
    if loss.parts:
        place.append(words.text("packages.place.parts", ids=", ".join(loss.parts)))
    name = words.text(f"packages.target.{target}")
    return f"{name}: {losing(words, loss.feature, loss.kind, loss.becomes)} ({', '.join(place)})"
