# SPDX-License-Identifier: EUPL-1.2
"""What Markdown takes without a word, and readers stumble over: headings out of order, far frames."""

import re
from collections.abc import Iterator

LOADED = re.compile(r"<[a-z][^<>]*?\ssrc\s*=\s*[\"']?(?P<target>(?:https?:)?//[^\s>\"']+)", re.IGNORECASE)
"""An element of HTML that loads something from another host."""
TITLE = re.compile(
    r"^(?P<signs>#{1,6})(?!#)(?P<text>.*)"
    r"|(?:\A|(?<=\n\n))(?P<above>\S.*+)\n(?P<line>=+|-+)[ ]*$"
    r"|^[ ]*/{3,}[ ]*(?P<box>example|story|reflect)[ ]*\|",
    re.MULTILINE,
)
"""A heading, or the line that opens a box with a heading."""
OF_BOX = 3
Slip = tuple[int, str, dict[str, str | int]]
"""Offset in the text, rule, and the names that its message needs."""


def loads_in(shown: str) -> Iterator[Slip]:
    """Yield what the HTML in a text loads from other hosts."""
    if "<" in shown and "src" in shown:
        for found in LOADED.finditer(shown):
            yield found.start("target"), "picture-elsewhere", {"target": found["target"]}


def heading_slips_in(shown: str) -> Iterator[Slip]:
    """Yield the headings of a text below a title that repeat the level of that title, or skip one."""
    if not _may_slip(shown):
        return
    level = 1
    for found in TITLE.finditer(shown):
        before, level = level, _level(found)
        text = (found["text"] or found["above"] or "").strip("# \r")
        if level == 1:
            yield found.start(), "heading-again", {"text": text}
        elif found["signs"] and level > before + 1:
            names = {"text": text, "signs": found["signs"], "near": "#" * (before + 1)}
            yield found.start(), "heading-skips", names


def _may_slip(shown: str) -> bool:
    """Say whether to look closer, which takes long; most texts have headings of level 2, and 3 below."""
    if shown.startswith("#") or ("=" in shown and "\n=" in shown):
        return True
    before, start = 1, shown.find("\n#")
    while start >= 0:
        level = 2 if shown.startswith("## ", start + 1) else 3 if shown.startswith("### ", start + 1) else 0
        if not level or level > before + 1:
            return True
        before, start = level, shown.find("\n#", start + level)
    return False


def _level(found: re.Match[str]) -> int:
    if found["box"]:
        return OF_BOX
    return len(found["signs"] or found["line"][0].translate({ord("="): "#", ord("-"): "##"}))
