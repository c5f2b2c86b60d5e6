# SPDX-License-Identifier: EUPL-1.2
"""Reads a built site back: its pages, where their links lead, and what each page loads."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import lxml.html

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HOST = "https://site.test/"
"""Stands for whatever host the site is put on."""
LOADING = {
    *("script/src", "img/src", "iframe/src", "source/src", "video/src", "video/poster", "audio/src"),
    *("embed/src", "object/data", "image/href", "use/href"),
}
"""Attributes by which a browser loads something without being asked; `link` depends on its rel."""
NOT_LOADING = {"canonical", "alternate", "next", "prev", "license", "author", "help"}

PAGE_KINDS = {
    "home": "",
    "modules": "modules/",
    "module": "modules/de-specialist-erbij-halen/",
    "lesson": "modules/de-specialist-erbij-halen/erbij-halen-in-plaats-van-doorverwijzen/",
    "lesson with case": "modules/de-specialist-erbij-halen/wat-het-team-nog-miste/",
    "factsheets": "factsheets/",
    "factsheet": "factsheets/jeugdspecialist-in-de-buurt-in-cijfers/",
    "factsheet that counts": "factsheets/friesland-vijftig-punten/",
    "factsheet with tables": "factsheets/vier-regios-naast-elkaar/",
    "pilots": "pilots/",
    "pilot": "pilots/jib-amsterdam-noord/",
    "programme": "pilots/foodvalley-overkoepelend/",
    "good and better": "pilots/ketensamenwerking-friesland/goed-en-beter/",
    "regions": "regios/",
    "region": "regios/friesland/",
    "matrix": "vergelijken/",
    "matrix of pilots": "vergelijken/pilots/",
    "tensions": "spanningen/",
    "tension": "spanningen/huisarts-verwijst-rechtstreeks/",
    "swots": "swot/",
    "swot": "swot/jib-amsterdam-noord/",
    "themes": "themas/",
    "theme": "themas/regie/",
    "lessons learned": "geleerde-lessen/",
    "lessons learned, a part": "geleerde-lessen/deel/2/",
    "lessons learned of a kind": "geleerde-lessen/soort/kan-beter/",
    "lessons learned for an audience": "geleerde-lessen/voor/gemeente/",
    "lesson learned": "geleerde-lessen/l001-03/",
    "sources": "bronnen/",
    "data": "gegevens/",
    "give": "deel-een-les/",
    "search": "zoeken/",
    "platforms": "meenemen/",
    "glossary": "begrippen/",
    "progress": "mijn-voortgang/",
    "review": "herhalen/",
    "proof": "modules/de-specialist-erbij-halen/bewijs/",
    "teaching": "lesgeven/",
    "about": "over/",
    "privacy": "privacy/",
    "framed quiz": "embed/quiz/erbij-1/",
    "framed figure": "embed/figuur/u-jib-10/",
    "framed search": "embed/zoeken/",
}
"""One page of every kind."""


@dataclass(frozen=True)
class Link:
    """A reference from a page: what the author of the HTML wrote, and the address it means."""

    page: str
    element: str
    written: str
    rel: str = ""

    @property
    def address(self) -> str:
        """The whole address, without query."""
        return urljoin(HOST + self.page, self.written.partition("?")[0] or ".") + (
            "#" + urldefrag(self.written).fragment if "?" in self.written and "#" in self.written else ""
        )

    @property
    def is_within(self) -> bool:
        """Whether it leads to the site itself."""
        return self.address.startswith(HOST)

    @property
    def loads(self) -> bool:
        """Whether a browser follows it by itself."""
        if self.element == "link/href":
            return self.rel not in NOT_LOADING
        return self.element in LOADING


@dataclass(frozen=True)
class BuiltPage:
    """A page of the built site."""

    url: str
    """From the root; the address of a folder ends in "/"."""
    path: Path

    @cached_property
    def tree(self) -> lxml.html.HtmlElement:
        """The parsed page."""
        return lxml.html.document_fromstring(self.path.read_bytes())

    @cached_property
    def anchors(self) -> frozenset[str]:
        """Every id that a link may point at."""
        return frozenset(str(anchor) for anchor in self.tree.xpath("//@id | //a/@name"))

    @property
    def is_redirect(self) -> bool:
        """Whether the page only sends on."""
        return bool(self.tree.xpath("//meta[@http-equiv='refresh']"))

    def links(self) -> Iterator[Link]:
        """Yield every reference in the page."""
        for element in self.tree.iter("*"):
            for name in ("href", "src", "data", "poster", "action"):
                if (written := element.get(name)) is not None:
                    yield Link(self.url, f"{element.tag}/{name}", written, element.get("rel", ""))
        for refresh in self.tree.xpath("//meta[@http-equiv='refresh']/@content"):
            yield Link(self.url, "meta/content", str(refresh).partition("url=")[2])


@dataclass(frozen=True)
class BuiltSite:
    """A built site."""

    folder: Path

    @cached_property
    def pages(self) -> dict[str, BuiltPage]:
        """Address → page, for every HTML file."""
        files = sorted(self.folder.rglob("*.html"))
        addresses = (file.relative_to(self.folder).as_posix().removesuffix("index.html") for file in files)
        return {address: BuiltPage(address, file) for address, file in zip(addresses, files, strict=True)}

    def links(self) -> Iterator[Link]:
        """Yield every reference in every page."""
        for page in self.pages.values():
            yield from page.links()

    def is_broken(self, link: Link) -> bool:
        """Say whether a link within the site leads nowhere."""
        path, anchor = urldefrag(link.address)
        address = unquote(path.removeprefix(HOST))
        page = self.pages.get(address)
        if page is not None:
            return bool(anchor) and unquote(anchor) not in page.anchors
        return not (self.folder / address).is_file()


def is_web(link: Link) -> bool:
    """Say whether a link is one that a browser fetches: no mail, no data within the page."""
    return urlsplit(link.address).scheme in {"http", "https"}
