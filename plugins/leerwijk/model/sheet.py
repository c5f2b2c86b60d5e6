# SPDX-License-Identifier: EUPL-1.2
"""Sheets: rows of cells as CSV that opens well in a Dutch Excel by a double click."""

import csv
import io
import re
from collections.abc import Iterable

MARK = "\ufeff"
"""Tells Excel that the file is UTF-8; stands before the first line."""

FORMULA = re.compile(r"'*[=+\-@\uff1d\uff0b\uff0d\uff20]")
"""How a cell begins that a spreadsheet would reckon with, also with our guard already before it."""


def guarded(text: str) -> str:
    """Return a cell on one line, with an apostrophe before a text that a spreadsheet takes for a formula."""
    line = " ".join(text.split())
    return f"'{line}" if FORMULA.match(line) else line


def line_of(cells: Iterable[str]) -> str:
    """Return one line of a sheet."""
    text = io.StringIO()
    csv.writer(text, delimiter=";", lineterminator="\r\n").writerow(map(guarded, cells))
    return text.getvalue()
