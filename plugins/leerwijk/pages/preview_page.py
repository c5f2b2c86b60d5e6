# SPDX-License-Identifier: EUPL-1.2
"""The page of a preview: something in every state, with its form without script and the one on paper."""

from collections.abc import Iterable
from typing import NamedTuple

from markupsafe import Markup

from leerwijk.locale import Words
from leerwijk.pages.finishing import loose
from leerwijk.pages.links import settle
from leerwijk.pages.templating import environment_of


class Looks(NamedTuple):
    """What the page brings along: the style sheet, and the scripts that play and drive what it shows."""

    style: str
    scripts: tuple[str, ...]


class Shown(NamedTuple):
    """A quiz or case in one state: the name of the state and its HTML."""

    state: str
    html: Markup


class Exhibit(NamedTuple):
    """A question or a part of a case in all its states."""

    title: str
    kind: str
    states: tuple[Shown, ...]


class Showing(NamedTuple):
    """Everything that one page shows."""

    title: str
    lead: str
    wholes: Iterable[Shown]
    exhibits: Iterable[Exhibit]
    sheet: str
    """As it stands in a page."""
    key: str = ""
    """What comes after it on paper."""


def page_of(showing: Showing, words: Words, language: str, looks: Looks) -> str:
    """Return a page that needs no other file."""
    return (
        environment_of(words)
        .get_template("preview.html")
        .render(
            language=language,
            title=showing.title,
            lead=showing.lead,
            wholes=tuple(showing.wholes),
            exhibits=tuple(showing.exhibits),
            unscripted=_frame(language, looks.style, showing.sheet),
            paper=_frame(language, _on_paper(looks.style), showing.sheet + showing.key),
            style=Markup(looks.style),  # noqa: S704 — our own
            scripts=tuple(map(Markup, looks.scripts)),
        )
    )


def free(html: str) -> str:
    """Return a fragment that stands on no page of the site."""
    return settle(loose(html), "")


def _on_paper(style: str) -> str:
    """Return a style sheet that shows on the screen what a printer would print."""
    return style.replace("@media not print", "@media not all").replace("@media print", "@media all")


def _frame(language: str, style: str, html: str) -> str:
    """Return a page of its own, without script, to stand in a frame."""
    head = f'<meta charset="utf-8"><style>{style}</style>'
    body = (
        f'<main class="lw-content" data-lw-section="learn"><article class="lw-page">{html}</article></main>'
    )
    return f'<!doctype html><html lang="{language}"><head>{head}</head><body>{body}</body></html>'
