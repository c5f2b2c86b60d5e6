# SPDX-License-Identifier: EUPL-1.2
"""Files with lessons learned → raw records that know their places, from a table, JSON or YAML."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import Any

from leerwijk.problems import Place, Problem, nearest
from leerwijk.reading.bringing.meanings import Meanings
from leerwijk.reading.bringing.plain import nests_deeper
from leerwijk.reading.bringing.table import CellPlaces, Row, Table, table_of
from leerwijk.reading.mistake import Mistake
from leerwijk.reading.places import Path, Places, Spot
from leerwijk.reading.yaml_text import node_of
from leerwijk.reading.yaml_values import Values, exploding

LISTS = frozenset({"themes", "audiences", "perspectives", "contradicts"})
"""Columns of which a cell holds several values."""

DEEPEST = 20
"""Levels of nesting; a collection has six."""

DERIVED = frozenset({"strength", "region", "municipalities", "period", "url", "licence"})
"""Columns and fields that follow from others."""

PATHS: Mapping[str, Path] = {
    **{f"mechanism_{name}": ("mechanism", name) for name in ("context", "mechanism", "outcome")},
    **{name: ("source", "at", name) for name in ("heading", "paragraph", "point")},
    "source": ("source", "source"),
    "source_id": ("source", "source"),
}
"""Column → path of its field in a record, where that is another than its name."""

COLUMNS = {
    **{path[-1]: name for name, path in PATHS.items()},
    "at": "heading",
}
"""Field → its column, where that has another name."""

PASSAGE = ("heading", "paragraph", "point")
YES_NO = {
    "ja": True,
    "yes": True,
    "true": True,
    "x": True,
    "1": True,
    "nee": False,
    "no": False,
    "false": False,
}
RUN = re.compile(r"(\d+)\s*[-–]\s*(\d+)")


@dataclass(slots=True)
class Rows:
    """What a file holds, and what is wrong with it as a whole."""

    records: list[tuple[dict[str, Any], Spot]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    headings: Mapping[str, str] = field(default_factory=dict)
    """Of a table: name of a column → the heading that its author gave it."""

    def told(self, problem: Problem) -> Problem:
        """Return a problem that calls a field by its heading."""
        name = str(problem.names.get("field", ""))
        heading = self.headings.get(COLUMNS.get(name, name))
        return replace(problem, names={**problem.names, "field": heading}) if heading else problem


def rows_of(text: str, file: PurePosixPath, meanings: Meanings) -> Rows:
    """Return the raw records in a file: `.json`, `.yml`, or else a table."""
    if file.suffix == ".json":
        return _from_json(text, file)
    return _from_yaml(text, file) if file.suffix in {".yml", ".yaml"} else _from_table(text, file, meanings)


def _from_json(text: str, file: PurePosixPath) -> Rows:
    try:
        written = json.loads(text)
    except json.JSONDecodeError as error:
        return Rows(problems=[Mistake("json-invalid", error.lineno, error.colno).problem(file)])
    except RecursionError:
        written = None
    return _from_written(written, text, file)


def _from_yaml(text: str, file: PurePosixPath) -> Rows:
    root = node_of(text)
    if root is None or isinstance(root, Mistake):
        return Rows(problems=[(root or Mistake("import-no-list")).problem(file)])
    if too_much := exploding(root, text):
        return Rows(problems=[too_much.problem(file)])
    values = Values()
    found = _from_written(values.of(root), text, file)
    found.problems += [mistake.problem(file) for mistake in values.mistakes]
    return found


def _from_written(written: object, text: str, file: PurePosixPath) -> Rows:
    """Return the records in a list, or in fields with such a list under `lessons`."""
    if written is None or nests_deeper(written, DEEPEST):
        return Rows(problems=[Mistake("yaml-deep").problem(file)])
    prefix: Path = ("lessons",) if isinstance(written, dict) else ()
    members = written.get("lessons") if isinstance(written, dict) else written
    if not isinstance(members, list):
        return Rows(problems=[Mistake("import-no-list").problem(file)])
    found, places = Rows(), Places(file, text)
    for number, member in enumerate(members):
        spot = Spot(places, (*prefix, number))
        if isinstance(member, dict):
            found.records.append(
                ({name: value for name, value in member.items() if name not in DERIVED}, spot)
            )
        else:
            found.problems.append(Problem(spot(), "fields-file"))
    return found


def _from_table(text: str, file: PurePosixPath, meanings: Meanings) -> Rows:
    table = table_of(text)
    if isinstance(table, Mistake):
        return Rows(problems=[table.problem(file)])
    columns = [meanings.column(heading) for heading in table.heading.cells]
    written = {name: heading for name, heading in zip(columns, table.heading.cells, strict=True) if name}
    found = Rows(headings={**meanings.headings, **written})
    found.problems += _heading_problems(table, file, columns, meanings)
    paths = {_path(name): number for number, name in enumerate(columns) if name}
    places = Places(file, "")
    for row in table.rows:
        spot = Spot(CellPlaces(places, row, paths, table.delimiter))
        if len(row.cells) > len(columns) and any(map(str.strip, row.cells[len(columns) :])):
            found.problems.append(
                Problem(Place(file, row.line), "import-extra-cells", {"most": len(columns)})
            )
        else:
            found.records.append((_record(row, columns), spot))
    return found


def _path(column: str) -> Path:
    return PATHS.get(column, (column,))


def _heading_problems(
    table: Table, file: PurePosixPath, columns: list[str | None], meanings: Meanings
) -> Iterator[Problem]:
    """Yield what is wrong with the heading: names that we do not know, or know twice."""
    places = CellPlaces(
        Places(file, ""), table.heading, {(str(n),): n for n in range(len(columns))}, table.delimiter
    )
    for number, (heading, name) in enumerate(zip(table.heading.cells, columns, strict=True)):
        if name is None and heading.strip():
            names = {"heading": heading.strip(), "near": nearest(heading.casefold(), meanings.columns)}
            yield Problem(places.of((str(number),)), "import-unknown-column", names, "warning")
        elif name and name in columns[:number]:
            yield Problem(places.of((str(number),)), "import-column-twice", {"heading": heading.strip()})


def _record(row: Row, columns: list[str | None]) -> dict[str, Any]:
    """Return the raw record in a row; empty cells say nothing."""
    cells = {
        name: cell.strip()
        for name, cell in zip(columns, row.cells, strict=False)
        if name and name not in DERIVED and cell.strip()
    }
    record: dict[str, Any] = {name: cell for name, cell in cells.items() if name not in PATHS}
    for name in LISTS & record.keys():
        record[name] = parts(record[name])
    mechanism = {
        path[1]: cells[name] for name, path in PATHS.items() if path[0] == "mechanism" and name in cells
    }
    if mechanism:
        record["mechanism"] = mechanism
    if source := _source(cells):
        record["source"] = source
    if "may_be_outdated" in record:
        word = record["may_be_outdated"]
        record["may_be_outdated"] = YES_NO.get(word.casefold(), word)
    return record


def _source(cells: Mapping[str, str]) -> dict[str, Any]:
    """Return a locator: the source, and passages whose parts stand in the same place of their columns."""
    columns = {name: [part.strip() for part in cells.get(name, "").split("|")] for name in PASSAGE}
    count = max(map(len, columns.values()))
    passages = [
        {
            name: _spot_in_text(name, found[number])
            for name, found in columns.items()
            if found[number:] and found[number]
        }
        for number in range(count)
    ]
    source = cells.get("source_id") or cells.get("source")
    located = {"source": source} if source else {}
    return {**located, **({"at": passages} if any(passages) else {})}


def _spot_in_text(name: str, written: str) -> str | int:
    if name == "heading":
        return written
    run = RUN.fullmatch(written)
    return f"{run[1]}-{run[2]}" if run else int(written) if written.isdecimal() else written


def parts(cell: str) -> list[str]:
    """Return the values in a cell."""
    return [part for piece in re.split(r"[|\n]", cell) if (part := piece.strip())]
