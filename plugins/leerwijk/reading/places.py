# SPDX-License-Identifier: EUPL-1.2
"""Where each value of a file was written, found only when somebody asks."""

from dataclasses import dataclass, field
from pathlib import PurePosixPath

import yaml

from leerwijk.problems import Place
from leerwijk.reading.mistake import Mistake
from leerwijk.reading.yaml_text import node_of

Path = tuple[str | int, ...]


@dataclass(slots=True)
class Places:
    """The places in one file; composes its text once more at the first question."""

    file: PurePosixPath
    text: str
    """Its YAML, from the first line of the file on."""
    body_line: int = 0
    """Line at which Markdown begins below the YAML; 0: there is none."""
    named: Place | None = None
    """Where the id stands that is not written in the YAML."""
    _root: yaml.Node | None = field(default=None, init=False, repr=False)

    def of(self, path: Path) -> Place:
        """Return where the value at `path` was written, or its nearest written ancestor."""
        if path[:1] == ("body",) and self.body_line:
            return Place(self.file, self.body_line)
        steps = self._walk(path)
        if path == ("id",) and self.named and len(steps) == 1:
            return self.named
        return self._place(steps[-1][1])

    def of_key(self, path: Path) -> Place:
        """Return where the name of the field at `path` was written, or its nearest written ancestor."""
        return self._place(self._walk(path)[-1][0])

    def written(self, path: Path) -> str:
        """Return the text of the scalar at `path`, as its author wrote it."""
        node = self._walk(path)[-1][1]
        return str(node.value) if isinstance(node, yaml.ScalarNode) else ""

    def _place(self, node: yaml.Node | None) -> Place:
        mark = node.start_mark if node else None
        return Place(self.file, mark.line + 1, mark.column + 1) if mark else Place(self.file)

    def _walk(self, path: Path) -> list[tuple[yaml.Node | None, yaml.Node | None]]:
        """Return (key, value) of every step of the path that was written, the root first."""
        steps = [(self._composed(), self._composed())]
        for part in path:
            step = _step(steps[-1][1], part)
            if step is None:
                break
            steps.append(step)
        return steps

    def _composed(self) -> yaml.Node | None:
        if self._root is None:
            root = node_of(self.text)
            self._root = None if isinstance(root, Mistake) else root
        return self._root


@dataclass(frozen=True, slots=True)
class Spot:
    """An entity's place in a file: gives the places of the fields below it."""

    places: Places
    prefix: Path = ()

    def __call__(self, path: Path = ()) -> Place:
        """Return where the field at `path` was written, or its nearest written ancestor."""
        return self.places.of((*self.prefix, *path))

    def key(self, path: Path) -> Place:
        """Return where the name of the field at `path` was written."""
        return self.places.of_key((*self.prefix, *path))

    def written(self, path: Path) -> str:
        """Return the scalar at `path` as its author wrote it."""
        return self.places.written((*self.prefix, *path))

    def below(self, *path: str | int) -> "Spot":
        """Return the spot of a value within this one."""
        return Spot(self.places, (*self.prefix, *path))


def _step(node: yaml.Node | None, part: str | int) -> tuple[yaml.Node, yaml.Node] | None:
    """Return (key, value) of one step down, or None when it was not written."""
    if isinstance(node, yaml.MappingNode):
        return next(((key, value) for key, value in node.value if key.value == part), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        return node.value[part], node.value[part]
    return None
