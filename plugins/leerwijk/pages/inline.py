# SPDX-License-Identifier: EUPL-1.2
"""Inline: the little Markdown that texts in YAML may hold, as HTML in which all else is escaped."""

import re
from functools import lru_cache

from markupsafe import Markup, escape

from leerwijk.pages.citations import mark

SPECIAL = re.compile(r"[*_`\[]")
BETWEEN = re.compile(r"\n\s*\n")
TOKEN = re.compile(
    r"`(?P<code>[^`]+)`"
    r"|\[(?P<cite>@[a-z0-9-]+(?:\s*;\s*@[a-z0-9-]+)*)\]"
    r"|\[(?P<label>[^\]\[]+)\]\((?P<target>https?://[^\s()]+)\)"
    r"|\*\*(?P<strong>[^*]+)\*\*"
    r"|(?<![\w*])\*(?P<em>[^*\s](?:[^*]*[^*\s])?)\*(?![\w*])"
    r"|(?<![\w_])_(?P<em_>[^_\s](?:[^_]*[^_\s])?)_(?![\w_])"
)


@lru_cache(maxsize=5000)
def inline(text: str) -> Markup:
    """Return one line of text with emphasis, code, links to the web and citations.

    It is remembered, for the words of a question stand in what is asked, in the key and in its data.
    """
    if not SPECIAL.search(text):
        return escape(text)
    parts: list[str] = []
    end = 0
    for found in TOKEN.finditer(text):
        parts += (escape(text[end : found.start()]), _html(found))
        end = found.end()
    return Markup("".join((*parts, escape(text[end:]))))  # noqa: S704 — escaped piece by piece


def _html(found: re.Match[str]) -> str:
    if cite := found["cite"]:
        return mark(cite)
    if code := found["code"]:
        return f"<code>{escape(code)}</code>"
    if label := found["label"]:
        return f'<a href="{escape(found["target"])}">{inline(label)}</a>'
    if strong := found["strong"]:
        return f"<strong>{inline(strong)}</strong>"
    return f"<em>{inline(found['em'] or found['em_'])}</em>"


def ended(text: str) -> Markup:
    """Return one line of text with a full stop, unless it ends with a mark of its own."""
    return inline(text) + ("" if text.endswith((".", "!", "?", "…", "’", "”")) else ".")


def prose(text: str) -> Markup:
    """Return text as paragraphs, and as a list where lines start with a hyphen."""
    return Markup("\n".join(map(_block, BETWEEN.split(text.strip()))))  # noqa: S704 — escaped line by line


def _block(block: str) -> str:
    lines = block.splitlines()
    if all(line.lstrip().startswith("- ") for line in lines):
        points = "".join(f"<li>{inline(line.lstrip()[2:])}</li>" for line in lines)
        return f"<ul>{points}</ul>"
    return f"<p>{inline(' '.join(line.strip() for line in lines))}</p>"


def plain(text: str) -> str:
    """Return text without its Markdown, for attributes and titles."""
    if not SPECIAL.search(text):
        return text
    return TOKEN.sub(
        lambda found: found["label"] or found["code"] or found["strong"] or found["em"] or found["em_"] or "",
        text,
    )
