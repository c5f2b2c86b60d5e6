# SPDX-License-Identifier: EUPL-1.2
"""The shop: behind the ports through which exports get quizzes, pages and files of a site."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from leerwijk.adapters.finding import PackageIndex
from leerwijk.adapters.giving import publisher_of
from leerwijk.adapters.installed import DIST
from leerwijk.adapters.store import digest
from leerwijk.exports.goods import Goods, Rule
from leerwijk.locale import Words
from leerwijk.model.bare import Bare
from leerwijk.model.library import Library
from leerwijk.model.package import Item
from leerwijk.model.published import Quiz
from leerwijk.model.quiz import Quiz as WrittenQuiz
from leerwijk.pages import fill
from leerwijk.pages.address import EMBEDDED_CASE, EMBEDDED_QUIZ
from leerwijk.pages.bare import bare_page_of, bares_of
from leerwijk.pages.items import items_of, quiz_to_take
from leerwijk.pages.page import Page, Site, WriteMarkdown
from leerwijk.pages.scripts import keep_words, keep_words_in_brief
from leerwijk.pages.views import Views

WORDS, LIGHT_WORDS = "words.js", "words-light.js"
SOURCES = (".md", ".yml", ".yaml")


@dataclass(frozen=True, slots=True)
class Shop:
    """What packages of one site are made of, whatever its Library."""

    site: Site
    words: Words
    parts: frozenset[str]
    write_markdown: WriteMarkdown
    content: Path
    """The folder in which pictures stand."""
    rule: Rule | None = None
    """When packages that are played are complete; None: as is usual for what they hold."""

    def items(self, library: Library) -> tuple[Item, ...]:
        """Return everything that can be taken away."""
        return items_of(library, self.site, self.parts)

    def goods(self, library: Library, pages: Iterable[Page]) -> Goods:
        """Return all that packages of a Library are made of."""
        views = Views(library)
        by_url = {page.url: page for page in pages}

        @cache
        def quiz(identifier: str) -> Quiz:
            written = library.by_kind.get("Quiz", {})[identifier]
            if not isinstance(written, WrittenQuiz):
                raise TypeError(f"`{identifier}` is no quiz")
            return quiz_to_take(library, self.site, views.owners.get(("quiz", identifier)), written)

        @cache
        def bares(url: str) -> dict[str, Bare]:
            page = by_url[url]
            filled = fill(page, self.site, self.words, self.write_markdown)
            return {bare.url: bare for bare in bares_of(page, filled, self.site, self.words)}

        return Goods(
            publisher=publisher_of(self.site),
            words=self.words,
            quiz=quiz,
            bare=lambda item: bares(item.page)[name_of_bare(item)],
            bare_page=bare_page_of(self.site, self.words),
            asset=cache(self._asset),
            media=cache(self._media),
            index=PackageIndex(library, self.words),
            site=self.site.id,
            rule=self.rule,
        )

    def _asset(self, name: str) -> bytes:
        """Return a file that pages load: of ours, or the words that the browser says."""
        said = {WORDS: keep_words, LIGHT_WORDS: keep_words_in_brief}.get(name)
        return said(self.words).write(self.words) if said else (DIST / name).read_bytes()

    def _media(self, path: str) -> bytes | None:
        """Return a file that the site copies as it is, by its address from the root of the site."""
        file = (self.content / path).resolve()
        is_ours = file.is_relative_to(self.content.resolve()) and file.is_file()
        return file.read_bytes() if is_ours and file.suffix not in SOURCES else None

    def media_key(self) -> str:
        """Return a digest that changes with any picture of the site."""
        return digest(*_states(self.content))


def _states(content: Path) -> Iterator[str]:
    for file in sorted(content.rglob("*")):
        if file.suffix not in SOURCES and file.is_file():
            state = file.stat()
            yield f"{file.relative_to(content).as_posix()} {state.st_mtime_ns} {state.st_size}"


def name_of_bare(item: Item) -> str:
    """Return by what name something stands alone."""
    folders = {"quiz": EMBEDDED_QUIZ, "case": EMBEDDED_CASE}
    return f"{folders[item.noun]}{item.id}/" if item.noun in folders else item.page
