# SPDX-License-Identifier: EUPL-1.2
"""Silent: what stands on a page but is not what the page says."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

TAGS = frozenset({"h1", "nav", "noscript", "script", "select", "style", "svg", "template"})
CLASSES = frozenset(
    {"lw-badge", "lw-basis", "lw-cite", "lw-evidence", "lw-facts--list", "lw-glossary__origin", "lw-kicker"}
    | {"lw-marks", "lw-meta", "lw-returns", "lw-silent", "lw-sources", "lw-statement__marks"}
    | {"lw-statement__source", "lw-used-in", "lw-pager", "headerlink", "lw-answer", "lw-key", "lw-quiz"}
)
"""What says where a text comes from rather than what it says; and quizzes, which hold wrong answers too."""
HIDDEN = frozenset({"hidden", "popover"})
VALUES = frozenset({("aria-hidden", "true"), ("data-search", "no"), ("role", "tooltip")})

PART = re.compile(r"<(/?)(section|aside|dl)\b([^>]*)>")
"""Where a part begins or ends that may be silent as a whole."""
ATTRIBUTE = re.compile(r"""([^\s"'=]+)(?:="([^"]*)"|='[^']*'|=[^\s"']+)?""")
"""Of values only those in double quotes are read: the parser that comes after sees the rest."""


def is_silent(attributes: Iterable[tuple[Any, Any]]) -> bool:
    """Say whether an element with these attributes is silent, with all that is in it."""
    for attribute in attributes:
        name, value = attribute
        if name == "class":
            if not CLASSES.isdisjoint(value.split()):
                return True
        elif name in HIDDEN or attribute in VALUES:
            return True
    return False


def without_silent_parts(html: str) -> str:
    """Return the HTML without most of its large silent parts, which on a site are half of what it holds."""
    return " ".join(_around_silent_parts(html))


def _around_silent_parts(html: str) -> Iterator[str]:
    start = opened = depth = 0
    silent = ""
    for tag in PART.finditer(html):
        ends, name, attributes = tag.groups()
        if not depth:
            if not ends and attributes and is_silent(ATTRIBUTE.findall(attributes)):
                opened, depth, silent = tag.start(), 1, name
        elif name == silent:
            depth += -1 if ends else 1
            if not depth:
                yield html[start:opened]
                start = tag.end()
    yield html[start:]
