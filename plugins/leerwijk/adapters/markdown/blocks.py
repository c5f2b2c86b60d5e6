# SPDX-License-Identifier: EUPL-1.2
"""Blocks: `/// quiz | id` and its kin, as blocks of pymdownx."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement

from markdown.util import HTML_PLACEHOLDER
from pymdownx.blocks.block import Block  # type: ignore[import-untyped]

from leerwijk.adapters.markdown.desk import Desk
from leerwijk.locale import Words
from leerwijk.model.blocks import BLOCKS, BlockKind
from leerwijk.pages.page import slug
from leerwijk.pages.templating import environment_of
from leerwijk.pages.views.blocks import fragment_of

STASHED = HTML_PLACEHOLDER.partition("%")[0]
"""How the text of an element begins that stands for finished HTML."""


class Shown(Block):  # type: ignore[misc]
    """A block that shows something of the Library; the questions of a quiz may be written in it."""

    kind: BlockKind

    def on_create(self, parent: Element) -> Element:
        """Put the fragment in the page as finished HTML."""
        desk: Desk = self.config["desk"]
        options = {name: self.options[name] for name in self.kind.options if self.options[name]}
        place = SubElement(parent, "p")
        if html := fragment_html(desk, self.kind.name, self.argument, options, _level(parent)):
            place.text = self.md.htmlStash.store(html)
        return place

    def on_markdown(self) -> str:
        """Leave what stands in the block as it is written: questions in YAML."""
        return "raw"

    def on_add(self, block: Element) -> Element:
        """Return where what stands in the block goes: nowhere, for the Library holds it."""
        return Element(block.tag)


class Told(Block):  # type: ignore[misc]
    """A block with a text of its own: an example, a story, a reflection, a note."""

    kind: BlockKind

    def on_create(self, parent: Element) -> Element:
        """Return the box, with its label and title."""
        attributes, lines = box_of(self.kind, self.argument or "", self.config["desk"].words)
        box = SubElement(parent, "div", attributes)
        for tag, classes, text in lines:
            SubElement(box, tag, {"class": classes}).text = text
        return box


def fragment_html(desk: Desk, name: str, argument: str, options: Mapping[str, str], level: int) -> str:
    """Return what a block shows of the Library; nothing where that has no such thing."""
    known = desk.shown.get((name, argument))
    fragment = known or fragment_of(desk.views, name, argument, options)
    if not fragment:
        return ""
    template = environment_of(desk.words).get_template(f"fragments/{fragment.name}.html")
    return template.render(fragment.context, level=level)


def box_of(kind: BlockKind, argument: str, words: Words) -> tuple[dict[str, str], list[tuple[str, str, str]]]:
    """Return the attributes of a box, and its label and title as (tag, class, text)."""
    attributes = {"class": f"lw-callout lw-callout--{kind.name}"}
    if kind.name == "reflect":
        attributes["data-lw-reflection"] = slug(argument) or kind.name
    lines = [("p", "lw-callout__label", words.text(f"block.{kind.name}"))]
    if argument:
        lines.append(("p" if kind.name == "note" else "h3", "lw-callout__title", argument))
    return attributes, lines


def _level(parent: Element) -> int:
    """Return the level of a heading: below the one that the fragment, or one above it, stands under."""
    for above in reversed(parent[:-1]):
        if above.tag == "h2":
            return 3
        if not (above.text or "").startswith(STASHED):
            break
    return 2


def block_classes() -> list[type[Block]]:
    """Return a class for each block that the model declares."""
    return [_class_of(kind) for kind in BLOCKS.values()]


def _class_of(kind: BlockKind) -> type[Block]:
    base = Told if kind.has_body else Shown
    options = {name: ["", str] for name in kind.options}
    argument = None if kind.has_body or kind.argument == "none" else True
    return type(
        kind.name, (base,), {"NAME": kind.name, "ARGUMENT": argument, "OPTIONS": options, "kind": kind}
    )
