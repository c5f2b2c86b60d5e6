# SPDX-License-Identifier: EUPL-1.2
"""Facets: what pages are about in fixed words, as one compact table to filter and count with."""

import zlib
from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence

from leerwijk.search.digits import DIGITS

Facets = Mapping[str, Sequence[str]]
"""Name of a facet → the values of one page, as readers see them."""
Row = tuple[int, ...]
"""What one page has, as places in the list of all values."""
BASE = len(DIGITS)
"""Different rows that a column of one digit can tell apart."""
MANY = 1_000
"""Pages from which on the digits of each column are compressed by themselves: compressed together they share
one code, though some columns have few different digits and others many."""


def table_of(pages: Sequence[Facets]) -> dict[str, object]:
    """Return the facets with their values, and columns that say which of them each page has.

    A column has `rows`, with bars between: places in the list of the values of all facets; and `digits`: for
    each page the place of its row, one text for each power of 64, highest first. A page has what its rows in
    all columns hold. Of many pages the digits are `packed`: each text deflated, in base 64.
    """
    names = sorted({name for page in pages for name in page})
    values = {name: sorted({value for page in pages for value in page.get(name, ())}) for name in names}
    columns: list[list[Row]] = []
    first = 0
    for name in names:
        places = {value: place for place, value in enumerate(values[name], first)}
        _add(columns, [tuple(sorted({places[value] for value in page.get(name, ())})) for page in pages])
        first += len(places)
    return {"facets": [[name, *values[name]] for name in names], "columns": [*map(_written, columns)]}


def _add(columns: list[list[Row]], rows: list[Row]) -> None:
    """Add the rows of a facet: to a column that tells much the same, or else as columns of their own."""
    if len(set(rows)) > BASE:
        columns.extend(_apart(rows))
        return
    for place, column in enumerate(columns):
        together = [mine + others for mine, others in zip(column, rows, strict=True)]
        if len(set(together)) <= min(BASE, 2 * max(len(set(column)), len(set(rows)))):
            columns[place] = together
            return
    columns.append(rows)


def _apart(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Yield a column for the first value of each row, one for the second, and so on."""
    for place in range(max(map(len, rows))):
        yield [row[place : place + 1] for row in rows]


def _written(column: Sequence[Row]) -> dict[str, object]:
    rows = sorted(set(column))
    places = {row: place for place, row in enumerate(rows)}
    digits = list(_digits([places[row] for row in column], len(rows)))
    told = {"packed": [*map(_packed, digits)]} if len(column) >= MANY else {"digits": digits}
    return {"rows": "|".join(_ranges(rows)), **told}


def _packed(text: str) -> str:
    deflate = zlib.compressobj(9, wbits=-zlib.MAX_WBITS)
    return b64encode(deflate.compress(text.encode()) + deflate.flush()).decode()


def _ranges(rows: Iterable[Row]) -> Iterator[str]:
    """Yield each row as text; of single values that follow one another the first and the last."""
    run: list[int] = []
    for row in (*rows, None):
        if run and (row is None or row != (run[-1] + 1,)):
            yield f"{run[0]}-{run[-1]}"
            run = []
        if row is not None and len(row) == 1:
            run.append(row[0])
        elif row is not None:
            yield " ".join(map(str, row))


def _digits(numbers: Sequence[int], below: int) -> Iterator[str]:
    if below > BASE:
        yield from _digits([number // BASE for number in numbers], -(-below // BASE))
    yield "".join(DIGITS[number % BASE] for number in numbers)
