# SPDX-License-Identifier: EUPL-1.2
"""Bodies: what the Markdown text of a page shows and cites beside its own words."""

from collections.abc import Iterable
from itertools import chain
from typing import NamedTuple

from pydantic_core import to_json

from leerwijk.model.source import Locator
from leerwijk.pages.views.asked import AskedQuiz
from leerwijk.pages.views.blocks import Fragment, fragment_of
from leerwijk.pages.views.records import Records
from leerwijk.pages.views.references import Reference, reference, references
from leerwijk.pages.views.setting import Setting
from leerwijk.pages.views.used import cited_in


class Citable(NamedTuple):
    """All that a page cites, in its text or only below it."""

    in_text: dict[str, Reference]
    below: tuple[Reference, ...]


def blocks_of(records: Records, kind: str, identifier: str) -> tuple[Fragment, ...]:
    """Return what the blocks in a body show, in order; so that a page changes when its blocks do."""
    mentions = records.library.mentions.get((kind, identifier), ())
    found = (
        fragment_of(records, mention.name, mention.argument, dict(mention.options))
        for mention in mentions
        if mention.name not in ("cite", "link")
    )
    return tuple(fragment for fragment in found if fragment)


def citable(
    records: Records, text: str, blocks: Iterable[Fragment], below: Iterable[str | Locator]
) -> Citable:
    """Return the references that a body and its blocks cite, and those that only stand below it."""
    ids = chain(cited_in(text), *map(_cited_by, blocks))
    cited = {id_: reference(records.library, id_) for id_ in ids}
    return Citable({id_: entry for id_, entry in cited.items() if entry}, references(records.library, below))


def _cited_by(block: Fragment) -> Iterable[str]:
    """Return the ids that a block cites; of a quiz or case they are known."""
    match block.context:
        case {"asked": AskedQuiz(setting=setting)} | {"setting": Setting() as setting}:
            return setting.cited
        case _:
            return cited_in(to_json(block).decode())
