# SPDX-License-Identifier: EUPL-1.2
"""The page of what people take away: every file with its size and what it holds."""

from collections.abc import Iterator
from typing import NamedTuple, get_args

from leerwijk.locale import Words
from leerwijk.model.collection import VERSION
from leerwijk.model.download import About, Download
from leerwijk.model.download import Listed as OtherList
from leerwijk.pages import address
from leerwijk.pages.links import href
from leerwijk.pages.navigation import menu_of_lists
from leerwijk.pages.page import Link, Page, Site
from leerwijk.pages.views import Views
from leerwijk.pages.views.foot import Foot, Meta
from leerwijk.pages.views.taken import PAGES, File, file_of

LISTS: tuple[About, ...] = ("region", "theme", "pilot")
APART: tuple[About, ...] = ("news", "template", "schema")
"""What stands in a table of its own."""
WHOLE = ("collection", "everything")
VOCABULARIES = ("themes", "glossary")

REFERENCES = ("bibtex", "ris")


class Listed(NamedTuple):
    """A list with its files."""

    list: Link
    files: tuple[File, ...]


class Group(NamedTuple):
    """The lists of one kind."""

    kind: str
    lists: tuple[Listed, ...]
    forms: tuple[str, ...]


def data(views: Views, site: Site, words: Words) -> Iterator[Page]:
    """Yield the page with everything to take away."""
    library = views.library
    checked = max((lesson.checked_on for lesson in library.lessons_learned), default=None)
    yield Page(
        url=address.DATA,
        kind="data",
        title=words.text("data.title"),
        description=words.text("data.description"),
        section="compare",
        breadcrumbs=(Link(words.text("home.title"), address.HOME),),
        menu=menu_of_lists(words, views.parts, address.DATA),
        context={
            **{name: tuple(_files(views, words, name)) for name in APART},
            "vocabularies": tuple(_vocabularies(views, words)),
            "others": tuple(_others(views, words)),
            "give": address.GIVE,
            **_collection(views, words),
            "groups": tuple(group for kind in LISTS if (group := _group(views, words, kind)).lists),
            "version": VERSION,
            "foot": Foot(meta=Meta(checked=checked, licence="CC BY 4.0")),
        },
        linked_data=tuple(_described(views, site, words)),
    )


def _collection(views: Views, words: Words) -> dict[str, tuple[File, ...]]:
    """Return the files with everything in them, references apart."""
    files = [each for each in views.downloads if each.about in WHOLE]
    return {
        "everything": tuple(file_of(each, words) for each in files if each.form not in REFERENCES),
        "references": tuple(file_of(each, words) for each in files if each.form in REFERENCES),
    }


def _files(views: Views, words: Words, about: str) -> Iterator[File]:
    return (file_of(each, words) for each in views.downloads if each.about == about)


def _vocabularies(views: Views, words: Words) -> Iterator[File]:
    for each in views.downloads:
        if each.about in VOCABULARIES and each.form == "turtle":
            yield file_of(each, words)


def _others(views: Views, words: Words) -> Iterator[Listed]:
    """Yield every list but those of lessons learned, with its table and its JSON."""
    for about in get_args(OtherList):
        files = [each for each in views.downloads if each.about == about and each.form in ("csv", "json")]
        if files:
            page = PAGES[about]("") if about in PAGES else ""
            taken = tuple(file_of(each, words) for each in sorted(files, key=lambda file: file.form))
            yield Listed(Link(files[0].title, page), taken)


def _group(views: Views, words: Words, kind: About) -> Group:
    lists: dict[str, list[File]] = {}
    titles: dict[str, str] = {}
    for each in views.downloads:
        if each.about == kind:
            lists.setdefault(each.id, []).append(file_of(each, words))
            titles[each.id] = each.title
    listed = tuple(
        Listed(Link(titles[id_], PAGES[kind](id_)), tuple(sorted(files, key=lambda file: file.form)))
        for id_, files in lists.items()
    )
    return Group(kind, listed, tuple(file.form for file in listed[0].files) if listed else ())


def _described(views: Views, site: Site, words: Words) -> Iterator[dict[str, object]]:
    """Yield the collection as a data set, by which search engines for data find it."""
    files = [each for each in views.downloads if each.about in WHOLE and each.form not in REFERENCES]
    if files:
        yield {
            "@type": "Dataset",
            "@id": href(address.DATA),
            "url": href(address.DATA),
            "name": f"{words.text('lessons_learned.title')} – {site.name}",
            "description": words.text("data.description"),
            "inLanguage": site.language,
            "license": site.licence_url,
            "isAccessibleForFree": True,
            "version": VERSION,
            "creator": {"@type": "Organization", "name": site.name},
            "distribution": [_distribution(each) for each in files],
        }


def _distribution(download: Download) -> dict[str, object]:
    return {
        "@type": "DataDownload",
        "encodingFormat": download.media_type,
        "contentUrl": href(download.path),
        "contentSize": f"{download.size} B",
    }
