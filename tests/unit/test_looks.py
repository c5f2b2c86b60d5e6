# SPDX-License-Identifier: EUPL-1.2
"""The colours are legible: every ink on every ground that it may stand on, light and dark."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

TOKENS = Path(__file__).parents[2] / "plugins/leerwijk/frontend/css/tokens.css"
COLOURS = {
    name: (light, dark)
    for name, light, dark in re.findall(
        r"--lw-([\w-]+): light-dark\((#\w+), (#\w+)\)", TOKENS.read_text(encoding="utf-8")
    )
}
TINTS = ("clay", "lilac", "sea", "sun", "leaf", "rose")
GROUNDS = ("paper", "surface", "sunken", *TINTS)
TEXT = [
    *((ink, ground) for ink in ("ink", "ink-soft", "link") for ground in GROUNDS),
    *((f"{tint}-ink", ground) for tint in TINTS for ground in (tint, "paper", "surface", "sunken")),
    ("on-action", "action"),
    ("paper", "ink"),
    ("ink", "mark"),
]
SHAPES = [
    *((shape, ground) for shape in ("edge", "focus", "action") for ground in GROUNDS),
    *((f"chart-{number}", ground) for number in range(1, 7) for ground in ("paper", "surface")),
]


def luminance(colour: str) -> float:
    digits = colour.removeprefix("#")
    digits = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    channels = [int(digits[start : start + 2], 16) / 255 for start in (0, 2, 4)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dim, bright = sorted((luminance(one), luminance(other)))
    return (bright + 0.05) / (dim + 0.05)


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("ink", "ground"), TEXT)
def test_text_is_legible(ink: str, ground: str, scheme: int) -> None:
    assert contrast(COLOURS[ink][scheme], COLOURS[ground][scheme]) >= 4.5


@pytest.mark.parametrize("scheme", [0, 1], ids=["light", "dark"])
@pytest.mark.parametrize(("shape", "ground"), SHAPES)
def test_shapes_can_be_told_from_their_ground(shape: str, ground: str, scheme: int) -> None:
    assert contrast(COLOURS[shape][scheme], COLOURS[ground][scheme]) >= 3
