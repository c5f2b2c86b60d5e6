# SPDX-License-Identifier: EUPL-1.2
"""What keeps `mkdocs.yml` from being understood, told as of any source file."""

from pathlib import Path, PurePosixPath

import yaml

from leerwijk.adapters.settings import SETTINGS
from leerwijk.adapters.telling import line
from leerwijk.locale.problems import Language
from leerwijk.problems import Place, Problem
from leerwijk.reading.files import text_of
from leerwijk.reading.mistake import Mistake
from leerwijk.reading.yaml_text import node_of


def problem_of_settings(root: Path) -> Problem | None:
    """Return what keeps the settings of a site from being read; None when they can be, or are not there."""
    file = PurePosixPath(SETTINGS)
    if not (root / file).exists():
        return None
    text = text_of(root, file)
    if isinstance(text, Problem):
        return text
    node = node_of(text)
    if node is None:
        return Problem(Place(file), "empty-file")
    if isinstance(node, Mistake):
        return node.problem(file)
    if not isinstance(node, yaml.MappingNode):
        mark = node.start_mark
        return Problem(Place(file, mark.line + 1, mark.column + 1), "fields-file")
    return None


def line_of_settings(root: Path, lang: Language) -> str:
    """Return in one line what keeps the settings of a site from being read, or ""."""
    problem = problem_of_settings(root)
    return line(problem, lang) if problem else ""
