# SPDX-License-Identifier: EUPL-1.2
"""Problems in an author's words: `file:line:column: what is wrong (what to do)`."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from string import Formatter
from typing import Literal

from leerwijk.locale import held_by
from leerwijk.problems import Problem

Language = Literal["nl", "en"]


@cache
def messages(language: Language) -> Mapping[str, tuple[str, ...]]:
    """Return rule id → the forms of its message, most telling first."""
    text = Path(__file__).with_name(f"problems.{language}.yml").read_text(encoding="utf-8")
    forms = held_by(text)
    return {rule: (form,) if isinstance(form, str) else tuple(form) for rule, form in forms.items()}


def message(problem: Problem, language: Language = "nl") -> str:
    """Return what is wrong and what to do: the first form of the message whose names are all known."""
    forms = messages(language)[problem.rule]
    fitting = (
        form for form in forms if all(problem.names.get(name) not in {None, ""} for name in _names(form))
    )
    return next(fitting, forms[-1]).format_map(problem.names)


def tell(problem: Problem, language: Language = "nl") -> str:
    """Return the problem on one line, with its place, as editors and terminals link it."""
    return f"{problem.place}: {message(problem, language)}"


def _names(form: str) -> list[str]:
    return [name for _, name, _, _ in Formatter().parse(form) if name]
