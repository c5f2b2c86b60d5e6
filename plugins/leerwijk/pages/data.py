# SPDX-License-Identifier: EUPL-1.2
"""Data: values as JSON that can stand in a page or a script."""

from collections.abc import Mapping
from dataclasses import is_dataclass

from markupsafe import Markup
from pydantic_core import to_json

from leerwijk.locale import Words


def data(value: object) -> Markup:
    """Return a value as JSON in which no tag can start; empty fields are left out."""
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
    fields = _fields(value)
    if fields is not None:
        return {key: _plain(each) for key, each in fields.items() if each not in ("", ())}
    if isinstance(value, Mapping):
        return {key: _plain(each) for key, each in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(each) for each in value]
    return value


def _fields(value: object) -> dict[str, object] | None:
    """Return what a value with named fields holds; None for any other."""
    if isinstance(value, tuple):
        return value._asdict() if hasattr(value, "_asdict") else None
    if is_dataclass(value) and not isinstance(value, type):
        return {name: getattr(value, name) for name in value.__dataclass_fields__}
    return None
