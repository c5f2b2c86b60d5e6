# SPDX-License-Identifier: EUPL-1.2
"""Packing: the packages of a site, each made again only when what stands in it changed."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from pydantic_core import to_json

from leerwijk.adapters.cores import on_every_core
from leerwijk.adapters.finding import searched_key
from leerwijk.adapters.shop import Shop
from leerwijk.adapters.store import Store, digest
from leerwijk.exports.goods import Goods
from leerwijk.exports.target import Target
from leerwijk.model.library import Library
from leerwijk.model.package import Item, Loss, Package
from leerwijk.pages.page import Page
from leerwijk.pages.views.packages import offers

SEARCHED = ("course", "module")
"""What is searched, with the terms of the site."""

Order = tuple[Target, Item, str]
"""A package to make, and the key under which it is stored."""


@dataclass(frozen=True, slots=True)
class Packed:
    """Pages with the packages that they offer, and the packages themselves."""

    pages: tuple[Page, ...]
    files: dict[str, str] = field(default_factory=dict)
    """Path of each package, from the root of the site → key of its content in the store."""
    memory: Mapping[str, Any] = field(default_factory=dict)
    """What the next build must know."""


Pack = Callable[[Library, tuple[Page, ...], Mapping[str, Any]], Packed]
"""Makes the packages of a site; the last argument is what the previous build remembered."""


def pack_nothing(_library: Library, pages: tuple[Page, ...], _last: Mapping[str, Any]) -> Packed:
    """Make no packages, for a site that offers none."""
    return Packed(pages)


@dataclass(frozen=True, slots=True)
class Packing:
    """Makes the packages of a site."""

    store: Store
    tools: str
    shop: Shop
    with_course: bool = True
    """Whether there are packages of the whole course too."""

    def pack(self, library: Library, pages: tuple[Page, ...], last: Mapping[str, Any]) -> Packed:
        """Make every package that pages offer; return the pages with them."""
        items = [each for each in self.shop.items(library) if self.with_course or each.noun != "course"]
        orders = tuple(self._orders(_keys(pages, items), items, searched_key(library)))
        missing = [order for order in orders if order[2] not in last or not self._is_stored(order[2])]
        goods = self.shop.goods(library, pages)
        _prepare(goods, missing)
        made = on_every_core(partial(self._make, goods=goods), missing)
        known = {**last, **dict(zip((order[2] for order in missing), made, strict=True))}
        packages = [_package(target, item, known[key]) for target, item, key in orders]
        offered = offers(packages, self.shop.words)
        files = {each.path: order[2] for each, order in zip(packages, orders, strict=True)}
        shown = (_with(page, {"packages": offered.get(page.url, ())}) for page in pages)
        return Packed(tuple(shown), files, {key: known[key] for key in files.values()})

    def _orders(self, keys: Mapping[str, str], items: Sequence[Item], searched: str) -> Iterator[Order]:
        """Yield a package for each item and format, keyed by all that it is made of."""
        # imported here: a site without packages needs no format
        from leerwijk.exports.targets import TARGETS  # noqa: PLC0415

        tools = digest(self.tools, self.shop.media_key())
        for item in items:
            if item.page in keys:
                content = dict.fromkeys(keys[each.page] for each in item.walk())
                found = (searched,) if item.noun in SEARCHED else ()
                key = digest(tools, to_json(item), *content, *found)
                for target in TARGETS:
                    if item.noun in target.offers and target.fits(item, self.shop.site.url):
                        yield target, item, digest(key, target.id)

    def _is_stored(self, key: str) -> bool:
        return Path(self.store.path(key)).is_file()

    def _make(self, order: Order, goods: Goods) -> dict[str, Any]:
        """Make one package, and return what the next build must know of it."""
        from leerwijk.exports.targets import losses  # noqa: PLC0415

        target, item, key = order
        content = target.make(item, goods)
        self.store.put(key, content)
        return {"size": len(content), "losses": [asdict(each) for each in losses(target, item, goods)]}


def _prepare(goods: Goods, orders: Iterable[Order]) -> None:
    """Look up the pages that packages hold, once for all processes that make them."""
    for item in dict.fromkeys(item for _, item, _ in orders):
        for part in item.walk():
            if part.noun != "course":
                goods.bare(part)


def _keys(pages: Sequence[Page], items: Sequence[Item]) -> Mapping[str, str]:
    """Return address of each page that shows something to take → digest of the page."""
    wanted = {item.page for item in items}
    return {page.url: digest(to_json(page)) for page in pages if page.url in wanted}


def _with(page: Page, context: Mapping[str, object]) -> Page:
    return page.with_more(context) if any(context.values()) else page


def _package(target: Target, item: Item, known: Mapping[str, Any]) -> Package:
    lost = tuple(Loss(**{**each, "parts": tuple(each["parts"])}) for each in known["losses"])
    return Package(target.id, item, target.path(item), known["size"], lost)
