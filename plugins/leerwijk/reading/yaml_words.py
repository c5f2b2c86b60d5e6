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
    ("undefined alias", "yaml-alias"),
    ("duplicate anchor|second occurrence", "yaml-anchor-twice"),
    ("escape (character|sequence)", "yaml-escape"),
    ("(scanning|parsing) a tag|tag handle", "yaml-tag"),
    ("expected ',' or '\\]'", "yaml-open-list"),
    ("expected ',' or '\\}'", "yaml-open-braces"),
    ("scanning a quoted scalar", "yaml-open-quote"),
    ("cannot start any token|scanning (an alias|an anchor|a block scalar|a directive)", "yaml-character"),
    ("node content|mapping keys are not allowed", "yaml-character"),
    ("mapping values are not allowed|found unexpected ':'", "yaml-colon"),
    ("could not find expected ':'", "yaml-no-colon"),
    ("sequence entries are not allowed", "yaml-list-start"),
    ("parsing a block (mapping|collection)|<document start>", "yaml-indent"),
)
"""Pattern in what the parser says → the rule that it means; the first that fits counts."""

SPACE_LIKE = "([\u00a0\u00ad\u2000-\u200f\u202f\u205f\u2060\u3000\ufeff])"
UNSEEN = (re.compile(SPACE_LIKE), re.compile(f":{SPACE_LIKE}"))
"""Spaces that YAML takes for letters, and signs that nobody sees: in the line where it stops, and in the line
above where a field would begin."""

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
    numbers = [mark[0] for mark in _marks(error)]
    if unseen := _tabbed(text, *numbers) or _unseen(text, *numbers):
        return unseen
    said = " ".join(filter(None, (error.context, error.problem)))
    rule = next((rule for saying, rule in SAYINGS if re.search(saying, said)), "yaml-invalid")
    if rule in AT_THE_START:
        *_, (line, column) = _marks(error)
    word = _word_at(text, line, column)
    if rule == "yaml-character" and not word:
        rule = "yaml-open-bracket" if "node content" in said else "yaml-tab"
    return Mistake(rule, line + 1, column + 1, {"text": word})


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


def _unseen(text: str, *numbers: int) -> Mistake | None:
    """Return the mistake of what looks like a space or like nothing, where it can stop the parser."""
    lines = text.splitlines()
    for number, pattern in ((at - above, pattern) for at in numbers for above, pattern in enumerate(UNSEEN)):
        found = pattern.search(lines[number]) if 0 <= number < len(lines) else None
        if found:
            code = f"U+{ord(found[1]):04X}"
            return Mistake("unseen-character", number + 1, found.start(1) + 1, {"code": code})
    return None


def _word_at(text: str, line: int, column: int) -> str:
    """Return the word that stands at a place."""
    lines = text.splitlines()
    words = lines[line][column:].split() if line < len(lines) else []
    return words[0] if words else ""


def _unreadable(error: ReaderError, text: str) -> Mistake:
    before = text[: error.position] if isinstance(error.position, int) else ""
    return Mistake("control-character", before.count("\n") + 1, len(before) - before.rfind("\n"))
