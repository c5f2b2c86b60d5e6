# SPDX-License-Identifier: EUPL-1.2
"""Charts: what may honestly be drawn of an outcome, as numbers for a template that writes SVG.

Bars are placed in percentages of the width and texts keep their size, so a chart stays legible on a phone;
what is derived or unsure is hatched as well as labelled; colours are classes with a fallback.
"""

from typing import NamedTuple

from leerwijk.model.outcome import Certainty, ChangeValue, NumberValue, Outcome, PartValue, TrendValue

MOST_UNITS = 24
"""Up to how many things of a whole are drawn one by one."""


class Bar(NamedTuple):
    """One part of a bar or one bar; `start` and `share` are percentages of the width."""

    start: float
    share: float
    number: float
    unit: str
    label: str
    derived: bool = False


class Chart(NamedTuple):
    """What a figure draws: "parts", "change", "units", "trend" or nothing ("words")."""

    shape: str
    bars: tuple[Bar, ...] = ()
    trend: str = ""


NOTHING = Chart("words")


def chart_of(outcome: Outcome) -> Chart:
    """Return what may be drawn; nothing for a goal, since a goal is no result."""
    if outcome.is_goal:
        return NOTHING
    match outcome.value:
        case NumberValue() as value if outcome.unit.startswith("%") and 0 <= value.number <= 100:  # noqa: PLR2004
            return Chart("parts", _parts(outcome, value.number))
        case ChangeValue() as value:
            return Chart("change", _change(value, outcome))
        case PartValue() as value if 0 < value.whole <= MOST_UNITS:
            return Chart("units", _units(value, outcome.unit))
        case TrendValue() as value:
            return Chart("trend", trend=value.trend)
        case _:
            return NOTHING


def _parts(outcome: Outcome, number: float) -> tuple[Bar, ...]:
    rest = 100 - number
    derived = not outcome.counterpart_in_source
    first = Bar(0, number, number, "%", outcome.about)
    return (first, Bar(number, rest, rest, "%", outcome.counterpart or "", derived)) if rest else (first,)


def _change(value: ChangeValue, outcome: Outcome) -> tuple[Bar, ...]:
    unit = outcome.unit
    unsure = outcome.certainty in (Certainty.LOW_MEDIUM, Certainty.LOW)
    whole = 100 if unit.startswith("%") else max(value.before, value.after, 1)
    sign = "%" if unit.startswith("%") else f" {unit}"
    return tuple(
        Bar(0, round(100 * number / whole, 2), number, sign, label, unsure)
        for number, label in ((value.before, value.before_label), (value.after, value.after_label))
    )


def _units(value: PartValue, unit: str) -> tuple[Bar, ...]:
    width = 100 / value.whole
    return tuple(
        Bar(round(index * width, 3), round(width, 3), index + 1, unit, "", derived=index >= value.part)
        for index in range(value.whole)
    )
