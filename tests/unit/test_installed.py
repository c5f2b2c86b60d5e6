# SPDX-License-Identifier: EUPL-1.2
"""What of Leerwijk decides what it makes of a site."""

from leerwijk.adapters.installed import DIST, FRONTEND, PACKAGE, used


def test_a_build_rests_on_all_code_and_on_what_browsers_load() -> None:
    names = {path.name for path in used()}
    assert {"__init__.py", "adapters", "pages", "theme", "locale", "dist"} <= names
    assert names.isdisjoint({"frontend", "__pycache__"})


def test_of_the_front_end_only_what_browsers_load_counts() -> None:
    assert [path for path in used() if path.is_relative_to(FRONTEND)] == [DIST]
    assert {path.parent for path in used()} == {PACKAGE, FRONTEND}
