# SPDX-License-Identifier: EUPL-1.2
"""Markdown text → the blocks, citations and links in it, with their places."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from pathlib import PurePosixPath

from leerwijk.model.library import Mention
from leerwijk.problems import Place, Problem
from leerwijk.reading.fences import CLOSING, CODE, OPENING, fences_in, shown_in
from leerwijk.reading.inner import inner_quizzes, without_inner
from leerwijk.reading.markup_slips import heading_slips_in, loads_in

OPTION = re.compile(r"[ ]{4,}(?P<name>[\w-]+):(?P<value>.*)")
CITATION = re.compile(r"\[(?<!\\\[)(?P<ids>@[^\[\]]*+)(?:\](?!\()|(?P<open>(?=\[|\Z)))")
OPENED = re.compile(r"@[a-z0-9][\w-]*")
CITED = re.compile(r"[ \n]*@(?P<id>[a-z0-9]+(?:-[a-z0-9]+)*)\s*")
LINK = re.compile(r"\]\((?<!\\\]\()\s*<?(?P<target>[^)\s>]+)")
DEFINITION = re.compile(r"^[ ]{0,3}\[(?!\^)[^\]\n]+\]:[ ]+<?(?P<target>[^\s>]+)", re.MULTILINE)
ELSEWHERE = re.compile(r"(?:https?|mailto|tel):|//|\{", re.IGNORECASE)


class Body:
    """A text within a file: knows on which line it begins, and gives the places of what stands in it."""

    def __init__(self, file: PurePosixPath, text: str, line: int = 1) -> None:
        self.file = file
        self.text = text
        self.line = line
        self._starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def place(self, offset: int) -> Place:
        """Return the place of the character at an offset."""
        number = bisect_right(self._starts, offset) - 1
        return Place(self.file, self.line + number, offset - self._starts[number] + 1)


def found_in(file: PurePosixPath, text: str, line: int) -> Iterator[Mention | Problem]:
    """Yield the blocks, citations and links of a Markdown body, and what is malformed.

    What stands in the questions of a quiz within the body is for who reads that quiz.
    """
    yield from found_beside_quizzes(file, without_inner(text, tuple(inner_quizzes(text))), line)


def found_beside_quizzes(
    file: PurePosixPath, text: str, line: int, *, titled: bool = False
) -> Iterator[Mention | Problem]:
    """Yield the same of a body of which somebody took out what is for who reads a quiz.

    Of one that is `titled` the page has its title from elsewhere, so that headings start below it.
    """
    body = Body(file, text, line)
    shown = shown_in(body.text)
    if shown is not body.text:
        yield from _open_code(body)
    if "///" in shown:
        yield from _blocks(body, shown)
    yield from _within(body, shown)
    yield from (Problem(body.place(offset), rule, names) for offset, rule, names in loads_in(shown))
    if titled:
        remarks = heading_slips_in(shown)
        yield from (Problem(body.place(offset), rule, names, "warning") for offset, rule, names in remarks)


def _open_code(body: Body) -> Iterator[Problem]:
    """Yield the code block that runs to the end of the text."""
    for found in CODE.finditer(body.text):
        if found["fence"] and not found["end"]:
            yield Problem(body.place(found.start("fence")), "open-code", {"text": found["fence"]})


def _within(body: Body, shown: str) -> Iterator[Mention | Problem]:
    for found in CITATION.finditer(shown):
        if found["open"] is None:
            yield from _cited(body, found)
        elif opened := OPENED.match(found["ids"]):
            yield Problem(body.place(found.start()), "open-citation", {"text": f"[{opened[0]}"})
    definitions = DEFINITION.finditer(shown) if "]: " in shown else ()
    for found in (*LINK.finditer(shown), *definitions):
        target = body.text[found.start("target") : found.end("target")]
        if not ELSEWHERE.match(target):
            yield Mention("link", target, (), body.place(found.start("target")))
        elif "//" in target and _is_picture(shown, found.start()):
            yield Problem(body.place(found.start("target")), "picture-elsewhere", {"target": target})


def _is_picture(shown: str, end: int) -> bool:
    """Say whether the brackets that close at an offset hold the text of a picture."""
    start = shown.rfind("[", 0, end)
    return start > 0 and shown[start - 1] == "!" and shown.find("]", start) == end


def _cited(body: Body, found: re.Match[str]) -> Iterator[Mention | Problem]:
    """Yield what a citation `[@id; @id]` names."""
    start = found.start("ids")
    for part in found["ids"].split(";"):
        place = body.place(start + len(part) - len(part.lstrip()))
        one = CITED.fullmatch(part)
        yield (
            Mention("cite", one["id"], (), place)
            if one
            else Problem(place, "bad-citation", {"text": part.strip()})
        )
        start += len(part) + 1


def _blocks(body: Body, shown: str) -> Iterator[Mention | Problem]:
    """Yield the blocks of a body; each opens on one line and closes on another."""
    open_blocks: list[tuple[str, str, Place]] = []
    for start, end in fences_in(shown):
        line = body.text[start:end]
        place = body.place(start + len(line) - len(line.lstrip()))
        if closing := CLOSING.fullmatch(line):
            yield from _closed(open_blocks, closing["slashes"], place)
        elif opening := OPENING.fullmatch(line):
            open_blocks.append((opening["slashes"], opening["name"], place))
            yield from _opened(body, opening, place, end + 1)
        else:
            yield Problem(place, "bad-block", {"text": line.strip()})
    yield from (Problem(place, "open-block", {"block": name}) for _, name, place in open_blocks)


def _closed(open_blocks: list[tuple[str, str, Place]], slashes: str, place: Place) -> Iterator[Problem]:
    """Close the innermost block with as many slashes; what stands open within it never closes."""
    if slashes not in {block[0] for block in open_blocks}:
        yield Problem(place, "stray-block-end", {"text": slashes})
        return
    while open_blocks:
        opening, name, start = open_blocks.pop()
        if opening == slashes:
            return
        yield Problem(start, "open-block", {"block": name})


def _opened(body: Body, opening: re.Match[str], place: Place, offset: int) -> Iterator[Mention | Problem]:
    """Yield a block with its options: the indented lines right below it."""
    options: list[tuple[str, str]] = []
    indentation = " " * (opening.start("slashes") + 4)
    while body.text.startswith(indentation, offset):
        line = body.text[offset:].partition("\n")[0]
        if not line.strip():
            break
        option = OPTION.fullmatch(line)
        if option:
            options.append((option["name"], option["value"].strip().strip("\"'")))
        else:
            yield Problem(
                body.place(offset + len(indentation)),
                "bad-block-option",
                {"block": opening["name"], "text": line.strip()},
            )
        offset += len(line) + 1
    yield Mention(opening["name"], (opening["argument"] or "").strip(), tuple(options), place)
