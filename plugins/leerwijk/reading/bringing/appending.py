# SPDX-License-Identifier: EUPL-1.2
"""Appending: lessons learned written into the file of a pilot, whose own text stays as it is."""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum
from pathlib import PurePosixPath
from typing import Any

import yaml

from leerwijk.model.pilot import LessonLearned, Pilot
from leerwijk.problems import Place, Problem
from leerwijk.reading.entities import entity_of
from leerwijk.reading.mistake import Mistake
from leerwijk.reading.places import Places, Spot
from leerwijk.reading.yaml_text import FIELDS, LIST, TEXT, node_of
from leerwijk.reading.yaml_values import Values, scalar_of

WIDTH = 106
"""Columns of a line, as our own files have them."""

FIELD = "lessons_learned"


def appended(text: str, pilot: Pilot, lessons: Iterable[LessonLearned], file: PurePosixPath) -> str | Problem:
    """Return the text of a pilot's file with more lessons learned in it, or why that cannot be done."""
    more = tuple(lessons)
    grown = pilot.model_copy(update={FIELD: (*pilot.lessons_learned, *more)})
    root = node_of(text)
    new = _inserted(text, root, more) if isinstance(root, yaml.MappingNode) and not root.flow_style else None
    return (
        new if new is not None and _says(new, grown, file) else Problem(Place(file), "import-cannot-append")
    )


def _says(text: str, pilot: Pilot, file: PurePosixPath) -> bool:
    """Say whether a text holds this pilot."""
    root = node_of(text)
    if root is None or isinstance(root, Mistake):
        return False
    values = Values()
    written = values.of(root)
    if not isinstance(written, dict) or values.mistakes:
        return False
    return bool(entity_of("Pilot", {"id": pilot.id, **written}, Spot(Places(file, text))) == pilot)


def _inserted(text: str, root: yaml.MappingNode, lessons: tuple[LessonLearned, ...]) -> str | None:
    """Return the text with the lessons learned below those that it has; None where their list is no block."""
    listed = next((value for key, value in root.value if key.value == FIELD), None)
    if listed is None:
        before, after, indent, head = text, "", 2, f"{FIELD}:\n"
    elif listed.flow_style:
        return None
    else:
        lines = re.split(r"(?<=\n)", text)
        line = _end_of(listed, lines)
        before, after = "".join(lines[:line]), "".join(lines[line:])
        indent, head = listed.start_mark.column, ""
    between = "" if before.endswith("\n") or not before else "\n"
    block = head + "\n".join(_item(lesson, indent) for lesson in lessons)
    newline = "\r\n" if "\r\n" in text else "\n"
    return before + f"{between}\n{block}".replace("\n", newline) + after


def _end_of(node: yaml.Node, lines: list[str]) -> int:
    """Return the number of the line after the last one of a node, from 0; comments below it do not count."""
    last = max((leaf.end_mark for leaf in _leaves(node)), key=lambda mark: mark.index)
    end = last.line + 1 if last.column else last.line
    while not lines[end - 1].strip():
        end -= 1
    return int(end)


def _leaves(node: yaml.Node) -> Iterator[yaml.Node]:
    """Yield what is written in one piece below a node: scalars, and lists and fields in brackets."""
    if isinstance(node, yaml.ScalarNode) or (isinstance(node, yaml.CollectionNode) and node.flow_style):
        yield node
    for member in node.value if isinstance(node, yaml.SequenceNode) else ():
        yield from _leaves(member)
    for pair in node.value if isinstance(node, yaml.MappingNode) else ():
        yield from (leaf for part in pair for leaf in _leaves(part))


def _item(lesson: LessonLearned, indent: int) -> str:
    """Return a lesson learned as a member of a list."""
    fields = _ordered(lesson.model_dump(exclude_defaults=True))
    text = yaml.dump(fields, Dumper=_Writer, allow_unicode=True, sort_keys=False, width=WIDTH - indent)
    first, *lines = text.splitlines(keepends=True)
    start, margin = " " * indent + "- ", " " * (indent + 2)
    return start + first + "".join(margin + line if line.strip() else line for line in lines)


def _ordered(fields: dict[str, Any]) -> dict[str, Any]:
    """Return the fields with the source last, as our own files have it, and short lists on one line."""
    source = {**fields.pop("source")}
    source["at"] = [_Inline(passage) for passage in source["at"]]
    short = {name: _Row(value) for name, value in fields.items() if isinstance(value, tuple)}
    return {**fields, **short, "source": source}


class _Inline(dict[str, Any]):
    """Fields that stand between braces."""


class _Row(list[Any]):
    """Members that stand between brackets."""


class _Writer(yaml.SafeDumper):
    """Writes YAML as our own files have it."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 — PyYAML's signature
        """Indent lists below their field."""
        super().increase_indent(flow, indentless=False)


def _text(writer: _Writer, text: str) -> yaml.ScalarNode:
    """Return a text: folded when it does not fit on a line, in quotes where it would be no text."""
    folded = ">" if len(text) > WIDTH - 30 and "\n" not in text else None
    style = folded if scalar_of(text) == text else "'"
    return writer.represent_scalar(TEXT, str(text), style=style)


_Writer.add_representer(str, _text)
_Writer.add_multi_representer(StrEnum, _text)
_Writer.add_representer(date, yaml.SafeDumper.represent_date)
_Writer.add_representer(
    _Inline, lambda writer, value: writer.represent_mapping(FIELDS, value, flow_style=True)
)
_Writer.add_representer(_Row, lambda writer, value: writer.represent_sequence(LIST, value, flow_style=True))
