# SPDX-License-Identifier: EUPL-1.2
"""Finishing: what can only be done when the whole text of a page is there."""

import re
from collections.abc import Mapping

from markupsafe import Markup

from leerwijk.locale import Words
from leerwijk.model.library import Library
from leerwijk.pages.citations import MARKED, against_words, ids_of, numbered
from leerwijk.pages.headings import AGAIN_TITLE, headings_of, lead_back
from leerwijk.pages.links import root_of, settle
from leerwijk.pages.signs import AGAIN, CITE, END_KEY, END_QUIET, KEY, QUIET, ROOT, apart
from leerwijk.pages.templating import environment_of
from leerwijk.pages.terms import Glossary, explain
from leerwijk.pages.views.references import Reference, reference

WORDS = '<script type="application/json" class="lw-quiz__words">'
PLAY_WORDS = re.compile(rf"{WORDS}[^<]*</script>\n?")
WEIGHED = 'popovertarget="lw-weight"'
"""Stands in every badge of evidence: it opens what the page then has to hold."""


def cited_in_order(
    content: str, known: Mapping[str, Reference], words: Words
) -> tuple[str, tuple[Reference, ...]]:
    """Return the content with numbered citations, and the references in the order of their numbers."""
    return numbered(content, known, words.text("sources.numbered"))


def keys_apart(content: str) -> tuple[str, Markup]:
    """Return the content without answer keys, and the keys together."""
    content, pieces = apart(content, KEY, END_KEY)
    return content, Markup("".join(pieces))  # noqa: S704 — rendered from a template


OPEN_QUIZ, END_QUIZ = "<leerwijk-quiz>", "</leerwijk-quiz>"
QUIZ_ID = re.compile(r'\s*<section[^>]* data-id="([^"]+)"')
QUIZ = re.compile(rf"{OPEN_QUIZ}{QUIZ_ID.pattern}.*?{END_QUIZ}\n?", re.DOTALL)
QUIZ_TITLE = re.compile(r'<h[2-6]( class="lw-quiz__title".*?)</h[2-6]>', re.DOTALL)


def said_once(content: str) -> str:
    """Return the content with the words of quizzes and cases only where they stand first."""
    if content.count(WORDS) < 2:  # noqa: PLR2004
        return content
    before, first, after = content.partition(WORDS)
    return before + first + PLAY_WORDS.sub("", after)


def loose(html: str) -> str:
    """Return a fragment that stands on no page: without key, numbers and words; headings by name only."""
    content, _ = keys_apart(PLAY_WORDS.sub("", html))
    if AGAIN in content:
        content = AGAIN_TITLE.sub(r"\1", content)
    if CITE in content:
        content = MARKED.sub("", against_words(content))
    return content.replace(QUIET, "").replace(END_QUIET, "")


def quizzes_apart(html: str) -> tuple[str, list[str]]:
    """Return HTML without its quizzes, and what stands in each of them."""
    return apart(html, OPEN_QUIZ, END_QUIZ)


def loose_quizzes(content: str) -> dict[str, str]:
    """Return id → fragment of each quiz in the content of a page, its title a heading of level 2."""
    found = ((QUIZ_ID.match(quiz), quiz) for quiz in quizzes_apart(content)[1])
    return {
        id_[1]: QUIZ_TITLE.sub(r"<h2\1</h2>", loose(f"{OPEN_QUIZ}{quiz}{END_QUIZ}\n"), count=1)
        for id_, quiz in found
        if id_
    }


def without_absent(html: str, absent: tuple[str, ...]) -> str:
    """Return HTML in which links to pages that the site does not have are plain text."""
    if not absent:
        return html
    folders = "|".join(map(re.escape, absent))
    return re.sub(rf'<a\b[^>]*\bhref="{ROOT}(?:{folders})[^"]*"[^>]*>(.*?)</a>', r"\1", html, flags=re.DOTALL)


def finish_text(html: str, url: str, library: Library, words: Words, absent: tuple[str, ...] = ()) -> str:
    """Return a hand-written page with all that generated pages have: numbers, sources, keys, terms, links."""
    env = environment_of(words)
    known = {id_: entry for id_ in ids_of(html) if (entry := reference(library, id_))}
    content, sources = cited_in_order(html, known, words)
    content, keys = keys_apart(said_once(content))
    content += env.get_template("parts/sources.html").render(sources=sources)
    content += env.get_template("parts/key.html").render(keys=keys)
    if WEIGHED in content:
        content += env.get_template("parts/weight.html").render()
    terms = Glossary(library.terms).found_in_text(content.encode())
    content = explain(content, terms, words.text("glossary.more"))
    return settle(without_absent(lead_back(content, headings_of(content)), absent), root_of(url))
