# SPDX-License-Identifier: EUPL-1.2
"""Sharing: what a site tells in `mkdocs.yml` of giving its pages to others."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from leerwijk.adapters.settings import passed_over
from leerwijk.exports.goods import Rule
from leerwijk.exports.oai import Terms


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
    """Return the options of a site; none when it shares nothing."""
    if not options:
        return Sharing()
    terms = Terms(options["contact"], tuple(options["disciplines"].items()))
    rule, with_course = options.get("complete"), options["course"]
    return Sharing(tuple(options["hosts"]), terms, rule, with_course, passed_over(options))
