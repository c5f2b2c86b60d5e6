# SPDX-License-Identifier: EUPL-1.2
"""The workshop: the sources of one site, read and checked once per build and remembered between builds."""

import json
import pickle
import platform
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import cached_property
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from leerwijk.adapters.installed import PACKAGE, used
from leerwijk.adapters.settings import CACHE, HEIGHTS_FILE
from leerwijk.adapters.store import Fingerprints, Store, digest, read_state, write_state
from leerwijk.model.library import Library
from leerwijk.problems import Problem

TOOLS = ("Jinja2", "Markdown", "pymdown-extensions", "pydantic", "Pygments", "lxml")
"""Distributions whose version may change what a page looks like."""


@dataclass(slots=True)
class Reading:
    """What the sources hold: the Library, the problems found, and a key that changes with any source."""

    library: Library
    problems: tuple[Problem, ...]
    key: str


@dataclass
class Workshop:
    """Sources under `root`, and the cache that stands beside them."""

    root: Path
    content: Path
    quizzes: Path
    passed_over: frozenset[str] = frozenset()
    """Rules that do not concern this site."""
    state: dict[str, Any] = field(init=False)
    fingerprints: Fingerprints = field(init=False)

    def __post_init__(self) -> None:
        self.state = read_state(self._state_file)
        self.fingerprints = Fingerprints(known=self.state.get("fingerprints", {}))

    @property
    def cache(self) -> Path:
        """Folder of everything that can be made again."""
        return self.root / CACHE

    @property
    def _state_file(self) -> Path:
        return self.cache / "state.json"

    @cached_property
    def store(self) -> Store:
        """The finished files of earlier builds."""
        return Store(self.cache / "pages")

    @cached_property
    def tools(self) -> str:
        """Digest of our own code and of the versions of what it stands on."""
        ours = self.fingerprints.of(used(), PACKAGE)
        return digest(ours, platform.python_version(), *_versions(TOOLS))

    @cached_property
    def heights(self) -> dict[str, int]:
        """Heights of frames that `bench/heights.py` found, by what they show; empty where nobody measured."""
        with suppress(OSError, ValueError):
            found = json.loads((self.root / HEIGHTS_FILE).read_bytes())
            return {str(name): int(height) for name, height in found.items()}
        return {}

    def read(self) -> Reading:
        """Return the checked sources; from the cache when no source changed since they were found right."""
        sources = self.fingerprints.of([self.content, self.quizzes], self.root)
        key = digest(self.tools, sources, *sorted(self.passed_over))
        remembered = Store(self.cache / "library")
        with suppress(Exception):  # whatever is wrong with a remembered Library, the sources are right here
            return Reading(pickle.loads(remembered.get(key) or b""), (), key)  # noqa: S301 — written by us, beside the sources
        library, found = read_and_check(self.root, self.content, self.quizzes)
        problems = tuple(each for each in found if each.rule not in self.passed_over)
        if not problems:
            remembered.put(key, pickle.dumps(replace(library, located={}), protocol=5))
            remembered.keep_only([key])
        return Reading(library, problems, key)

    def remember(self, **state: Any) -> None:  # noqa: ANN401 — JSON
        """Write down what the next build may rely on."""
        write_state(self._state_file, {**state, "fingerprints": self.fingerprints.seen})


def read_and_check(root: Path, content: Path, quizzes: Path) -> tuple[Library, tuple[Problem, ...]]:
    """Return the Library and every problem of the sources, sorted by place."""
    # imported here: a build whose sources did not change needs neither
    from leerwijk.checking import check  # noqa: PLC0415
    from leerwijk.reading import read_library  # noqa: PLC0415

    library, problems = read_library(root, str(content.relative_to(root)), str(quizzes.relative_to(root)))
    found: Iterable[Problem] = (*problems, *check(library))
    return library, tuple(sorted(found, key=lambda problem: problem.order))


def _versions(names: Iterable[str]) -> Iterator[str]:
    for name in names:
        with suppress(PackageNotFoundError):
            yield f"{name}={version(name)}"
