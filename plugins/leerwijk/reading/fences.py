# SPDX-License-Identifier: EUPL-1.2
"""How the lines look between which a block of a Markdown text stands, and what is no block but code."""

import re
from collections.abc import Iterator

CODE = re.compile(
    r"^[ ]*(?P<fence>`{3,}|~{3,})[^`\n]*$.*?(?:(?P<end>^[ ]*(?P=fence)[`~]*[ \t]*\r?$)|\Z)"
    r"|<!--.*?(?:-->|\Z)"
    r"|(?<!`)(?P<tick>`+)(?!`)(?:(?!\n[ \t]*\n).){1,2000}?(?<!`)(?P=tick)(?!`)",
    re.MULTILINE | re.DOTALL,
)
"""What is shown as it is written: fenced code, comments, inline code."""
OPENING = re.compile(r"[ ]*(?P<slashes>/{3,})[ ]*(?P<name>[\w-]+)[ ]*(?:\|(?P<argument>.*))?\r?")
CLOSING = re.compile(r"[ ]*(?P<slashes>/{3,})[ ]*\r?")


def fences_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each line begins and ends that starts, but for spaces, with three slashes or more."""
    slashes = text.find("///")
    while slashes >= 0:
        start, end = text.rfind("\n", 0, slashes) + 1, text.find("\n", slashes)
        end = len(text) if end < 0 else end
        if not text[start:slashes].strip(" "):
            yield start, end
        slashes = text.find("///", end)


def shown_in(text: str) -> str:
    """Return a text with spaces for its code and comments, so that every offset stays."""
    if "`" in text or "~~~" in text or "<!--" in text:
        return CODE.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), text)
    return text
