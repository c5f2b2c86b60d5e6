# SPDX-License-Identifier: EUPL-1.2
"""SKOS: the themes in their clusters, and the glossary, as vocabularies that machines can link to."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from leerwijk.exports.export import Export
from leerwijk.exports.publisher import Publisher
from leerwijk.exports.records import Stock
from leerwijk.exports.turtle import Thing, document, iri, text
from leerwijk.locale import Words
from leerwijk.model.download import Download
from leerwijk.model.vocabulary import Cluster, Term, Theme

CONCEPT = "skos:Concept"


def themes(stock: Stock, words: Words) -> Iterator[Export]:
    """Yield the themes and their clusters."""
    library, site = stock.library, stock.publisher
    if not library.themes:
        return
    title = words.text("themes.title")
    tops = [_url(site, site.at.cluster(cluster.id)) for cluster in library.clusters]
    things = [
        _scheme(site, site.at.THEMES, title, tops),
        *(_cluster(site, cluster, library.themes) for cluster in library.clusters),
        *(_theme(site, theme) for theme in library.themes),
    ]
    yield _export(Download("data/themas.ttl", "turtle", "themes", len(library.themes), title=title), things)


def glossary(stock: Stock, words: Words) -> Iterator[Export]:
    """Yield the glossary."""
    library, site = stock.library, stock.publisher
    if not library.terms:
        return
    title = words.text("glossary.title")
    tops = [_url(site, site.at.term(term.id)) for term in library.terms]
    things = [
        _scheme(site, site.at.GLOSSARY, title, tops),
        *(_term(site, term) for term in library.terms),
    ]
    yield _export(
        Download("data/begrippen.ttl", "turtle", "glossary", len(library.terms), title=title), things
    )


def _export(download: Download, things: Iterable[Thing]) -> Export:
    content = document(things)
    return Export(replace(download, size=len(content)), content)


def _url(site: Publisher, path: str) -> str:
    """Return the address of a concept; from the folder of the file when the site does not know its own."""
    return site.link(path) if site.url else f"../{path}"


def _scheme(site: Publisher, path: str, title: str, tops: Iterable[str]) -> Thing:
    said = (
        ("dct:title", (text(title, site.language),)),
        ("dct:publisher", (text(site.name, site.language),)),
        ("dct:license", (iri(site.licence_url),)),
        ("skos:hasTopConcept", tuple(map(iri, tops))),
    )
    return Thing(_url(site, path), "skos:ConceptScheme", said)


def _cluster(site: Publisher, cluster: Cluster, among: Iterable[Theme]) -> Thing:
    scheme = (iri(_url(site, site.at.THEMES)),)
    narrower = tuple(iri(_url(site, site.at.theme(each.id))) for each in among if each.cluster == cluster.id)
    said = (
        ("skos:prefLabel", (text(cluster.label, site.language),)),
        ("skos:notation", (_notation(cluster.id),)),
        ("skos:topConceptOf", scheme),
        ("skos:narrower", narrower),
    )
    return Thing(_url(site, site.at.cluster(cluster.id)), CONCEPT, said)


def _theme(site: Publisher, theme: Theme) -> Thing:
    said = (
        ("skos:prefLabel", (text(theme.label, site.language),)),
        ("skos:hiddenLabel", _others(theme.search_words, {theme.label}, site.language)),
        ("skos:notation", (_notation(theme.id),)),
        ("skos:definition", (text(theme.definition, site.language),)),
        ("skos:inScheme", (iri(_url(site, site.at.THEMES)),)),
        ("skos:broader", (iri(_url(site, site.at.cluster(theme.cluster))),)),
    )
    return Thing(_url(site, site.at.theme(theme.id)), CONCEPT, said)


def _term(site: Publisher, term: Term) -> Thing:
    also = (*((term.abbreviation,) if term.abbreviation else ()), *term.forms)
    said = (
        ("skos:prefLabel", (text(term.term, site.language),)),
        ("skos:altLabel", _others(also, {term.term}, site.language)),
        ("skos:notation", (_notation(term.id),)),
        ("skos:definition", (text(term.explanation, site.language),)),
        ("skos:editorialNote", (text(term.origin, site.language),)),
        ("skos:topConceptOf", (iri(_url(site, site.at.GLOSSARY)),)),
    )
    return Thing(_url(site, site.at.term(term.id)), CONCEPT, said)


def _others(labels: Iterable[str], preferred: set[str], language: str) -> tuple[str, ...]:
    """Return labels beside the preferred one; SKOS wants each label of a concept in one role only."""
    return tuple(text(label, language) for label in dict.fromkeys(labels) if label not in preferred)


def _notation(id_: str) -> str:
    return f'"{id_}"'
