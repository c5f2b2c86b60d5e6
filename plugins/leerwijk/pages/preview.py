# SPDX-License-Identifier: EUPL-1.2
"""Preview: one quiz in every state, on one page that needs no other file."""

from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import NamedTuple

from markupsafe import Markup

from leerwijk.locale import Words
from leerwijk.model import published as form
from leerwijk.model.question import Question
from leerwijk.model.quiz import Purpose, Quiz
from leerwijk.pages.data import data
from leerwijk.pages.finishing import keys_apart
from leerwijk.pages.inline import plain
from leerwijk.pages.preview_page import Exhibit, Looks, Showing, Shown, free, page_of
from leerwijk.pages.quiz_data import published_quiz
from leerwijk.pages.sample_answers import Response, Samples, samples
from leerwijk.pages.templating import environment_of
from leerwijk.pages.views import Views
from leerwijk.pages.views.asked import asked_quiz
from leerwijk.pages.views.setting import quiz_setting

SURE = 3
"""The highest certainty: a mistake made with it is explained more."""


class Step(NamedTuple):
    """What is done to bring a question in a state."""

    state: str
    answer: Response = None
    certainty: int = 0
    then: str = ""
    """"show" or "hint"."""


def preview(views: Views, quiz: Quiz, words: Words, language: str, looks: Looks) -> str:
    """Return a page with the quiz to be played, each question in every state, and its other forms."""
    studio = Studio(views, words, quiz.id)
    wholes, exhibits = studio.wholes(quiz), studio.exhibits(quiz)
    showing = Showing(
        plain(quiz.title), words.text("preview.lead"), wholes, exhibits, studio.html(quiz), studio.key(quiz)
    )
    return page_of(showing, words, language, looks)


class Studio(NamedTuple):
    """Shows quizzes in the state that is asked for."""

    views: Views
    words: Words
    origin: str
    """Id of the quiz as it was written, by which it is found in its lesson."""

    def wholes(self, quiz: Quiz) -> Iterator[Shown]:
        """Yield the quiz to be played, and after a first attempt that went well and one that did not."""
        yield self._shown("play", quiz, None)
        answers = {each.id: samples(each) for each in _questions(self._published(quiz))}
        right = {id_: each.right for id_, each in answers.items()}
        wrong = {id_: _wrong(each) for id_, each in answers.items()}
        for state, given in (("finished-right", right), ("finished-wrong", wrong)):
            copy = quiz.model_copy(update={"id": f"{quiz.id}-{state}"})
            wanted = {"answers": given, "again": right, "certainty": SURE, "finish": True}
            yield self._shown(state, copy, wanted)

    def exhibits(self, quiz: Quiz) -> Iterator[Exhibit]:
        """Yield each question in every state."""
        written = [*quiz.questions, *(each for pool in quiz.pools for each in pool.questions)]
        published = _questions(self._published(quiz))
        for question, form_ in zip(written, published, strict=True):
            states = tuple(
                self._state(quiz, question, step, number) for number, step in enumerate(_steps(form_))
            )
            yield Exhibit(plain(question.prompt), question.kind, states)

    def html(self, quiz: Quiz) -> str:
        """Return a quiz as it stands in a page."""
        return free(self._rendered(quiz))

    def key(self, quiz: Quiz) -> str:
        """Return the answers to a quiz as they come from a printer."""
        _, keys = keys_apart(self._rendered(quiz))
        return free(environment_of(self.words).get_template("parts/key.html").render(keys=keys))

    def _state(self, quiz: Quiz, question: Question, step: Step, number: int) -> Shown:
        update = {
            "id": f"{quiz.id}-{question.id}-{number}",
            "purpose": Purpose.SELF_CHECK,
            "feedback_moment": "question",
            "questions": (question,),
            "pools": (),
            "ranges": (),
            "certainty": bool(step.certainty),
        }
        wanted = {"answers": {question.id: step.answer}, "certainty": step.certainty, "then": step.then}
        is_untouched = step.answer is None and not step.then
        return self._shown(step.state, quiz.model_copy(update=update), None if is_untouched else wanted)

    def _shown(self, state: str, quiz: Quiz, wanted: Mapping[str, object] | None) -> Shown:
        html = self.html(quiz)
        if wanted is not None:
            html = html.replace(
                "<leerwijk-quiz>", f'<leerwijk-quiz data-preview="{escape(str(data(wanted)))}">', 1
            )
        return Shown(state, Markup(html))  # noqa: S704 — rendered from a template

    def _published(self, quiz: Quiz) -> form.Quiz:
        return published_quiz(asked_quiz(self.views.library, quiz))

    def _rendered(self, quiz: Quiz) -> str:
        owner = self.views.owners.get(("quiz", self.origin))
        asked = asked_quiz(self.views.library, quiz, quiz_setting(self.views.library, owner, quiz))
        return environment_of(self.words).get_template("fragments/quiz.html").render(asked=asked, level=3)


def _questions(quiz: form.Quiz) -> Sequence[form.Question]:
    return (*quiz.questions, *(each for pool in quiz.pools for each in pool.questions))


def _steps(question: form.Question) -> Iterator[Step]:
    """Yield what brings a question in each of its states."""
    found = samples(question)
    yield Step("unanswered")
    if question.hints:
        yield Step("hint", then="hint")
    for wrong in found.wrong:
        yield Step("wrong", wrong)
    if found.wrong:
        yield Step("sure", found.wrong[0], certainty=SURE)
        yield Step("shown", found.wrong[0], then="show")
    yield Step("right" if found.wrong else "answered", found.right)


def _wrong(found: Samples) -> Response:
    return found.wrong[0] if found.wrong else found.right
