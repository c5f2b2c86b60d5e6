# SPDX-License-Identifier: EUPL-1.2
"""Rich text of others as the little Markdown that our texts may hold; all else is taken out and told."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from typing import Any

import nh3
from lxml import html

KEPT_ATTRIBUTES = {"a": {"href"}, "p": {"class"}, "ul": {"class"}, "div": {"class"}}
KEPT = {"p", "br", "strong", "b", "em", "i", "code", "a", "ul", "ol", "li", "div", "span", "q", "sub", "sup"}
HTML_LIKE = re.compile(
    r"</?\s*(p|br|b|i|strong|em|code|a|ul|ol|li|div|span|img|script|style|table|h[1-6])\b[^>]*>"
)
LOSSES = re.compile(
    r"<\s*(img|video|audio|table|iframe|object|embed|svg|math|script|style|form|input)\b", re.IGNORECASE
)
"""Elements whose absence an author should know of."""

MODEL, CHECKLIST, SECTION, RESULT = "lw-model", "lw-checklist", "lw-section", "lw-result"
OURS = ("lw-more", MODEL, CHECKLIST, RESULT)
"""Classes of what our exports add to an explanation or to feedback."""

MARKS = {"strong": "**", "b": "**", "em": "*", "i": "*", "code": "`"}
BLOCKS = frozenset({"p", "div", "ul", "ol"})


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text without anything that could do harm, and the names of the elements that were taken out."""

    text: str
    lost: tuple[str, ...] = ()


def cleaned(source: str, *, is_html: bool = True, lines: bool = False) -> Cleaned:
    """Return a text as our YAML holds it: on one line, or with paragraphs and lists where `lines` is set."""
    if not is_html:
        return Cleaned(" ".join(source.split()))
    lost = tuple(dict.fromkeys(found.lower() for found in LOSSES.findall(source)))
    safe = nh3.clean(source, tags=KEPT, attributes=KEPT_ATTRIBUTES, url_schemes={"http", "https"})
    root: Any = html.fragment_fromstring(safe, create_parent="div")
    for added in root.xpath("//*[@class]"):
        if added.get("class") in OURS:
            added.drop_tree()
    blocks = [" ".join(block.split()) for block in _written(root).split("\0")]
    kept = [block for block in blocks if block]
    return Cleaned(_joined(kept) if lines else " ".join(kept), lost)


def modelled(source: str) -> dict[str, Any]:
    """Return the fields of an open question that our exports put below an explanation; none without them."""
    root: Any = html.fragment_fromstring(source, create_parent="div")
    model = next(iter(root.xpath(f"//div[@class='{MODEL}']")), None)
    if model is None:
        return {}
    answer = cleaned(_inner(model), lines=True).text
    points = [cleaned(_inner(each)).text for each in root.xpath(f"//ul[@class='{CHECKLIST}']/li")]
    return {"kind": "open", "model_answer": answer, **({"checklist": points} if points else {})}


def read_on(source: str) -> dict[str, str]:
    """Return the heading to read again that our exports put below an explanation; none without it."""
    text = marked_as(SECTION, source)
    return {"section": text} if text else {}


def marked_as(name: str, source: str) -> str:
    """Return the text of what has a class of ours, without links; "" when nothing has."""
    if name not in source:
        return ""
    root: Any = html.fragment_fromstring(source, create_parent="div")
    found = next(iter(root.xpath(f"//*[@class='{name}']")), None)
    if found is None:
        return ""
    for link in found.xpath(".//a"):
        link.drop_tag()
    return cleaned(_inner(found)).text


def _inner(element: Any) -> str:  # noqa: ANN401
    parts = (html.tostring(child, encoding="unicode") for child in element)
    return escape(element.text or "", quote=False) + "".join(parts)


def _joined(blocks: list[str]) -> str:
    """Return blocks with an empty line between them, but for the points of a list."""
    text = ""
    for before, block in zip(("", *blocks), blocks, strict=False):
        both = before.startswith("- ") and block.startswith("- ")
        text += ("" if not text else "\n" if both else "\n\n") + block
    return text


def _written(element: Any) -> str:  # noqa: ANN401 — lxml's types know no HTML
    inner = (element.text or "") + "".join(_written(child) + (child.tail or "") for child in element)
    write: Callable[[str, Any], str] = WRITERS.get(element.tag, lambda text, _: text)
    return write(inner, element)


def _marked(text: str, element: Any) -> str:  # noqa: ANN401
    mark = MARKS[element.tag]
    said = text.strip()
    return text.replace(said, f"{mark}{said}{mark}", 1) if said else text


def _linked(text: str, element: Any) -> str:  # noqa: ANN401
    target = element.get("href", "")
    fits = re.fullmatch(r"https?://[^\s()]+", target) and "[" not in text and "]" not in text
    return f"[{text.strip()}]({target})" if fits and text.strip() else text


WRITERS: dict[str, Callable[[str, Any], str]] = {
    **dict.fromkeys(MARKS, _marked),
    **dict.fromkeys(BLOCKS, lambda text, _: f"\0{text}\0"),
    "a": _linked,
    "li": lambda text, _: f"\0- {text}\0",
    "br": lambda _, __: " ",
}


def as_html(text: str) -> str:
    """Return plain text as HTML."""
    return escape(text, quote=False)
