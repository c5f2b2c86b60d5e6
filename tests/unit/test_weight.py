# SPDX-License-Identifier: EUPL-1.2
"""What a page loads of our JavaScript stays light."""

import gzip
from pathlib import Path

import leerwijk

DIST = Path(leerwijk.__file__).parent / "frontend" / "dist"
EVERY_PAGE = ("theme.js", "leerwijk.js")
QUIZ_PAGE = (*EVERY_PAGE, "quiz.js", "keep.js")
LONGEST_WORDS = 4_000
"""Words about progress that a page with a quiz loads beside its code, compressed."""


def weight(*names: str) -> int:
    return sum(len(gzip.compress((DIST / name).read_bytes())) for name in names)


def test_a_page_without_a_quiz_loads_next_to_nothing() -> None:
    assert weight(*EVERY_PAGE) <= 2_500


def test_a_page_with_a_quiz_loads_at_most_40_kb() -> None:
    assert weight(*QUIZ_PAGE) + LONGEST_WORDS <= 40_000
