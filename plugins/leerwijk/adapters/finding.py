# SPDX-License-Identifier: EUPL-1.2
"""Finding: the index of search of a package, over its pages and the terms that they use."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from pydantic_core import to_json

from leerwijk import search
from leerwijk.adapters.store import digest
from leerwijk.locale import Words
from leerwijk.model.bare import Bare
from leerwijk.model.library import Library
from leerwijk.model.vocabulary import Term
from leerwijk.pages.bare import titles_of_quizzes
from leerwijk.pages.terms import pattern_of

LEFT_OUT = frozenset({"search/facets.js"})
"""Files of an index that a package has no use for: nobody filters in it but on type of page."""
FILE = "index.html"
"""A platform serves files: it knows of no page that a folder stands for."""


class PackageIndex:
    """Makes of the pages of a package one script with their index; their addresses are from their folder."""

    def __init__(self, library: Library, words: Words) -> None:
        self._library = library
        self._texts = words.branch("package_search")
        self._terms = Used(library.terms)
        self._documents: dict[str, tuple[search.Document, bytes]] = {}
        self._made: dict[tuple[str, ...], bytes] = {}

    def __call__(self, bares: Sequence[Bare]) -> bytes:
        """Return the script; packages of the same pages have the same."""
        key = tuple(bare.url for bare in bares)
        if key not in self._made:
            found = [self._read(bare) for bare in bares]
            terms = self._terms.on([document for document, _ in found])
            bags = [*(bag for _, bag in found), *map(search.bag_of, terms)]
            files = search.index_of(bags, self._texts, self._lexicon)
            self._made[key] = b"".join(content for path, content in files if path not in LEFT_OUT)
        return self._made[key]

    @cached_property
    def _lexicon(self) -> Mapping[str, object]:
        return lexicon_of(self._library)

    def _read(self, bare: Bare) -> tuple[search.Document, bytes]:
        """Return a page as search sees it; of its quizzes the title."""
        if bare.url not in self._documents:
            html = titles_of_quizzes(bare.article)
            document = search.document_of(
                f"{bare.url}{FILE}", bare.title, bare.kind, html, description=bare.description
            )
            self._documents[bare.url] = document, search.bag_of(document)
        return self._documents[bare.url]


class Used:
    """Finds the terms that pages use."""

    def __init__(self, terms: Sequence[Term]) -> None:
        self._short = {term.abbreviation: term for term in terms if term.abbreviation}
        self._long = {name.lower(): term for term in terms for name in (term.term, *term.forms)}

    def on(self, pages: Iterable[search.Document]) -> Iterator[search.Document]:
        """Yield each term that a page uses, where it is first used; the overview of a module comes last."""
        found: dict[str, search.Document] = {}
        for page in sorted(pages, key=lambda page: page.kind == "module"):
            for anchor, heading, text in page.sections:
                for name, term in self._in(f"{heading}. {text}"):
                    if term.id not in found:
                        found[term.id] = _of_term(term, name, page.url, anchor)
        return iter(found.values())

    def _in(self, text: str) -> Iterator[tuple[str, Term]]:
        """Yield the terms in a text as it writes them; an abbreviation is one in capitals only."""
        for known, written in ((self._short, text), (self._long, text.lower())):
            if known:
                yield from ((name, known[name]) for name in re.findall(pattern_of(known), written))


def _of_term(term: Term, used: str, url: str, anchor: str) -> search.Document:
    """Return a term with what it means, below how the page writes it: those letters can be marked there."""
    title = f"{term.term} ({term.abbreviation})" if term.abbreviation else term.term
    return search.Document(url, title, "term", "", (search.Section(anchor, used, term.explanation),))


def searched_key(library: Library) -> str:
    """Return a digest of all that an index holds beside its pages."""
    return digest(to_json((library.terms, library.themes)))


def lexicon_of(library: Library) -> Mapping[str, object]:
    """Return what search must know of the language, with the terms and themes of this Library."""
    terms = [(*filter(None, (term.abbreviation,)), term.term, *term.forms) for term in library.terms]
    return search.for_browser(terms, {theme.label: theme.search_words for theme in library.themes})
