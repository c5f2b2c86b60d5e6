# SPDX-License-Identifier: EUPL-1.2
"""Writer: one reused Markdown instance behind the port that pages write through."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from markdown import Markdown
from markdown.extensions import Extension

from leerwijk.adapters.markdown.extension import LeerwijkExtension
from leerwijk.adapters.markdown.plain import Plain, fits
from leerwijk.pages.page import WriteMarkdown
from leerwijk.pages.views.blocks import Fragment

NAME = "leerwijk.blocks"


def writer_of(
    extensions: Sequence[str | Extension],
    configs: Mapping[str, Mapping[str, Any]],
    *,
    finish: bool = False,
) -> WriteMarkdown:
    """Return a writer with these extensions, ours among them.

    Pages are finished by `leerwijk.pages.fill`; with `finish` a text that stands on its own is finished here.
    """
    ours = LeerwijkExtension(**{**configs.get(NAME, {}), "finish": finish})
    others = [each for each in extensions if each != NAME and not isinstance(each, LeerwijkExtension)]
    md = Markdown(extensions=[*others, ours], extension_configs={**configs})
    may_be_plain = not finish and fits(others, configs)

    def write(text: str, url: str, shown: Iterable[Fragment] = ()) -> str:
        ours.desk.turn_to(url, shown=shown)
        if may_be_plain and (html := Plain(ours.desk, md.is_block_level).written(text)) is not None:
            return html
        return md.reset().convert(text)

    return write
