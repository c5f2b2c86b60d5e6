# SPDX-License-Identifier: EUPL-1.2
"""YAML nodes → plain values, by the core schema of YAML 1.2 and with ISO dates."""

import datetime as dt
import re
from collections.abc import Mapping

import yaml

from leerwijk.reading.mistake import Mistake
from leerwijk.reading.yaml_text import DEEPEST, FIELDS, LIST, PLAIN, TEXT

Scalar = str | int | float | bool | dt.date | None
Written = Scalar | list["Written"] | dict[str, "Written"]
"""What a YAML file can say."""

LARGEST = 100_000
"""Nodes of a file once every alias is written out; a file of 1 MiB without aliases stays far below it."""

WORDS: Mapping[str, bool | None] = {
    **dict.fromkeys(("null", "Null", "NULL", "~"), None),
    **dict.fromkeys(("true", "True", "TRUE"), True),
    **dict.fromkeys(("false", "False", "FALSE"), False),
}
MAYBE_NO_TEXT = frozenset("~nNtTfF+-.0123456789")
"""First characters of what is not text; "ja", "on" and "yes" are."""

INTEGER = re.compile(r"[-+]?[0-9]{1,18}|0o[0-7]{1,20}|0x[0-9a-fA-F]{1,15}")
FLOAT = re.compile(r"[-+]?(?:(?:[0-9]*\.[0-9]+|[0-9]+\.)(?:[eE][-+]?[0-9]{1,2})?|[0-9]+[eE][-+]?[0-9]{1,2})")
ALIAS = re.compile(r"(?<=[\[\s,])\*[\w-]+")
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def scalar_of(text: str) -> Scalar:
    """Return what a plain scalar says; infinite numbers and dates that do not exist stay text."""
    if not text:
        return None
    if text[0] not in MAYBE_NO_TEXT:
        return text
    if text in WORDS:
        return WORDS[text]
    if INTEGER.fullmatch(text):
        return int(text, 0) if text[:2] in {"0o", "0x"} else int(text)
    if FLOAT.fullmatch(text):
        return float(text)
    return _date(text) if DATE.fullmatch(text) else text


def _date(text: str) -> dt.date | str:
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        return text


class Values:
    """Turns nodes into values and remembers the mistakes that it meets."""

    def __init__(self) -> None:
        self.mistakes: list[Mistake] = []

    def of(self, node: yaml.Node) -> Written:
        """Return the value of a node."""
        if isinstance(node, yaml.ScalarNode):
            if node.tag == PLAIN:
                return scalar_of(node.value)
            self._allowed(node, TEXT)
            return str(node.value)
        if isinstance(node, yaml.MappingNode):
            self._allowed(node, FIELDS)
            return self._fields(node)
        self._allowed(node, LIST)
        return [self.of(member) for member in node.value]

    def _fields(self, node: yaml.MappingNode) -> dict[str, Written]:
        fields: dict[str, Written] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self._mistake("yaml-key", key)
            elif key.value in fields:
                self._mistake("duplicate-key", key, field=key.value)
            else:
                fields[key.value] = self.of(value)
        return fields

    def _allowed(self, node: yaml.Node, tag: str) -> None:
        if node.tag != tag:
            self._mistake("yaml-tag", node, text=node.tag.replace("tag:yaml.org,2002:", "!!"))

    def _mistake(self, rule: str, node: yaml.Node, **names: str) -> None:
        mark = node.start_mark
        self.mistakes.append(Mistake(rule, mark.line + 1, mark.column + 1, names))


def exploding(root: yaml.Node, text: str) -> Mistake | None:
    """Return the mistake of a document whose aliases make it endless, too large or too deep."""
    known: dict[int, tuple[int, int]] = {}
    too_much = (LARGEST + 1, 0)

    def measured(node: yaml.Node) -> tuple[int, int]:
        """Return how many nodes a node stands for, and how deep it goes."""
        if isinstance(node, yaml.ScalarNode):
            return 1, 0
        if id(node) not in known:
            known[id(node)] = too_much
            pairs = isinstance(node, yaml.MappingNode)
            members = [part for pair in node.value for part in pair] if pairs else node.value
            sizes = [measured(member) for member in members]
            known[id(node)] = (1 + sum(n for n, _ in sizes), 1 + max((d for _, d in sizes), default=0))
        return known[id(node)]

    size, depth = measured(root)
    return _at_first_alias(text) if size > LARGEST or depth > DEEPEST else None


def _at_first_alias(text: str) -> Mistake:
    alias = ALIAS.search(text)
    before = text[: alias.start()] if alias else ""
    return Mistake("yaml-explodes", before.count("\n") + 1, len(before) - before.rfind("\n"))
