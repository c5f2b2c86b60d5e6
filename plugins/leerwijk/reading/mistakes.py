# SPDX-License-Identifier: EUPL-1.2
"""Slips → problems: which message of the catalogue fits, and the names that it needs."""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from pydantic import ValidationError

from leerwijk.problems import Place, Problem, nearest
from leerwijk.reading.ids import ID, id_near
from leerwijk.reading.places import Spot
from leerwijk.reading.slips import Slip, fields_of, kinds_of, needed_in, slips_of

Names = dict[str, str | int]
Told = tuple[str, Names]
"""A rule and what its message needs beside the name of the field."""


def problems_of(error: ValidationError, raw: object, annotation: Any, spot: Spot) -> Iterator[Problem]:  # noqa: ANN401
    """Yield what an author must mend before `raw` is a value of the annotated type."""
    for slip in slips_of(error.errors(include_url=False), raw, annotation):
        rule, names = _told(slip, annotation, spot)
        yield Problem(_place(slip, spot), rule, {"field": field_of(slip), **names})


def choice(words: Iterable[str]) -> str:
    """Return words as messages list them."""
    return ", ".join(f"`{word}`" for word in words)


def field_of(slip: Slip) -> str:
    """Return the name of the field in which a slip stands."""
    return next((part for part in reversed(slip.path) if isinstance(part, str)), "")


def _place(slip: Slip, spot: Spot) -> Place:
    if slip.sort == "extra_forbidden":
        return spot.key(slip.path)
    if slip.sort == "missing":
        return spot(slip.path[:-1])
    return spot((*slip.path, "kind")) if slip.sort == "union_tag_invalid" else spot(slip.path)


def _told(slip: Slip, annotation: Any, spot: Spot) -> Told:  # noqa: ANN401
    if slip.sort == "extra_forbidden":
        known = fields_of(annotation, slip, slip.path[:-1])
        return "unknown-field", {"near": nearest(str(slip.path[-1]), known), "known": choice(known)}
    if slip.written is None and slip.sort != "missing":
        return "empty-field", {}
    if slip.sort == "union_tag_not_found":
        return "missing-kind", {"known": choice(kinds_of(annotation, slip))}
    if slip.sort in {"model_type", "model_attributes_type"}:
        rule = "member-fields" if isinstance(slip.path[-1], int) else "fields-expected"
        return rule, {"known": choice(needed_in(annotation, slip))}
    rule, names = RULES.get(slip.sort, _otherwise)(slip)
    return rule, {**names, "written": _short(spot.written(slip.path))}


def _short(text: str) -> str:
    """Return a written text as messages quote it: on one line, its beginning when it is long."""
    line = " ".join(text.split())
    return line if len(line) <= QUOTED else f"{line[:QUOTED]}…"


def _missing(slip: Slip) -> Told:  # noqa: ARG001
    return "missing-field", {}


def _text(slip: Slip) -> Told:
    if isinstance(slip.written, bool | int | float | dt.date):
        return "text-quotes", {}
    return ("text-colon" if isinstance(slip.written, dict) else "text-expected"), {}


def _number(slip: Slip) -> Told:
    whole = "whole-" if slip.sort.startswith("int") else ""
    if isinstance(slip.written, str):
        return _written_number(slip.written, whole)
    return f"{whole}number-expected", {}


def _written_number(text: str, whole: str) -> Told:
    """Return what is wrong with a number that was written as text."""
    if re.fullmatch(r"[-+]?\d+(?:\.\d+)?", text):
        return "number-unquoted", {}
    if re.fullmatch(r"[-+]?\d+,\d+", text) and not whole:
        return "number-comma", {"near": text.replace(",", ".")}
    return f"{whole}number-expected", {}


def _date(slip: Slip) -> Told:
    if not isinstance(slip.written, str) or not re.fullmatch(r"\d{4}-\d{2}-\d{2}", slip.written):
        return "date-expected", {}
    try:
        dt.date.fromisoformat(slip.written)
    except ValueError:
        return "no-such-date", {}
    return "date-unquoted", {}


def _too_few(slip: Slip) -> Told:
    return "too-few", {"least": slip.limits["min_length"], "count": len(slip.written)}


def _too_many(slip: Slip) -> Told:
    return "too-many", {"most": slip.limits["max_length"], "count": len(slip.written)}


def _too_long(slip: Slip) -> Told:
    if not ID.fullmatch(slip.written):
        return "bad-id", {}
    return "long-id", {"most": slip.limits["max_length"]}


def _bound(slip: Slip) -> Told:
    (sort, bound), *_ = slip.limits.items()
    return BOUNDS[sort], {"bound": f"{bound:g}"}


def _pattern(slip: Slip) -> Told:
    rule = PATTERNS.get(slip.limits["pattern"], "wrong-value")
    return rule, {"near": id_near(slip.written)} if rule == "bad-id" else {}


def _word(slip: Slip) -> Told:
    known = re.findall(r"'([^']*)'", slip.limits["expected"])
    if known == ["onbekend"]:
        return "number-or-unknown", {}
    return "unknown-word", {"near": nearest(str(slip.written), known), "known": choice(known)}


def _kind(slip: Slip) -> Told:
    known = re.findall(r"'([^']*)'", slip.limits["expected_tags"])
    kind = str(slip.limits["tag"])
    return "unknown-kind", {"kind": kind, "near": nearest(kind, known), "known": choice(known)}


def _always(rule: str) -> Callable[[Slip], Told]:
    return lambda slip: (rule, {})  # noqa: ARG005


QUOTED = 60
"""Characters of a written text that a message quotes."""

_otherwise = _always("wrong-value")

BOUNDS: Mapping[str, str] = {"ge": "too-small", "gt": "not-above", "le": "too-large"}
PATTERNS: Mapping[str, str] = {
    r"^[a-z0-9]+(?:-[a-z0-9]+)*$": "bad-id",
    r"^\d+\.\d+(?:\.\d+)?$": "bad-version",
    r"^\d+(?:-\d+)?$": "bad-range",
    r"^JZ\d{2}$": "bad-cbs-code",
}
"""Pattern of the model → the rule that explains it."""

RULES: Mapping[str, Callable[[Slip], Told]] = {
    "missing": _missing,
    "string_type": _text,
    "string_too_short": _always("empty-field"),
    "string_too_long": _too_long,
    "string_pattern_mismatch": _pattern,
    "int_type": _number,
    "int_from_float": _number,
    "float_type": _number,
    "bool_type": _always("bool-expected"),
    "date_type": _date,
    "date_from_datetime_inexact": _date,
    "tuple_type": _always("list-expected"),
    "too_short": _too_few,
    "too_long": _too_many,
    "enum": _word,
    "literal_error": _word,
    "union_tag_invalid": _kind,
    "greater_than": _bound,
    "greater_than_equal": _bound,
    "less_than_equal": _bound,
}
"""What pydantic calls a refusal → what we tell."""
