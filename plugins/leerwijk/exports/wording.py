# SPDX-License-Identifier: EUPL-1.2
"""Wording: what question formats say in the same words: names, explanations, shares of a score."""

from collections.abc import Iterator
from html import escape

from leerwijk.exports.plain_text import plain_text
from leerwijk.locale import Words
from leerwijk.model.published import Link, OpenQuestion, Question, Quiz

LONGEST_NAME = 80
BETWEEN = "--"
"""Between the ids of a quiz and a question: no id holds two hyphens, so that it can be taken apart again."""


def reference(quiz: Quiz, question: Question) -> str:
    """Return the id of a question among those of all quizzes."""
    return f"{quiz.id}{BETWEEN}{question.id}"


def name_of(question: Question) -> str:
    """Return a short plain name, by which teachers find a question in a bank."""
    text = plain_text(question.prompt)
    if len(text) <= LONGEST_NAME:
        return text
    return text[:LONGEST_NAME].rsplit(" ", 1)[0].rstrip(",;:–") + "…"


def explanation_of(question: Question, words: Words) -> str:
    """Return as HTML what is told after answering: the explanation, an example, and where to read on.

    Classes mark what is no explanation, so that it is not taken for one when it comes back.
    """
    return "".join(_explained(question, words))


def _explained(question: Question, words: Words) -> Iterator[str]:
    if question.explanation:
        yield question.explanation
    if isinstance(question, OpenQuestion):
        yield f'<p class="lw-more">{words.text("packages.said.model")}</p>'
        yield f'<div class="lw-model">{question.model_answer}</div>'
        if question.checklist:
            points = "".join(f"<li>{point}</li>" for point in question.checklist)
            yield f'<p class="lw-more">{words.text("packages.said.checklist")}</p>'
            yield f'<ul class="lw-checklist">{points}</ul>'
    section = escape(question.written.section or "") if question.written else ""
    for name, text in (("section", section), ("source", "")):
        link: Link | None = getattr(question, name)
        if shown := _linked(link) if link else text:
            told = f'<span class="lw-{name}">{shown}</span>'
            yield f'<p class="lw-more">{words.text(f"packages.said.{name}")} {told}</p>'


def _linked(link: Link) -> str:
    """Return a link, or its title when nobody knows where the site stands."""
    return f'<a href="{link.url}">{link.title}</a>' if ":" in link.url else link.title


def labels_of(question: Question, between: str = ":") -> tuple[str, ...]:
    """Return what a site says of a question beside what it asks: "objective:kiezen", "level:apply"."""
    written = question.written
    if written is None:
        return ()
    source = written.source if isinstance(written.source, str) else None
    named = {"objective": written.objective, "source": source, "level": written.level}
    found = [(name, value) for name, value in named.items() if value]
    return tuple(
        f"{name}{between}{value}" for name, value in (*found, *(("was", id_) for id_ in written.was))
    )


def percent(part: int, whole: int) -> str:
    """Return a share as percents in five digits after the point, as Moodle lists them."""
    share = f"{100 * part / whole:.5f}"
    return share.rstrip("0").rstrip(".")
