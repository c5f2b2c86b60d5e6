# SPDX-License-Identifier: EUPL-1.2
"""Plain Markdown: what nearly all texts are made of, read much sooner than Python-Markdown reads it.

Paragraphs, headings, lists and tables with a line for each item, emphasis, links, citations and our blocks. A
text in which anything else stands, or might, is left to Python-Markdown: this gives the same HTML or none.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from markdown.extensions.toc import slugify, unique

from leerwijk.adapters.markdown.blocks import box_of, fragment_html
from leerwijk.adapters.markdown.desk import Desk
from leerwijk.model.blocks import BLOCKS
from leerwijk.pages.citations import mark

KNOWN: Mapping[str, Mapping[str, Any]] = {
    "attr_list": {},
    "def_list": {},
    "fenced_code": {},
    "footnotes": {},
    "tables": {},
    "toc": {"permalink": False},
}
"""Extensions that leave plain Markdown as it is read here, with the options that may be set."""

NEEDED = frozenset({"tables", "toc"})
"""Extensions without which plain Markdown would be read in another way."""

EVEN = re.compile(r"[\n -%'-;=?-\[\]^a-z|\xa0-\u2027\u202a-\ud7ff\ue009-\U0010ffff]*+")
"""Signs that mean no more than what is read here."""

DEFINITION = re.compile(r"^\[[^\n]*]:", re.MULTILINE)
"""Where a link leads, apart from the link."""

FENCE = re.compile(r"(///(?<![^\n]///).*)(?:\n|\Z)")
OPENING = re.compile(r"/// ([a-z-]+)(?: \| (\S.*))?")
LINE = re.compile(r"(?!\d+\.\s)(?:\*{0,2}\w|[\"'(\[‘’“”„…€]).*(?<=\S)")
"""A line that begins nothing but a paragraph."""

HEADING = re.compile(r"(#{1,6}) ([^#*\[\]\n]*[^#*\[\]\s])")
ITEM = re.compile(r"- (.*)")
STEP = re.compile(r"\d+\. (.*)")
RULE = re.compile(r"(:?)-+(:?)")
ALIGNED = {
    ("", ""): "",
    (":", ""): ' style="text-align: left;"',
    ("", ":"): ' style="text-align: right;"',
    (":", ":"): ' style="text-align: center;"',
}
REFERENCE = re.compile(
    r"\[(@[a-z0-9-]+(?:\s*;\s*@[a-z0-9-]+)*)\](?!\()|\[([^*\[\]\n]+)\]\(([^\s()\"'*\[\]|]+)\)"
)
"""A citation or a link."""

EMPHASIS = re.compile(r"(\*\*?)(\w(?:[^*]*(?:\w|[.,:;?!](?=\*+(?:\s|\Z))))?)\1")
"""What is emphasized begins and ends with a letter, or ends with a sign before a space."""

TAG = re.compile(r"<([a-z-]+)")


class NotPlainError(Exception):
    """A text holds something that is not plain Markdown."""


def fits(extensions: Sequence[object], configs: Mapping[str, Mapping[str, Any]]) -> bool:
    """Say whether plain Markdown means with these extensions what it means here."""
    return NEEDED.issubset(extensions) and all(
        isinstance(name, str) and name in KNOWN and (configs.get(name) or {}).items() <= KNOWN[name].items()
        for name in extensions
    )


@dataclass(slots=True)
class Plain:
    """Writes one text."""

    desk: Desk
    is_block_level: Callable[[str], bool]
    ids: set[str] = field(default_factory=set)
    level: int = 2
    """Of the heading of a fragment that would come next."""

    def written(self, text: str) -> str | None:
        """Return the HTML of a text, or None when it is not plain."""
        if not EVEN.fullmatch(text) or "![" in text or ("]:" in text and DEFINITION.search(text)):
            return None
        try:
            return "\n".join(self._top(FENCE.split(text.strip("\n")))).strip()
        except NotPlainError:
            return None

    def _top(self, pieces: Sequence[str]) -> Iterator[str]:
        """Yield what stands between and in our blocks; `pieces` are texts and, in turns, lines with `///`."""
        yield from self._blocks(pieces[0])
        before = pieces[0]
        for opening, body, closing, after in zip(*(iter(pieces[1:]),) * 4, strict=False):
            found = OPENING.fullmatch(opening)
            stand_apart = before in ("", "\n") or before.endswith("\n\n")
            ends = closing == "///" and (not after or after.startswith("\n"))
            if not (found and stand_apart and ends and found[1] in BLOCKS):
                raise NotPlainError
            yield self._block(found[1], found[2] or "", body)
            yield from self._blocks(after)
            before = after or closing
        if len(pieces) % 4 != 1:
            raise NotPlainError

    def _block(self, name: str, argument: str, body: str) -> str:
        kind = BLOCKS[name]
        if kind.has_body:
            return self._boxed(name, argument, body)
        html = fragment_html(self.desk, name, argument, {}, self.level)
        begins = TAG.match(html)
        if not argument or body.strip() or not begins or not self.is_block_level(begins[1]):
            raise NotPlainError
        return html

    def _boxed(self, name: str, argument: str, body: str) -> str:
        attributes, lines = box_of(BLOCKS[name], argument, self.desk.words)
        parts = [f"<div{_attributes(attributes)}>"]
        for tag, classes, text in lines:
            id_ = f' id="{self._id(text)}"' if tag == "h3" else ""
            parts.append(f'<{tag} class="{classes}"{id_}>{self._inline(text)}</{tag}>')
        parts += self._blocks(body)
        self.level = 2
        return "\n".join((*parts, "</div>"))

    def _blocks(self, text: str) -> Iterator[str]:
        """Yield the HTML of each paragraph, heading, list or table of a text."""
        was_list = False
        for block in filter(None, (piece.strip("\n") for piece in text.split("\n\n"))):
            self.level = 2
            lines = block.split("\n")
            is_list = block.startswith("- ") or STEP.match(block) is not None
            if is_list and was_list:
                raise NotPlainError  # two that make one
            was_list = is_list
            if block.startswith("#"):
                yield self._heading(block)
            elif block.startswith("- "):
                yield self._list("ul", ITEM, lines)
            elif block.startswith("1. "):
                yield self._list("ol", STEP, lines)
            elif block.startswith("|"):
                yield self._table([line.removeprefix("|").removesuffix("|").split("|") for line in lines])
            elif "|" not in block and all(map(LINE.fullmatch, lines)):
                yield f"<p>{self._inline(block)}</p>"
            else:
                raise NotPlainError

    def _heading(self, block: str) -> str:
        found = HEADING.fullmatch(block)
        if not found:
            raise NotPlainError
        level = len(found[1])
        self.level = 3 if level == 2 else 2  # noqa: PLR2004
        return f'<h{level} id="{self._id(found[2])}">{found[2].strip()}</h{level}>'

    def _id(self, title: str) -> str:
        return unique(slugify(title, "-"), self.ids)

    def _list(self, tag: str, item: re.Pattern[str], lines: Sequence[str]) -> str:
        texts = [found[1] for line in lines if (found := item.fullmatch(line)) and LINE.fullmatch(found[1])]
        if len(texts) < len(lines):
            raise NotPlainError
        return "\n".join((f"<{tag}>", *(f"<li>{self._inline(text)}</li>" for text in texts), f"</{tag}>"))

    def _table(self, rows: Sequence[Sequence[str]]) -> str:
        head, rules, *body = rows if len(rows) > 2 else ((), ())  # noqa: PLR2004 — head, rules, a row
        found = [RULE.fullmatch(rule.strip(" ")) for rule in rules]
        if len(head) < 2 or any(len(row) != len(head) for row in rows):  # noqa: PLR2004
            raise NotPlainError
        styles = [ALIGNED[each[1], each[2]] for each in found if each]
        if len(styles) < len(head):
            raise NotPlainError
        return "\n".join(
            (
                '<div class="lw-table" tabindex="0"><table>\n<thead>',
                self._row("th", styles, head),
                "</thead>\n<tbody>",
                *(self._row("td", styles, row) for row in body),
                "</tbody>\n</table></div>",
            )
        )

    def _row(self, tag: str, styles: Sequence[str], cells: Sequence[str]) -> str:
        texts = [cell.strip(" ") for cell in cells]
        if any(text != text.strip() for text in texts):
            raise NotPlainError
        shown = (
            f"<{tag}{style}>{self._inline(text)}</{tag}>" for style, text in zip(styles, texts, strict=True)
        )
        return "\n".join(("<tr>", *shown, "</tr>"))

    def _inline(self, text: str) -> str:
        """Return a text with emphasis, links and citations."""
        if "[" in text or "]" in text:
            text = REFERENCE.sub(self._reference, text)
        if "*" in text:
            text = EMPHASIS.sub(_emphasized, text)
        if "*" in text or "[" in text or "]" in text:
            raise NotPlainError
        return text

    def _reference(self, found: re.Match[str]) -> str:
        cited, link, target = found.groups()
        return mark(cited) if cited else f'<a href="{self.desk.link(target)}">{link}</a>'


def _emphasized(found: re.Match[str]) -> str:
    tag = "strong" if found[1] == "**" else "em"
    return f"<{tag}>{found[2]}</{tag}>"


def _attributes(attributes: Mapping[str, str]) -> str:
    return "".join(f' {name}="{value}"' for name, value in attributes.items())
