# SPDX-License-Identifier: EUPL-1.2
"""What stands below a lesson learned: what other regions say, and where to tell that it is wrong."""

from __future__ import annotations

import pytest

from leerwijk.pages.kinds.lessons_learned import report_address
from leerwijk.pages.views import Views
from leerwijk.pages.views.similar import similar
from tests.unit.small_site import LIBRARY

VIEWS = Views(LIBRARY)


@pytest.mark.parametrize(
    ("themes", "region", "expected"),
    [
        (("regie",), "regios/veen/", ["les-2"]),
        (("regie",), "regios/stad/", ["les-3"]),
        (("vertrouwen",), "regios/stad/", []),
        (("vertrouwen",), "regios/veen/", ["les-1"]),
        (("regie", "vertrouwen"), "regios/elders/", ["les-2", "les-3"]),
        (("korte-lijnen", "vertrouwen", "regie"), "regios/elders/", ["les-1", "les-3"]),
        (("onbekend",), "regios/stad/", []),
    ],
)
def test_other_regions_speak_once_each(themes: tuple[str, ...], region: str, expected: list[str]) -> None:
    assert [said.id for said in similar(themes, region, VIEWS.strongest)] == expected


@pytest.mark.parametrize(
    ("repository", "expected"),
    [
        ("", ""),
        ("https://github.com/a/b", "https://github.com/a/b/issues/new?title=l1%3A+"),
        ("https://codeberg.org/a/b/", "https://codeberg.org/a/b/issues/new?title=l1%3A+"),
        ("https://gitlab.com/a/b", "https://gitlab.com/a/b/-/issues/new?issue%5Btitle%5D=l1%3A+"),
        ("https://github.com/gitlab/b", "https://github.com/gitlab/b/issues/new?title=l1%3A+"),
    ],
)
def test_an_error_is_reported_where_the_site_is_kept(repository: str, expected: str) -> None:
    assert report_address(repository, "l1") == expected
