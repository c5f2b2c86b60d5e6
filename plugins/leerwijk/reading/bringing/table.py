# SPDX-License-Identifier: EUPL-1.2
"""CSV → rows that know where each cell was written."""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from leerwijk.problems import Place
from leerwijk.reading.mistake import Mistake
from leerwijk.reading.places import Path, Places

DELIMITERS = ";,\t"
SEPARATOR_LINE = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
"""A first line by which Excel is told what stands between cells."""

GUARDED = re.compile(r"'('*[=+\-@\uff1d\uff0b\uff0d\uff20])")
"""How a cell begins that our export guarded against being a formula."""

LONGEST_CELL = 50_000


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: its cells, the line on which it begins, and its text as written."""

    cells: tuple[str, ...]
    line: int
    written: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a heading."""

    heading: Row
    rows: tuple[Row, ...]
    delimiter: str


def table_of(text: str) -> Table | Mistake:
    """Return the table in a text, or what makes it none."""
    told = SEPARATOR_LINE.match(text)
    skipped = 1 if told else 0
    body = text[told.end() :] if told else text
    delimiter = told[1] if told else _delimiter(body)
    lines = body.splitlines(keepends=True)
    try:
        rows = [row for row in _rows(lines, delimiter, skipped) if any(map(str.strip, row.cells))]
    except csv.Error:
        return Mistake("csv-invalid", skipped + _broken_line(lines, delimiter))
    return Table(rows[0], tuple(rows[1:]), delimiter) if rows else Mistake("empty-file")


def _delimiter(text: str) -> str:
    """Return what stands between the cells of the first line; the first of equals."""
    first = text.partition("\n")[0]
    return max(DELIMITERS, key=first.count)


def _rows(lines: list[str], delimiter: str, skipped: int) -> Iterator[Row]:
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    start = 0
    for cells in reader:
        written = "".join(lines[start : reader.line_num])
        yield Row(tuple(map(_unguarded, cells)), skipped + start + 1, written)
        start = reader.line_num


def _broken_line(lines: list[str], delimiter: str) -> int:
    """Return the number of the first row that is no row, from 1."""
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    start = 0
    try:
        for _ in reader:
            start = reader.line_num
    except csv.Error:
        return start + 1
    return start


def _unguarded(cell: str) -> str:
    """Return a cell without the apostrophe that keeps spreadsheets from reckoning with it."""
    return GUARDED.sub(r"\1", cell, count=1) if GUARDED.match(cell) else cell


class CellPlaces(Places):
    """The places in one row: fields by the name of their column."""

    def __init__(self, places: Places, row: Row, columns: Mapping[Path, int], delimiter: str) -> None:
        super().__init__(places.file, "")
        self.row = row
        self.columns = columns
        """Field, as a path in the record → number of its column."""
        self.delimiter = delimiter

    def of(self, path: Path) -> Place:
        """Return where the cell of a field begins, or its row when it has none."""
        number = self._column(path)
        return self._cell(number) if number is not None else Place(self.file, self.row.line)

    def of_key(self, path: Path) -> Place:
        """Return the same: names of fields stand in the heading only."""
        return self.of(path)

    def written(self, path: Path) -> str:
        """Return what its author wrote in a cell."""
        number = self._column(path)
        return self.row.cells[number].strip() if number is not None else ""

    def _column(self, path: Path) -> int | None:
        """Return the column of the longest known beginning of a path, numbers of members left out."""
        names = tuple(part for part in path if isinstance(part, str))
        found = (self.columns.get(names[:length]) for length in range(len(names), 0, -1))
        known = (number for number in found if number is not None and number < len(self.row.cells))
        return next(known, None)

    def _cell(self, number: int) -> Place:
        line, column = self.row.line, 1
        for character in _before(self.row.written, number, self.delimiter):
            line, column = (line + 1, 1) if character == "\n" else (line, column + 1)
        return Place(self.file, line, column)


def _before(written: str, number: int, delimiter: str) -> Iterable[str]:
    """Return all that stands in a row before a cell."""
    quoted, passed = False, 0
    for position, character in enumerate(written):
        if passed == number:
            return written[:position]
        if character == '"':
            quoted = not quoted
        elif character == delimiter and not quoted:
            passed += 1
    return written if passed == number else ""
