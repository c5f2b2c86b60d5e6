# SPDX-License-Identifier: EUPL-1.2
"""Citations: how somebody refers to a lesson learned in a text of their own."""

from dataclasses import dataclass
from datetime import date
from typing import Protocol

from leerwijk.model.library import Library
from leerwijk.model.pilot import LessonLearned
from leerwijk.model.source import Source

UNKNOWN = "onbekend"
"""What sources write for a year that nobody knows."""

BIBTEX = str.maketrans(
    {
        **{character: f"\\{character}" for character in "&%$#_{}"},
        "\\": r"\textbackslash{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
    }
)
"""Characters that mean something to TeX."""


class Phrases(Protocol):
    """Port: the words of a language."""

    def text(self, path: str, **names: object) -> str:
        """Return the text at a dotted path with its placeholders filled."""
        ...


@dataclass(frozen=True, slots=True)
class Citation:
    """All that a reference to a lesson learned tells."""

    id: str
    author: str
    """The site: it worded the lesson; whose experience it is, `based_on` tells."""
    title: str
    changed: date
    url: str
    kind: str
    """What it is, in words."""
    based_on: str
    """The source document, as a short reference, or ""."""
    language: str
    months: tuple[str, ...]


def citation_of(library: Library, lesson: LessonLearned, site: tuple[str, str], words: Phrases) -> Citation:
    """Return how to cite a lesson learned of a site, given as (its name, the address of the lesson)."""
    source = library.records.get(lesson.source.source)
    name, url = site
    return Citation(
        lesson.id,
        name,
        lesson.statement.rstrip(".").rstrip(),
        lesson.checked_on,
        url,
        words.text("lesson_learned.kicker"),
        _reference(source, words) if isinstance(source, Source) else "",
        words.text("citation.language"),
        tuple(words.text(f"months.{month}") for month in range(1, 13)),
    )


def _reference(source: Source, words: Phrases) -> str:
    year = words.text("citation.no_date") if source.published == UNKNOWN else source.published
    return words.text("citation.based_on", publisher=source.publisher, year=year, title=source.title)


def apa(citation: Citation) -> str:
    """Return a reference in APA style (7th edition)."""
    day = citation.changed
    when = f"{day.year}, {day.day} {citation.months[day.month - 1]}"
    parts = (f"{citation.author}. ({when}). {citation.title} [{citation.kind}].", citation.url)
    return " ".join(part for part in parts if part)


def bibtex(citation: Citation) -> str:
    """Return a reference for BibTeX."""
    day = citation.changed
    fields = {
        "author": f"{{{citation.author.translate(BIBTEX)}}}",
        "title": f"{{{citation.title.translate(BIBTEX)}}}",
        "year": f"{day.year}",
        "month": f"{day.month}",
        "howpublished": citation.kind.translate(BIBTEX),
        "note": citation.based_on.translate(BIBTEX),
        "url": citation.url,
    }
    lines = (f"  {name} = {{{value}}}," for name, value in fields.items() if value)
    return "\n".join((f"@misc{{{citation.id},", *lines, "}\n"))


def ris(citation: Citation) -> str:
    """Return a reference in RIS, which reference managers read."""
    day = citation.changed
    fields = (
        ("TY", "ELEC"),
        ("ID", citation.id),
        ("AU", f"{citation.author},"),  # the comma: an organisation, no first and last name
        ("TI", citation.title),
        ("PY", f"{day.year}"),
        ("DA", f"{day.year}/{day.month:02}/{day.day:02}"),
        ("M3", citation.kind),
        ("N1", citation.based_on),
        ("LA", citation.language),
        ("UR", citation.url),
    )
    lines = (f"{tag}  - {' '.join(value.split())}" for tag, value in fields if value)
    return "\r\n".join((*lines, "ER  - ", ""))
