# SPDX-License-Identifier: EUPL-1.2
"""What the YAML parser says, in our own words."""

import re
from collections.abc import Iterator

import yaml
from yaml.reader import ReaderError

from leerwijk.reading.mistake import Mistake

SAYINGS: tuple[tuple[str, str], ...] = (
    ("too deep", "yaml-deep"),
    ("expected a single document", "yaml-documents"),
    ("expected <document start>", "yaml-indent"),
    ("undefined alias", "yaml-alias"),
    ("duplicate anchor|second occurrence", "yaml-anchor-twice"),
    ("unknown escape character|hexa?decimal|escape sequence", "yaml-escape"),
    ("undefined tag handle|expected whitespace.* after tag|expected URI|tag", "yaml-tag"),
    ("expected ',' or '\\]'", "yaml-open-list"),
    ("expected ',' or '\\}'", "yaml-open-braces"),
    ("cannot start any token", "yaml-character"),
    ("mapping values are not allowed", "yaml-colon"),
    ("could not find expected ':'", "yaml-no-colon"),
    ("expected alphabetic or numeric character|expected comment or line break", "yaml-character"),
    ("while scanning a quoted scalar", "yaml-open-quote"),
    ("expected key|'-' indicator|<block end>|sequence entries|block (mapping|collection)", "yaml-indent"),
    ("expected node content", "yaml-open-list"),
)
"""Pattern in what the parser says → the rule that it means; the first that fits counts."""

AT_THE_START = frozenset(
    {"yaml-open-quote", "yaml-open-list", "yaml-open-braces", "yaml-no-colon", "yaml-character"}
)
"""Rules whose place is where the broken thing begins, not where the parser gave up."""


def in_our_words(error: yaml.YAMLError, text: str) -> Mistake:
    """Return the mistake that made the parser give up."""
    if isinstance(error, ReaderError):
        return _unreadable(error, text)
    if not isinstance(error, yaml.MarkedYAMLError):
        return Mistake("yaml-invalid")
    line, column = next(_marks(error), (0, 0))
    tab = _tabbed(text, *(mark[0] for mark in _marks(error)))
    if tab:
        return tab
    said = " ".join(filter(None, (error.context, error.problem)))
    rule = next((rule for saying, rule in SAYINGS if re.search(saying, said)), "yaml-invalid")
    if rule in AT_THE_START:
        *_, (line, column) = _marks(error)
    return Mistake(rule, line + 1, column + 1, {"text": _text_at(text, line, column)})


def _marks(error: yaml.MarkedYAMLError) -> Iterator[tuple[int, int]]:
    """Yield where the parser gave up, then where the thing began that it was reading."""
    for mark in (error.problem_mark, error.context_mark):
        if mark:
            yield mark.line, mark.column


def _tabbed(text: str, *numbers: int) -> Mistake | None:
    """Return the mistake of a tab in the indentation of the first of these lines that has one."""
    lines = text.splitlines()
    for number in numbers:
        indentation = re.match(r"[ -]*\t", lines[number]) if number < len(lines) else None
        if indentation:
            return Mistake("yaml-tab", number + 1, indentation.end())
    return None


def _text_at(text: str, line: int, column: int) -> str:
    """Return the word that stands at a place."""
    lines = text.splitlines()
    words = lines[line][column:].split() if line < len(lines) else []
    return words[0] if words else ""


def _unreadable(error: ReaderError, text: str) -> Mistake:
    before = text[: error.position] if isinstance(error.position, int) else ""
    return Mistake("control-character", before.count("\n") + 1, len(before) - before.rfind("\n"))
