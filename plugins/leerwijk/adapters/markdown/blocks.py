# SPDX-License-Identifier: EUPL-1.2
"""Blocks: `/// quiz | id` and its kin, as blocks of pymdownx."""

from xml.etree.ElementTree import Element, SubElement

from markdown.util import HTML_PLACEHOLDER
from pymdownx.blocks.block import Block  # type: ignore[import-untyped]

from leerwijk.adapters.markdown.desk import Desk  # noqa: TC001 — a host passes one in
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
        fragment = fragment_of(desk.views, self.kind.name, self.argument, options)
        place = SubElement(parent, "p")
        if fragment:
            template = environment_of(desk.words).get_template(f"fragments/{fragment.name}.html")
            html = template.render(fragment.context, level=_level(parent))
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
        desk: Desk = self.config["desk"]
        name = self.kind.name
        box = SubElement(parent, "div", {"class": f"lw-callout lw-callout--{name}"})
        if name == "reflect":
            box.set("data-lw-reflection", slug(self.argument) or name)
        label = SubElement(box, "p", {"class": "lw-callout__label"})
        label.text = desk.words.text(f"block.{name}")
        if self.argument:
            tag = "p" if name == "note" else "h3"
            SubElement(box, tag, {"class": "lw-callout__title"}).text = self.argument
        return box


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
