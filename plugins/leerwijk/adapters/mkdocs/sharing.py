# SPDX-License-Identifier: EUPL-1.2
"""Sharing: what a site tells in `mkdocs.yml` of giving its pages to others."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from mkdocs.config.base import Config
from mkdocs.config.config_options import Choice, DictOfItems, ListOfItems, Optional, Type

from leerwijk.adapters.settings import passed_over
from leerwijk.exports.goods import Rule
from leerwijk.exports.oai import Terms


class Options(Config):
    """The other plugins take no options: where things stand is the same in every site."""


class SharingOptions(Options):
    """Options of `leerwijk/packages`; a site needs none of them."""

    hosts = ListOfItems(Type(str), default=[])
    """Origins whose pages may frame ours, such as `https://*.example.nl`; none named is everybody."""
    contact = Type(str, default="")
    """Address for mail about the catalogue; OAI-PMH asks for one."""
    disciplines = DictOfItems(Type(str), default={})
    """Id → label in the vocabulary of Dutch education, which a catalogue of higher education files by."""
    complete = Optional(Choice(("reading", "passing", "both")))
    """When platforms hear that a package is complete; not told is: read, and passed if it holds a test."""
    course = Type(bool, default=True)
    """Whether there are packages of the whole course too."""


@dataclass(frozen=True, slots=True)
class Sharing:
    """The options, read."""

    hosts: tuple[str, ...] = ()
    terms: Terms = field(default_factory=Terms)
    rule: Rule | None = None
    with_course: bool = True
    passed_over: frozenset[str] = frozenset()
    """Rules that do not concern a site with these options."""


def sharing_of(options: Mapping[str, Any]) -> Sharing:
    """Return the options of a site."""
    terms = Terms(options["contact"], tuple(options["disciplines"].items()))
    rule, with_course = options.get("complete"), options["course"]
    return Sharing(tuple(options["hosts"]), terms, rule, with_course, passed_over(options))
