# SPDX-License-Identifier: EUPL-1.2
"""What people take away: files, with what a page tells of them."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from leerwijk.locale import Words
from leerwijk.model.download import About, Download
from leerwijk.pages import address

KILO = 1000
"""Sizes are told in kilobytes of a thousand bytes, as file managers and browsers do."""

PAGES: Mapping[About, Callable[[str], str]] = {
    "collection": lambda _: address.LESSONS_LEARNED,
    "region": address.region,
    "theme": address.theme,
    "pilot": address.pilot,
    "themes": lambda _: address.THEMES,
    "glossary": lambda _: address.GLOSSARY,
    "pilots": lambda _: address.PILOTS,
    "regions": lambda _: address.REGIONS,
    "tensions": lambda _: address.TENSIONS,
    "swots": lambda _: address.SWOTS,
    "factsheets": lambda _: address.FACTSHEETS,
    "sources": lambda _: address.SOURCES,
}
"""What a file holds → the page that shows the same."""

COUNTS: Mapping[About, str] = {
    "everything": "counts.records",
    "themes": "counts.themes",
    "glossary": "counts.terms",
}
"""What a file holds → how it is counted, where that is not in lessons learned."""

ON_LISTS = ("csv", "json", "turtle")
"""Forms that the page of a list offers."""


class File(NamedTuple):
    """A file to take away, ready to show."""

    url: str
    form: str
    """Its form in words: "CSV"."""
    media_type: str
    size: str
    holds: str
    title: str


def file_of(download: Download, words: Words) -> File:
    """Return a download, ready to show."""
    return File(
        download.path,
        words.text(f"data.form.{download.form}"),
        download.media_type,
        size_of(download.size, words),
        _holds(download, words),
        download.title,
    )


def size_of(size: int, words: Words) -> str:
    """Return a size in words, in two digits or more."""
    if size < KILO:
        return words.count("data.bytes", size)
    unit, value = ("kilobytes", size / KILO) if size < KILO**2 else ("megabytes", size / KILO**2)
    return words.text(f"data.{unit}", n=words.number(round(value) if value >= 10 else round(value, 1)))  # noqa: PLR2004


def _holds(download: Download, words: Words) -> str:
    counted = words.count(COUNTS.get(download.about, "counts.lessons_learned"), download.count)
    apart = download.about == "everything" or (download.about in COUNTS and download.form == "turtle")
    return words.text(f"data.about.{download.about if apart else download.form}", n=counted)


def offered(downloads: Iterable[Download], words: Words) -> dict[str, tuple[File, ...]]:
    """Return address of a page → the files with what stands on it."""
    found: dict[str, list[File]] = {}
    for download in downloads:
        if download.about in PAGES and download.form in ON_LISTS:
            found.setdefault(PAGES[download.about](download.id), []).append(file_of(download, words))
    return {url: tuple(files) for url, files in found.items()}


def feeds(downloads: Iterable[Download], words: Words, site: str) -> tuple[File, ...]:
    """Return the feeds, which browsers and feed readers find by the head of a page."""
    title = words.text("data.feed_title", site=site)
    named = (file_of(each, words) for each in downloads if each.about == "news")
    return tuple(
        File(each.url, each.form, each.media_type, "", "", f"{title} ({each.form})") for each in named
    )
