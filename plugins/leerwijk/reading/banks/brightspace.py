# SPDX-License-Identifier: EUPL-1.2
"""Brightspace CSV → questions as our authors write them."""

import csv
import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from leerwijk.reading.banks.gathering import Gathering, Raw, matched
from leerwijk.reading.banks.numbers import number_of
from leerwijk.reading.banks.rich_text import HTML_LIKE, as_html, cleaned

Row = list[str]

QUIZ = "//quiz: "
"""Before the title of a quiz, in a remark of our exports."""


class Plain(str):
    """A cell of our exports, in which markup is text, whatever it looks like."""

    __slots__ = ()


@dataclass(slots=True)
class Rows:
    """The rows of one question."""

    kind: str
    line: int
    title: str
    """Of its quiz, when the bank tells it."""
    rows: list[Row] = field(default_factory=list)

    def all(self, name: str) -> list[Row]:
        """Return what stands behind a name, row by row."""
        return [row[1:] for row in self.rows if row[0].strip().lower() == name]

    def one(self, name: str) -> str:
        """Return what stands first behind a name."""
        found = self.all(name)
        return said(found[0][0]) if found and found[0] else ""


def said(text: str) -> str:
    """Return a cell as our texts are written; markup in it is taken for text unless it is HTML."""
    is_html = not isinstance(text, Plain) and HTML_LIKE.search(text)
    return cleaned(text if is_html else as_html(text)).text


def read_brightspace(text: str, gathering: Gathering) -> None:
    """Take in every question of a file."""
    reader = csv.reader(io.StringIO(text), strict=True)
    found: list[Rows] = []
    title = ""
    try:
        for row in reader:
            name = row[0].strip().lower() if row else ""
            title = row[0].removeprefix(QUIZ).strip() if name.startswith(QUIZ) else title
            if name == "newquestion":
                kind = row[1].strip().upper() if len(row) > 1 else ""
                found.append(Rows(kind, reader.line_num, title))
            elif name and not name.startswith("//") and found:
                found[-1].rows.append(list(map(Plain, row)) if title else row)
    except csv.Error:
        gathering.refuse("bank-csv-broken", reader.line_num)
        return
    for rows in found:
        gathering.begin(rows.title)
        _question(rows, gathering)


def _question(rows: Rows, gathering: Gathering) -> None:
    if rows.kind not in KINDS:
        gathering.warn("bank-kind-unknown", rows.line, kind=rows.kind)
        return
    raw = KINDS[rows.kind](rows)
    if not raw:
        gathering.warn("bank-no-model-answer", rows.line)
        return
    if rows.one("image"):
        gathering.warn("bank-element-lost", rows.line, name="img")
    gathering.add(
        rows.one("id"), {"prompt": rows.one("questiontext"), **_common(rows, gathering), **raw}, rows.line
    )


def _common(rows: Rows, gathering: Gathering) -> Raw:
    raw: Raw = {}
    if hint := rows.one("hint"):
        raw["hints"] = [hint]
    if explanation := rows.one("feedback"):
        raw["explanation"] = explanation
    points = number_of(rows.one("points") or "1")
    if points != round(points) or points < 1:
        gathering.warn("bank-points-rounded", rows.line, points=f"{points:g}")
    return {**raw, **({"points": round(points)} if round(points) > 1 else {})}


def _options(rows: Rows) -> Raw:
    kind = "choice" if rows.kind == "MC" else "multiple"
    options = []
    for share, text, *more in ((*row, "", "") for row in rows.all("option")):
        told = said(more[1]) if len(more) > 1 else ""
        right = {"correct": True} if number_of(share) > 0 else {}
        options.append({"text": said(text), **right, **({"feedback": told} if told else {})})
    return {"kind": kind, "options": options}


def _true_false(rows: Rows) -> Raw:
    raw: Raw = {"kind": "true-false"}
    for name in ("true", "false"):
        share, told = (*(rows.all(name) or [["0"]])[0], "", "")[:2]
        if number_of(share) > 0:
            raw["answer"] = name == "true"
        if told:
            raw[f"feedback_{name}"] = said(told)
    return raw


def _text(rows: Rows) -> Raw:
    right = [said(row[1]) for row in rows.all("answer") if len(row) > 1 and number_of(row[0]) > 0]
    return {"kind": "text", "accept": right, "tolerance": False}


def _match(rows: Rows) -> Raw:
    rights = {row[0]: said(row[1]) for row in rows.all("match") if len(row) > 1}
    pairs = [
        {"left": said(row[1]), "right": rights.get(row[0], "")} for row in rows.all("choice") if len(row) > 1
    ]
    used = {row[0] for row in rows.all("choice")}
    spare = [text for number, text in rights.items() if number not in used]
    return matched(pairs, spare)


def _order(rows: Rows) -> Raw:
    return {"kind": "order", "steps": [said(row[0]) for row in rows.all("item") if row]}


def _open(rows: Rows) -> Raw:
    answer = rows.one("answerkey")
    return {"kind": "open", "model_answer": answer} if answer else {}


KINDS: Mapping[str, Callable[[Rows], Raw]] = {
    "MC": _options,
    "MS": _options,
    "TF": _true_false,
    "SA": _text,
    "M": _match,
    "O": _order,
    "WR": _open,
}
