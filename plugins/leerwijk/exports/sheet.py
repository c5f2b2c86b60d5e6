# SPDX-License-Identifier: EUPL-1.2
"""Sheet: a page as plain HTML with its pictures, as every learning platform shows it without our scripts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from lxml import etree, html

from leerwijk.exports.goods import Goods
from leerwijk.model.bare import Surroundings
from leerwijk.model.package import Item

Element = Any  # an element of HTML: the types of lxml know none

KEPT = frozenset(
    {
        *("href", "src", "alt", "id", "lang", "charset", "open", "title", "width", "height"),
        *("colspan", "rowspan", "scope", "headers", "datetime", "start", "rel"),
    }
)
"""Attributes that mean something without our style sheet."""

DROPPED = (
    "//script | //style | //link | //meta[not(@charset)] | //textarea | //input | //form"
    " | //section[@class='lw-key'] | //*[@popover] | //a[starts-with(@href, 'data:')]/parent::p"
)
UNWRAPPED = "//button | //label | //main | //fieldset | //legend | //*[starts-with(name(), 'leerwijk-')]"

STYLE = """
body { font: 1rem/1.55 system-ui, sans-serif; max-width: 42rem; margin: 1rem auto; padding: 0 1rem }
img { max-width: 100% }
table { border-collapse: collapse }
th, td { border: 1px solid #857187; padding: .3rem .6rem; text-align: start; vertical-align: top }
""".strip()

SVG = "http://www.w3.org/2000/svg"
WIDE = "600"
"""Pixels of a chart that on the site is as wide as its column."""


@dataclass(slots=True)
class Sheet:
    """A page of a package, and the pictures it shows."""

    content: bytes = b""
    pictures: dict[str, bytes] = field(default_factory=dict)
    """Path from the root of the package → content."""


def sheet_of(item: Item, goods: Goods, at: str, within: Mapping[str, str]) -> Sheet:
    """Return the page of an item as it stands at `at` in a package that holds the pages `within`."""
    place = Surroundings(assets={}, site=goods.publisher.url, within=within, is_site=False)
    page: Element = html.document_fromstring(goods.bare_page(goods.bare(item), at, place))
    sheet = Sheet()
    root = "../" * at.count("/")
    _each(page, "//leerwijk-quiz", lambda quiz: _quiz_told(quiz, goods))
    _each(page, "//svg", lambda drawing: _drawn(drawing, root, sheet))
    _each(page, DROPPED, _drop)
    _each(page, UNWRAPPED, lambda each: each.drop_tag())
    _each(page, "//img", lambda picture: _carried(picture, root, goods, sheet))
    for element in page.iter(etree.Element):
        for name in set(element.attrib) - KEPT:
            del element.attrib[name]
    style = etree.SubElement(page.find("head"), "style")
    style.text = STYLE
    page.set("lang", goods.publisher.language)
    sheet.content = html.tostring(page, encoding="utf-8", doctype="<!DOCTYPE html>")
    return sheet


def _each(page: Element, path: str, work: Callable[[Element], object]) -> None:
    for element in page.xpath(path):
        work(element)


def _drop(element: Element) -> None:
    if element.getparent() is not None:
        element.drop_tree()


def _replace(old: Element, new: Element) -> None:
    new.tail = old.tail
    old.getparent().replace(old, new)


def _quiz_told(quiz: Element, goods: Goods) -> None:
    """Say where the questions are: a platform asks them itself."""
    title = quiz.xpath("string(.//*[contains(@class, 'lw-quiz__title')])").strip()
    told = html.Element("p")
    told.text = goods.words.text("packages.said.quiz", title=title)
    _replace(quiz, told)


def _drawn(drawing: Element, root: str, sheet: Sheet) -> None:
    """Make a drawing in the page a picture of its own: most platforms remove it otherwise."""
    said = [drawing.findtext(name) for name in ("title", "desc")]
    if drawing.get("width") == "100%":
        drawing.set("width", WIDE)
    size = {name: drawing.get(name) for name in ("width", "height") if drawing.get(name)}
    drawing.set("xmlns", SVG)
    drawing.set("font-family", "sans-serif")
    tail, drawing.tail = drawing.tail, None
    content = etree.tostring(drawing, encoding="utf-8")
    drawing.tail = tail
    path = f"media/{sha256(content).hexdigest()[:12]}.svg"
    sheet.pictures[path] = content
    picture = html.Element("img", src=root + path, alt=": ".join(filter(None, said)), **size)
    _replace(drawing, picture)


def _carried(picture: Element, root: str, goods: Goods, sheet: Sheet) -> None:
    """Take a picture of the site along; one that is not there is left out with its text in its place."""
    path = picture.get("src", "").removeprefix(goods.publisher.url or root)
    if path.removeprefix(root) in sheet.pictures:
        return
    content = goods.media(path.removeprefix(root))
    if content is not None:
        kept = f"media/{path.rpartition('/')[2]}"
        if sheet.pictures.get(kept, content) != content:
            kept = f"media/{sha256(content).hexdigest()[:12]}-{path.rpartition('/')[2]}"
        sheet.pictures[kept] = content
        picture.set("src", root + kept)
