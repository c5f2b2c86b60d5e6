# SPDX-License-Identifier: EUPL-1.2
"""Numbers of others: finite and of a sane size, or none at all."""

import math
import re

LARGEST = 1e15
"""Beyond it, a float no longer tells one whole number from the next."""

WHOLE = re.compile(r"[0-9]{1,9}")


def number_of(text: str | None, default: float = 0.0) -> float:
    """Return a number, with a point or a comma; the default for what is none."""
    try:
        value = float((text or "").replace(",", "."))
    except ValueError:
        return default
    return value if math.isfinite(value) and abs(value) < LARGEST else default


def whole_of(text: str | None) -> int:
    """Return a whole number that is not negative; 0 for what is none."""
    found = WHOLE.fullmatch((text or "").strip())
    return int(found[0]) if found else 0


def plain(value: float) -> float | int:
    """Return a number as our authors write it: a whole one without a point."""
    return int(value) if value == int(value) else value


def answer_of(text: str) -> float | int | str:
    """Return the number that an answer is; the text itself, which the model refuses, when it is none."""
    value = number_of(text, math.nan)
    return text if math.isnan(value) else plain(value)
