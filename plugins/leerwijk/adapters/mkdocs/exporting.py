# SPDX-License-Identifier: EUPL-1.2
"""Exporting under MkDocs: packages of a site, written to a folder; returns the exit status of the command."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import click
from mkdocs.config import load_config

from leerwijk.adapters.mkdocs.building import Building
from leerwijk.adapters.mkdocs.commands import configuration, status
from leerwijk.adapters.shop import Shop
from leerwijk.adapters.telling import phrases
from leerwijk.exports.goods import Goods
from leerwijk.exports.losses import line
from leerwijk.exports.target import Target
from leerwijk.exports.targets import losses
from leerwijk.locale.problems import Language
from leerwijk.model.package import Item
from leerwijk.pages import pages_of
from leerwijk.problems import nearest

OURS = "leerwijk/"


def export(root: Path, target: Target, ids: Sequence[str], folder: Path, lang: Language) -> int:
    """Write packages of the site of `root` to a folder, and tell what they lose."""

    def work() -> None:
        items, goods = _stock(root)
        fitting = [item for item in items if target.fits(item, goods.publisher.url)]
        wanted = _wanted(target, ids, (items, fitting), lang)
        made = {target.path(item).rpartition("/")[2]: target.make(item, goods) for item in wanted}
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in made.items():
            (folder / name).write_bytes(content)
            click.echo(phrases(lang).text("exported", file=folder / name))
        _tell_losses(target, wanted, goods)

    return status(work, root, lang)


def _stock(root: Path) -> tuple[tuple[Item, ...], Goods]:
    """Return what can be taken from a site; raise PluginError when its sources are wrong."""
    config = load_config(configuration(root))
    parts = frozenset(name.removeprefix(OURS) for name in config.plugins if name.startswith(OURS))
    building = Building(config, parts)
    building.read_sources()
    library = building.reading.library
    content = building.workshop.content
    packages = config.plugins.get(f"{OURS}packages")
    rule = packages.config["complete"] if packages else None
    shop = Shop(building.site, building.words, parts, building.writer(), content, rule)
    pages = pages_of(library, building.site, building.words, parts)
    return shop.items(library), shop.goods(library, pages)


def _wanted(
    target: Target, ids: Iterable[str], stock: tuple[Sequence[Item], Sequence[Item]], lang: Language
) -> list[Item]:
    """Return the items that were asked for; the stock is all of them, and those that fit the format."""
    if not ids:
        return [item for item in stock[1] if item.noun in target.offers]
    return list({each.name: each for id_ in ids for each in _found(target, id_, stock, lang)}.values())


def _found(
    target: Target, id_: str, stock: tuple[Sequence[Item], Sequence[Item]], lang: Language
) -> Iterator[Item]:
    words = phrases(lang)
    found, fitting = ([item for item in items if id_ in (item.id, item.name)] for items in stock)
    if not found:
        near = nearest(id_, (name for item in stock[0] for name in (item.id, item.name)))
        raise click.ClickException(words.text("no-item-near" if near else "no-item", id=id_, near=near))
    if not fitting:
        nouns = ", ".join(target.takes)
        raise click.ClickException(
            words.text("no-fit", id=id_, noun=found[0].noun, target=target.id, nouns=nouns)
        )
    if len(fitting) > 1:
        names = ", ".join(item.name for item in fitting)
        raise click.ClickException(words.text("item-twice", id=id_, names=names))
    yield fitting[0]


def _tell_losses(target: Target, items: Iterable[Item], goods: Goods) -> None:
    lines = (line(target.id, loss, goods.words) for item in items for loss in losses(target, item, goods))
    for told in dict.fromkeys(lines):
        click.echo(told)
