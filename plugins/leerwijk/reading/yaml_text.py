# SPDX-License-Identifier: EUPL-1.2
"""YAML text → nodes that know their places, or the first mistake in it."""

from typing import Any

import yaml

from leerwijk.reading.mistake import Mistake
from leerwijk.reading.yaml_words import in_our_words

PLAIN = ""
"""Tag of a scalar without quotes or tag of its own: its text decides what it is."""
TEXT = "tag:yaml.org,2002:str"
LIST = "tag:yaml.org,2002:seq"
FIELDS = "tag:yaml.org,2002:map"
DEEPEST = 100
"""Levels of nesting; the C parser would crash on some ten thousand."""


class TooDeepError(yaml.MarkedYAMLError):
    """The text nests deeper than any author would write."""


class _Tags:
    """What a parser asks about tags: answers that leave plain scalars as they are written."""

    depth = 0

    def resolve(self, kind: type[yaml.Node], value: Any, implicit: Any) -> str:  # noqa: ANN401, ARG002
        """Return the tag of a node without one."""
        if kind is yaml.ScalarNode:
            return PLAIN if implicit[0] else TEXT
        return LIST if kind is yaml.SequenceNode else FIELDS

    def descend_resolver(self, parent: yaml.Node | None, index: Any) -> None:  # noqa: ANN401, ARG002
        """Refuse to go deeper than DEEPEST."""
        self.depth += 1
        if self.depth > DEEPEST and parent is not None:
            raise TooDeepError(problem="too deep", problem_mark=parent.start_mark)

    def ascend_resolver(self) -> None:
        """Come back up."""
        self.depth -= 1


class PureParser(_Tags, yaml.SafeLoader):
    """A parser in Python, for where there is no libyaml."""


FastParser: type[PureParser] = PureParser
if hasattr(yaml, "CSafeLoader"):
    FastParser = type("FastParser", (_Tags, yaml.CSafeLoader), {})


def node_of(text: str, parser_type: type[PureParser] = FastParser) -> yaml.Node | Mistake | None:
    """Return the root node of a YAML text, None when it holds nothing, or what makes it no YAML."""
    parser = parser_type(text)
    try:
        root: yaml.Node | None = parser.get_single_node()
    except yaml.YAMLError as error:
        return in_our_words(error, text)
    else:
        return root
    finally:
        parser.dispose()
