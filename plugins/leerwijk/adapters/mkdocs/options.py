# SPDX-License-Identifier: EUPL-1.2
"""Options: what a site may write beside our plugins in `mkdocs.yml`."""

from mkdocs.config.base import Config
from mkdocs.config.config_options import Choice, DictOfItems, ListOfItems, Optional, Type


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
