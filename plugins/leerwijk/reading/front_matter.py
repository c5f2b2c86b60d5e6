# SPDX-License-Identifier: EUPL-1.2
"""A Markdown file cut in two: YAML between `---` lines, and the body below it."""

import re
from dataclasses import dataclass

OPENING = re.compile(r"---[ \t]*(?:\r?\n|\Z)")
CLOSING = re.compile(r"^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Halves:
    """Front matter and body; the front matter begins on the first line, with its `---`."""

    matter: str
    body: str
    body_line: int


def halves_of(text: str) -> Halves | None:
    """Return both halves of a Markdown file, or None when its front matter never closes."""
    opening = OPENING.match(text)
    if not opening:
        return Halves("", text, 1)
    closing = CLOSING.search(text, opening.end())
    if not closing:
        return None
    matter = text[: closing.start()]
    return Halves(matter, text[closing.end() :], matter.count("\n") + 2)
