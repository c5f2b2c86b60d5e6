# SPDX-License-Identifier: EUPL-1.2
"""Writing: a quiz that was brought in as a file that people go on editing."""

from typing import Any

import yaml

from leerwijk.model.quiz import Quiz

WIDTH = 106


def written(quiz: Quiz) -> str:
    """Return the text of the file of a quiz; what has its default is left out."""
    values = quiz.model_dump(mode="json", exclude_defaults=True, by_alias=True, exclude={"id"})
    for questions in (values.get("questions", []), *(pool["questions"] for pool in values.get("pools", []))):
        questions[:] = [_in_order(question) for question in questions]
    text: str = yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=WIDTH)
    return text


def _in_order(question: dict[str, Any]) -> dict[str, Any]:
    """Return a question with its id, kind and prompt first, as authors write them."""
    first = ("id", "kind", "prompt")
    rest = {name: value for name, value in question.items() if name not in first}
    return {**{name: question[name] for name in first if name in question}, **rest}
