# SPDX-License-Identifier: EUPL-1.2
"""What Markdown takes without a word, and readers stumble over: open citations, headings, far pictures."""

import re
from collections.abc import Iterator

OPEN_CITATION = re.compile(r"\[(?<!\\\[)@[a-z0-9][\w-]*(?=[^\[\]]*(?:\[|\Z))")
PICTURE = re.compile(
    r"(?:!\[[^\[\]\n]*\]\(\s*<?|<[a-z][^<>]*?\ssrc\s*=\s*[\"']?)(?P<target>(?:https?:)?//[^)\s>\"']+)",
    re.IGNORECASE,
)
"""A picture, or something else, that a page loads from another host."""
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


def errors_in(shown: str) -> Iterator[Slip]:
    """Yield the citations of a text that never close, and what it loads from other hosts."""
    if "[@" in shown:
        for found in OPEN_CITATION.finditer(shown):
            yield found.start(), "open-citation", {"text": found[0]}
    if "//" in shown and ("![" in shown or "src" in shown):
        for found in PICTURE.finditer(shown):
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
    """Say whether to look closer, which takes long; not when headings begin at 2 and go no deeper than 3."""
    odd = "\n####" in shown or "\n# " in shown or "\n==" in shown or shown.startswith("#")
    return odd or shown.startswith("###", shown.find("\n##") + 1)


def _level(found: re.Match[str]) -> int:
    if found["box"]:
        return OF_BOX
    return len(found["signs"] or found["line"][0].translate({ord("="): "#", ord("-"): "##"}))
