# SPDX-License-Identifier: EUPL-1.2
"""Rules for what running text calls in: blocks, citations, links."""

import re
from collections.abc import Iterator
from dataclasses import replace

from leerwijk.checking.links import INLINE_LINK, link_is_sound
from leerwijk.checking.references import unknown
from leerwijk.checking.walking import found_in
from leerwijk.model.blocks import BLOCKS, FILTERS, BlockKind
from leerwijk.model.case import BaseCase
from leerwijk.model.course import Factsheet
from leerwijk.model.library import Library, Mention
from leerwijk.model.pilot import LessonKind
from leerwijk.model.quiz import Quiz
from leerwijk.model.swot import Swot
from leerwijk.problems import Place, Problem, nearest

INLINE_CITATION = re.compile(r"\[(@[^\]\n]*)\]")
OPEN_CITATION = re.compile(r"\[@[a-z0-9][\w-]*(?=[^\[\]]*(?:\[|\Z))")
CITED = re.compile(r"@([\w-]+)")


def _mentions(library: Library) -> Iterator[Mention]:
    for mentions in library.mentions.values():
        yield from mentions


def _blocks(library: Library) -> Iterator[tuple[Mention, BlockKind]]:
    for mention in _mentions(library):
        if mention.name in BLOCKS:
            yield mention, BLOCKS[mention.name]


def _fields_with_markdown(library: Library) -> Iterator[tuple[str, Place]]:
    """Yield the texts of YAML fields that may hold inline Markdown, with their places."""
    for owner, held, _ in library.written:
        if isinstance(owner, Quiz | BaseCase | Factsheet | Swot) and _has_markdown(held):
            for path, text in found_in(owner, str, _has_markdown):
                if path != ("body",):
                    yield text, library.at(owner, *path)


def _has_markdown(text: str) -> bool:
    return "](" in text or "[@" in text


def blocks_are_known(library: Library) -> Iterator[Problem]:
    """Every block is one that pages know."""
    for mention in _mentions(library):
        if mention.name not in BLOCKS and mention.name not in ("cite", "link"):
            near = nearest(mention.name, BLOCKS)
            yield Problem(
                mention.place,
                "unknown-block",
                {"block": mention.name, "near": near, "blocks": ", ".join(BLOCKS)},
            )


def block_options_are_known(library: Library) -> Iterator[Problem]:
    """Every option of a block is one that the block takes."""
    for mention, block in _blocks(library):
        for option, _ in mention.options:
            if option not in block.options:
                names = {"option": option, "block": block.name, "near": nearest(option, block.options)}
                yield Problem(mention.place, "unknown-block-option", names)


def blocks_name_their_subject(library: Library) -> Iterator[Problem]:
    """Every block that shows something says what, and that exists."""
    for mention, block in _blocks(library):
        if block.argument in ("Quiz", "Case", "Outcome"):
            if mention.argument:
                yield from unknown(library, block.argument, mention.argument, mention.place)
            else:
                yield Problem(mention.place, "block-without-subject", {"block": block.name})


def filters_of(mention: Mention) -> Iterator[tuple[str, str]]:
    """Yield the filters of a block that selects lessons learned, from its argument and its known options."""
    for word in mention.argument.split():
        name, _, value = word.partition("=")
        yield name, value
    yield from (option for option in mention.options if option[0] in (*FILTERS, "limit"))


def filters_are_sound(library: Library) -> Iterator[Problem]:
    """Every block that selects lessons learned does so by filters that exist."""
    for mention, block in _blocks(library):
        if block.argument == "filter":
            filters = tuple(filters_of(mention))
            if not any(name in FILTERS for name, _ in filters):
                names = {"block": block.name, "filters": ", ".join(FILTERS)}
                yield Problem(mention.place, "block-without-filter", names)
            for name, value in filters:
                yield from _filter_is_sound(library, name, value, mention.place)


def numbers_of_regions_are_possible(library: Library) -> Iterator[Problem]:
    """Every block that asks for a number of regions asks for one that there can be."""
    most = len(library.regions)
    for mention, block in _blocks(library):
        if block.argument == "number":
            value = mention.argument.strip()
            if not (value.isdecimal() and int(value) <= most):
                rule = "not-a-number-of-regions"
                yield Problem(mention.place, rule, {"block": block.name, "value": value, "most": most})


def _filter_is_sound(library: Library, name: str, value: str, place: Place) -> Iterator[Problem]:
    kinds = {"theme": "Theme", "region": "Region", "pilot": "Pilot", "ids": "LessonLearned"}
    if name in kinds:
        for wanted in value.split(","):
            yield from unknown(library, kinds[name], wanted.strip(), place)
    elif name == "kind" and value not in tuple(LessonKind):
        names = {"id": value, "near": nearest(value, LessonKind), "kinds": ", ".join(LessonKind)}
        yield Problem(place, "unknown-lesson-kind", names)
    elif name == "limit" and not (value.isdecimal() and int(value)):
        yield Problem(place, "limit-not-a-number", {"value": value})
    elif name not in (*FILTERS, "limit"):
        yield Problem(
            place,
            "unknown-filter",
            {"filter": name, "near": nearest(name, FILTERS), "filters": ", ".join(FILTERS)},
        )


def citations_exist(library: Library) -> Iterator[Problem]:
    """Everything that running text cites exists, and every citation closes."""
    for mention in _mentions(library):
        if mention.name == "cite":
            yield from unknown(library, "Record", mention.argument, mention.place)
    for text, place in _fields_with_markdown(library):
        for opened in OPEN_CITATION.findall(text):
            yield Problem(place, "open-citation", {"text": opened})
        for citation in INLINE_CITATION.findall(text):
            for wanted in CITED.findall(citation):
                yield from unknown(library, "Record", wanted, place)


def links_lead_somewhere(library: Library) -> Iterator[Problem]:
    """Every link leads to a file of the site that exists and a place in it, or to a safe elsewhere."""
    for mention in _mentions(library):
        if mention.name == "link":
            yield from link_is_sound(library, mention.argument, mention.place)
    for text, place in _fields_with_markdown(library):
        for target in INLINE_LINK.findall(text):
            yield from link_is_sound(library, target, place)


def mentions_are_sound(library: Library, mentions: tuple[Mention, ...]) -> Iterator[Problem]:
    """Yield what is wrong with the blocks, citations and links of a text outside the Library."""
    page = replace(library, mentions={("Page", ""): mentions})
    for rule in (
        blocks_are_known,
        block_options_are_known,
        blocks_name_their_subject,
        filters_are_sound,
        numbers_of_regions_are_possible,
    ):
        yield from rule(page)
    for mention in mentions:
        if mention.name == "cite":
            yield from unknown(library, "Record", mention.argument, mention.place)
        elif mention.name == "link":
            yield from link_is_sound(library, mention.argument, mention.place)
