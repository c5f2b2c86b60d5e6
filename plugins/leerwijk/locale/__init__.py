# SPDX-License-Identifier: EUPL-1.2
"""The words of the interface in one language, read from the catalogues beside this file."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

LANGUAGES = ("nl", "en")


class Words:
    """A catalogue or a branch of one: `words.quiz.key` or `words["quiz.key"]`; a missing key raises."""

    def __init__(self, entries: Mapping[str, object], path: str = "") -> None:
        for key, entry in entries.items():
            if not path and hasattr(Words, key):
                raise ValueError(f"the catalogue cannot use `{key}` as a key")
            here = f"{path}.{key}" if path else key
            value = Words(entry, here) if isinstance(entry, Mapping) else str(entry)
            object.__setattr__(self, key, value)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"words are read-only: `{name}`")

    def __getattr__(self, name: str) -> "str | Words":
        raise AttributeError(f"the catalogue has no `{name}`")

    @cache  # noqa: B019 — catalogues are few and live as long as the program
    def __getitem__(self, path: str) -> "str | Words":
        """Return the text or branch at a dotted path."""
        value: str | Words = self
        for key in path.split("."):
            if not isinstance(value, Words) or key not in value.__dict__:
                raise KeyError(f"the catalogue has no `{path}`")
            value = value.__dict__[key]
        return value

    def __iter__(self) -> Iterator[str]:
        """Yield the keys of this branch."""
        return iter(self.__dict__)

    def text(self, path: str, **names: object) -> str:
        """Return the text at a dotted path with its placeholders filled."""
        value = self[path]
        if not isinstance(value, str):
            raise KeyError(f"`{path}` is a branch of the catalogue, not a text")
        return value.format(**names) if names else value

    def branch(self, path: str) -> "Words":
        """Return the branch at a dotted path."""
        value = self[path]
        if isinstance(value, str):
            raise KeyError(f"`{path}` is a text of the catalogue, not a branch")
        return value

    def count(self, path: str, number: float) -> str:
        """Return the text for one or for many at a dotted path, with `{n}` filled."""
        return self.text(f"{path}.one" if number == 1 else f"{path}.many", n=self.number(number))

    def number(self, value: float) -> str:
        """Return a number as this language writes it."""
        text = f"{value:,}" if isinstance(value, int) else f"{value:,.10g}"
        grouped = self.text("numbers.group") if abs(value) >= 10_000 else ""  # noqa: PLR2004
        return text.translate({ord(","): grouped, ord("."): self.text("numbers.decimal")})


@cache
def words(language: str) -> Words:
    """Return the interface words of a language: "nl" or "en"."""
    text = files(__name__).joinpath(f"ui.{language}.yml").read_text(encoding="utf-8")
    return Words(held_by(text))


def held_by(text: str) -> Any:  # noqa: ANN401 - YAML
    """Return what a YAML file of ours holds, read by libyaml where that is installed: it takes a tenth."""
    return yaml.load(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))  # noqa: S506 - a safe loader
