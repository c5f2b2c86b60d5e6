# SPDX-License-Identifier: EUPL-1.2
"""Sheets: the table of a chart as a file to keep, inside the page itself, so that it works anywhere."""

from collections.abc import Iterable
from urllib.parse import quote

from leerwijk.model.sheet import MARK, line_of


def csv_address(rows: Iterable[Iterable[object]]) -> str:
    """Return the address of rows as a CSV file; what is in the file is in the address."""
    text = MARK + "".join(line_of(map(str, row)) for row in rows)
    return f"data:text/csv;charset=utf-8,{quote(text, safe='')}"
