# SPDX-License-Identifier: EUPL-1.2
"""The published form of what questions are made of: options, gaps, pairs, rows, links."""

from leerwijk.model.base import Value

Html = str
"""Safe HTML: everything in it was escaped or made by us."""

Key = str

Strings = tuple[str, ...]


class Link(Value):
    """Where to read again, or what the answer rests on."""

    title: Html
    url: str
    """Relative to the page."""


class Feedback(Value):
    """Texts by result; several serve successive attempts."""

    correct: tuple[Html, ...] = ()
    partly: tuple[Html, ...] = ()
    incorrect: tuple[Html, ...] = ()


class Option(Value):
    """One answer to pick."""

    key: Key
    text: Html
    correct: bool = False
    feedback: Html | None = None
    feedback_unchosen: Html | None = None


class Thing(Value):
    """Something to put in place: a right side, a step, a column."""

    key: Key
    text: Html


class Gap(Value):
    """A gap; with options it is a dropdown."""

    id: str
    accept: Strings
    """Plain."""
    options: Strings = ()
    """Plain."""
    tolerance: bool = True
    feedback: Html | None = None


class Piece(Value):
    """A piece of running text: text, or a gap, or a passage that can be marked."""

    text: Html = ""
    gap: str | None = None
    """Id of the gap that stands here."""
    key: Key | None = None
    """Of a passage that can be marked."""
    correct: bool = False


class Wrong(Value):
    """An expected wrong answer with its own feedback."""

    answer: str
    """Plain."""
    feedback: Html


class Pair(Value):
    """A left side and the key of the right side that goes with it."""

    key: Key
    left: Html
    right: Key
    feedback: Html | None = None


class SortThing(Thing):
    """A thing to sort."""

    category: Key


class Category(Value):
    """A category to sort into."""

    key: Key
    label: Html
    feedback: Html | None = None


class Row(Thing):
    """A statement to judge."""

    answer: Key
    """Key of the right column."""
    feedback: Html | None = None
