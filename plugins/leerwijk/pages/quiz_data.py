# SPDX-License-Identifier: EUPL-1.2
"""Quiz data: the published form of quizzes and cases, which stands in the page for the browser."""

from markupsafe import Markup

from leerwijk.model import published as form
from leerwijk.model.base import Value
from leerwijk.model.case import BranchingCase, DiscussionCase, ReconstructionCase
from leerwijk.model.library import Case
from leerwijk.model.question import Feedback
from leerwijk.model.quiz import Purpose
from leerwijk.pages.data import as_data
from leerwijk.pages.marks import keys, mark
from leerwijk.pages.question_data import KINDS
from leerwijk.pages.rich import Rich
from leerwijk.pages.views.asked import Asked, AskedQuiz, Drawn
from leerwijk.pages.views.setting import Setting, link_to


def published(form: Value) -> Markup:
    """Return a published form as JSON that can stand in a page; what has its default is left out."""
    return as_data(form.model_dump_json(by_alias=True, exclude_defaults=True))


def published_quiz(asked: AskedQuiz) -> form.Quiz:
    """Return the published form of a quiz."""
    quiz, setting, rich = asked.quiz, asked.setting, Rich(asked.setting.cited)
    is_final = quiz.purpose is Purpose.FINAL
    return form.Quiz(
        id=quiz.id,
        was=quiz.was,
        title=rich.line(quiz.title),
        purpose=quiz.purpose.value,
        module=setting.module,
        lesson=setting.lesson,
        questions=tuple(published_question(each, setting) for each in asked.questions),
        pools=tuple(
            _pool(pool.id, drawn, setting) for pool, drawn in zip(quiz.pools, asked.pools, strict=True)
        ),
        shuffle=quiz.shuffle,
        attempts=quiz.attempts,
        feedback_moment=quiz.feedback_moment or ("end" if is_final else "question"),
        pass_mark=float(quiz.pass_mark) if is_final else None,
        certainty=quiz.certainty,
        ranges=tuple(
            form.ScoreRange(from_=float(each.from_), text=rich.line(each.text))
            for each in sorted(quiz.ranges, key=lambda each: each.from_)
        ),
    )


def _pool(identifier: str, drawn: Drawn, setting: Setting) -> form.Pool:
    questions = tuple(published_question(each, setting) for each in drawn.questions)
    return form.Pool(id=identifier, draw=drawn.draw, questions=questions)


def published_question(asked: Asked, setting: Setting) -> form.Question:
    """Return the published form of a question."""
    question, rich = asked.question, Rich(setting.cited)
    kind, publish = KINDS[question.kind]
    fields = publish(question, asked, rich)
    scored = fields.pop("scored")
    return kind(
        id=question.id,
        was=question.was,
        mark=mark(question.kind, scored),
        kind=question.kind,
        prompt=rich.line(question.prompt),
        objective=question.objective,
        section=setting.sections.get(question.id),
        source=link_to(asked.source) if asked.source else None,
        feedback=_feedback(question.feedback, rich),
        hints=tuple(map(rich.prose, question.hints)),
        explanation=rich.prose(question.explanation) if question.explanation else None,
        points=question.points,
        **fields,
    )


def _feedback(feedback: Feedback, rich: Rich) -> form.Feedback:
    return form.Feedback(
        correct=tuple(map(rich.line, feedback.correct)),
        partly=tuple(map(rich.line, feedback.partly)),
        incorrect=tuple(map(rich.line, feedback.incorrect)),
    )


def published_case(case: Case, setting: Setting) -> form.Case:
    """Return the published form of a case."""
    rich = Rich(setting.cited)
    return form.Case(
        id=case.id,
        was=case.was,
        kind=case.kind,
        title=rich.line(case.title),
        module=setting.module,
        lesson=setting.lesson,
        start=case.start if isinstance(case, BranchingCase) else None,
        nodes=_nodes(case, rich) if isinstance(case, BranchingCase) else (),
        notes=_notes(_asked_in(case), rich),
    )


def _nodes(case: BranchingCase, rich: Rich) -> tuple[form.CaseNode, ...]:
    return tuple(
        form.CaseNode(
            id=node.id,
            title=rich.line(node.title),
            branches=tuple(
                form.CaseBranch(key=key, text=rich.line(branch.text), to=branch.to)
                for branch, key in zip(node.branches, keys(each.text for each in node.branches), strict=True)
            ),
        )
        for node in case.nodes
    )


def _asked_in(case: Case) -> tuple[str, ...]:
    """Return what a learner writes on, in the order of the page."""
    match case:
        case DiscussionCase():
            return case.report
        case ReconstructionCase():
            return tuple(moment.decision for moment in case.moments if moment.decision)
        case BranchingCase():
            return ()


def _notes(texts: tuple[str, ...], rich: Rich) -> tuple[form.Thing, ...]:
    made = zip(texts, keys(texts), strict=True)
    return tuple(form.Thing(key=key, text=rich.line(text)) for text, key in made)
