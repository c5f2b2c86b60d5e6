# SPDX-License-Identifier: EUPL-1.2
"""Templating: the compiled templates of one language, with the few words they may use."""

from functools import cache, lru_cache
from pathlib import Path

from jinja2 import Environment

from leerwijk.locale import Words
from leerwijk.model.citation import UNKNOWN
from leerwijk.model.source import Passage
from leerwijk.pages.compiling import Templates
from leerwijk.pages.data import data, words_data
from leerwijk.pages.headings import again
from leerwijk.pages.inline import ended, inline, plain, prose
from leerwijk.pages.links import href
from leerwijk.pages.quiz_data import published, published_case, published_quiz
from leerwijk.pages.sheets import csv_address
from leerwijk.pages.signs import IN_TEMPLATES

TEMPLATES = Path(__file__).parent / "templates"
MANY = 5000
"""How much of what a macro makes is remembered, where the same stands on many pages."""


@cache
def environment_of(words: Words) -> Environment:
    """Return the templates for a catalogue; a name that a template misspells raises."""
    env = Templates(TEMPLATES)
    env.globals.update(
        words=words,
        href=href,
        sign=IN_TEMPLATES,
        unknown=UNKNOWN,
        words_data=cache(lambda *branches: words_data(words, *branches)),
        remembered=lru_cache(maxsize=MANY, typed=True),
    )
    env.filters.update(
        again=again,
        csv=csv_address,
        data=data,
        ended=ended,
        inline=inline,
        prose=prose,
        plain=plain,
        published=published,
        case_form=published_case,
        quiz_form=published_quiz,
        number=words.number,
        passage=lambda found: passage_text(found, words),
        date=lambda day: f"{day.day} {words.text(f'months.{day.month}')} {day.year}",
    )
    return env


def passage_text(passage: Passage, words: Words) -> str:
    """Return a spot in a document as a reader looks it up: heading, then paragraph or point."""
    heading = passage.heading
    parts = [words.text("passage.heading", heading=heading) if heading else words.text("passage.beginning")]
    for name in ("paragraph", "point"):
        if (spot := getattr(passage, name)) is not None:
            many = "-" in str(spot)
            parts.append(
                words.text(f"passage.{name}.{'many' if many else 'one'}", n=str(spot).replace("-", "–"))
            )
    return ", ".join(parts)
