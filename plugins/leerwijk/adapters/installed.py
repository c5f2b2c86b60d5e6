# SPDX-License-Identifier: EUPL-1.2
"""Where Leerwijk itself is installed, and which of its files a build uses."""

from collections.abc import Iterator
from pathlib import Path

import leerwijk

PACKAGE = Path(leerwijk.__file__).parent
FRONTEND = PACKAGE / "frontend"
DIST = FRONTEND / "dist"
"""What browsers load; what it is made of, beside it in the repository, decides nothing of a site."""


def used() -> Iterator[Path]:
    """Yield the files and folders that decide what we make of a site."""
    yield from (path for path in sorted(PACKAGE.iterdir()) if path not in (FRONTEND, PACKAGE / "__pycache__"))
    yield DIST
