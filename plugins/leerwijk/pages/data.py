# SPDX-License-Identifier: EUPL-1.2
"""Data: values as JSON that can stand in a page or a script."""

from dataclasses import is_dataclass
from typing import TYPE_CHECKING

from markupsafe import Markup
from pydantic_core import to_json

from leerwijk.locale import Words

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


def data(value: object) -> Markup:
    """Return a value as JSON in which no tag can start; empty fields of dataclasses are left out."""
    return as_data(to_json(_plain(value)).decode())


def as_data(text: str) -> Markup:
    """Return JSON as JSON in which no tag can start."""
    return Markup(text.replace("&", "\\u0026").replace("<", "\\u003c").replace("\u2028", "\\u2028"))  # noqa: S704


def words_data(words: Words, *branches: str) -> Markup:
    """Return branches of the catalogue by name, as JSON."""
    return data({branch: texts(words[branch]) for branch in branches})


def texts(entry: str | Words) -> object:
    """Return a branch of the catalogue as plain values."""
    return entry if isinstance(entry, str) else {key: texts(entry[key]) for key in entry}


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return _without_empty(value)
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]
    return value


def _without_empty(value: "DataclassInstance") -> object:
    return {key: _plain(each) for key, each in _fields(value) if each not in ("", ())}


def _fields(value: "DataclassInstance") -> list[tuple[str, object]]:
    return [(name, getattr(value, name)) for name in value.__dataclass_fields__]
