# SPDX-License-Identifier: EUPL-1.2
"""The page that says which file to take into which learning platform, and what each format holds."""

from collections.abc import Iterator
from typing import NamedTuple

from leerwijk.locale import Words
from leerwijk.model.abilities import ABILITIES, FEATURES, KINDS, Abilities
from leerwijk.pages import address
from leerwijk.pages.page import Link, Page, Site
from leerwijk.pages.views import Views
from leerwijk.pages.views.foot import Foot


class Platform(NamedTuple):
    """A learning platform, with what to take for it."""

    name: str
    advice: str


class Format(NamedTuple):
    """A format, with what goes along in another form or not at all."""

    name: str
    platforms: str
    recast: tuple[str, ...]
    lost: tuple[str, ...]


def platforms(_: Views, site: Site, words: Words) -> Iterator[Page]:
    """Yield the page of the platforms."""
    branch = words.branch("packages.platform")
    yield Page(
        url=address.PLATFORMS,
        kind="platforms",
        title=words.text("packages.page"),
        description=words.text("packages.description"),
        section="teach",
        breadcrumbs=(Link(words.text("home.title"), address.HOME),),
        context={
            "platforms": tuple(
                Platform(branch.text(f"{key}.name"), branch.text(f"{key}.advice")) for key in branch
            ),
            "formats": tuple(_format(target, abilities, words) for target, abilities in ABILITIES.items()),
            "site_name": site.name,
            "foot": Foot(),
        },
    )


def _format(target: str, abilities: Abilities, words: Words) -> Format:
    def kind(name: str) -> str:
        return words.text(f"packages.kind.{name}")

    recast = (
        words.text("packages.loss.recast", kind=kind(each), becomes=kind(abilities.becomes[each]))
        for each in KINDS
        if each in abilities.becomes
    )
    without = (
        words.text("packages.loss.kind", kind=kind(each)) for each in KINDS if each in abilities.without
    )
    return Format(
        words.text(f"packages.target.{target}"),
        words.text(f"packages.platforms.{target}"),
        tuple(recast),
        (
            *without,
            *(words.text(f"packages.loss.{each}") for each in FEATURES if each not in abilities.holds),
        ),
    )
