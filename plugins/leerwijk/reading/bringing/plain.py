# SPDX-License-Identifier: EUPL-1.2
"""Plain text out of what others wrote: without markup, on one line."""

from collections.abc import Callable, Iterator
from html import unescape
from typing import Any

import nh3

ROUNDS = 5
"""Times that markup may hide behind entities; what is left after that is shown as it is written."""

Path = tuple[str | int, ...]


def plain(text: str) -> str:
    """Return a text without tags, without what stands in scripts, and with single spaces."""
    for _ in range(ROUNDS):
        cleaned = unescape(nh3.clean(text, tags=set())) if "<" in text or "&" in text else text
        cleaned = " ".join(cleaned.split())
        if cleaned == text:
            break
        text = cleaned
    return text


def texts_in(value: object, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Yield every text in lists and fields, with its path; names of fields too."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, list):
        for number, member in enumerate(value):
            yield from texts_in(member, (*path, number))
    elif isinstance(value, dict):
        for name, member in value.items():
            yield (*path, name), name
            yield from texts_in(member, (*path, name))


def with_texts(value: Any, change: Callable[[str], str]) -> Any:  # noqa: ANN401 — JSON
    """Return lists and fields with every text in them changed."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [with_texts(member, change) for member in value]
    if isinstance(value, dict):
        return {name: with_texts(member, change) for name, member in value.items()}
    return value


def nests_deeper(value: object, most: int) -> bool:
    """Say whether lists and fields nest deeper than so many levels."""
    level = [value]
    for _ in range(most):
        inner = (each for each in level if isinstance(each, list | dict))
        level = [member for each in inner for member in (each.values() if isinstance(each, dict) else each)]
    return any(isinstance(each, list | dict) for each in level)
