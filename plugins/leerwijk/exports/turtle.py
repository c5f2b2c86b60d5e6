# SPDX-License-Identifier: EUPL-1.2
"""Turtle: statements about things, written so that the same statements give the same text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

PREFIXES = {
    "dct": "http://purl.org/dc/terms/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
}

ESCAPES = str.maketrans({"\\": r"\\", '"': r"\"", "\n": r"\n", "\r": r"\r", "\t": r"\t"})


@dataclass(frozen=True, slots=True)
class Thing:
    """Something with an address, and what is said of it: (property, values already written as Turtle)."""

    url: str
    kind: str
    said: tuple[tuple[str, tuple[str, ...]], ...]


def iri(url: str) -> str:
    """Return an address as Turtle."""
    return f"<{''.join(_safe(character) for character in url)}>"


def _safe(character: str) -> str:
    return f"%{ord(character):02X}" if character in '<>"{}|^`\\' or character <= " " else character


def text(value: str, language: str) -> str:
    """Return a text in a language as Turtle."""
    return f'"{" ".join(value.split()).translate(ESCAPES)}"@{language}'


def document(things: Iterable[Thing]) -> bytes:
    """Return a whole document."""
    head = (f"@prefix {name}: <{url}> .\n" for name, url in PREFIXES.items())
    return "".join((*head, *(_written(thing) for thing in things))).encode()


def _written(thing: Thing) -> str:
    lines = [f"\n{iri(thing.url)} a {thing.kind}", *_lines(thing)]
    return " ;\n    ".join(lines) + " .\n"


def _lines(thing: Thing) -> Iterator[str]:
    for property_, values in thing.said:
        if values:
            yield f"{property_} {', '.join(values)}"
