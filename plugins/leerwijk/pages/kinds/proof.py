# SPDX-License-Identifier: EUPL-1.2
"""The proof of participation of a module: all but what only the learner's browser knows."""

from collections.abc import Iterator

from leerwijk.locale import Words
from leerwijk.model.quiz import Quiz
from leerwijk.pages import address
from leerwijk.pages.page import Link, Page
from leerwijk.pages.views import Views
from leerwijk.pages.views.asked import asked_quiz
from leerwijk.pages.views.foot import Foot
from leerwijk.pages.views.path import LearningPath
from leerwijk.pages.views.statements import labels


def proof(views: Views, words: Words, path: LearningPath) -> Iterator[Page]:
    """Yield the page on which a learner who passed the final test prints a proof of that."""
    module = path.module
    quiz = views.library.by_kind.get("Quiz", {}).get(module.final_test or "")
    if not isinstance(quiz, Quiz):
        return
    competences = labels(views.library, "Competence")
    asked = asked_quiz(views.library, quiz)
    yield Page(
        url=address.proof(module.id),
        kind="proof",
        title=words.text("proof.title", title=module.title),
        description=words.text("proof.description", title=module.title),
        section="learn",
        breadcrumbs=(
            Link(words.text("home.title"), address.HOME),
            Link(words.text("modules.title"), address.MODULES),
            path.home,
        ),
        menu=path.menu(address.proof(module.id)),
        previous=path.beside(address.proof(module.id))[0],
        context={
            "module": module,
            "test": address.final_test(module.id),
            "quiz": (quiz.id, *quiz.was),
            "drawn": asked.drawn,
            "total": asked.total,
            "pass_percent": asked.pass_percent,
            "competences": tuple(competences.get(id_, id_) for id_ in module.competences),
            "foot": Foot(),
        },
    )
