# SPDX-License-Identifier: EUPL-1.2
"""What tests of the built site share."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.site.crawl import BuiltSite

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="session")
def built(site: Path) -> BuiltSite:
    """Return the built site, read back."""
    return BuiltSite(site)
