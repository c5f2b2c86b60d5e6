# SPDX-License-Identifier: EUPL-1.2
"""Signs: private characters that stand in HTML until the whole page is known, never in a finished one."""

from types import SimpleNamespace

from leerwijk.model import bare

ROOT = bare.ROOT
"""The root of the site, before it is known on which page a link stands."""

CITE, END_CITE = "\ue001", "\ue002"
"""Around the ids of a citation, before it has a number."""

KEY, END_KEY = "\ue003", "\ue004"
"""Around a piece of the answer key, which moves to the end of the page."""

AGAIN, END_AGAIN = "\ue005", "\ue006"
"""Around the title of a heading to read again, before it is known whether the page has it."""

QUIET, END_QUIET = "\ue007", "\ue008"
"""Around what explains no abbreviations: a quiz, where an explanation could give the answer away."""

IN_TEMPLATES = SimpleNamespace(key=KEY, end_key=END_KEY, quiet=QUIET, end_quiet=END_QUIET)


def apart(html: str, sign: str, end: str) -> tuple[str, list[str]]:
    """Return HTML without what stands between a sign and its end, and each piece of that."""
    text, *others = html.split(sign)
    pieces = [other.partition(end) for other in others]
    return "".join((text, *(after for *_, after in pieces))), [piece for piece, *_ in pieces]
