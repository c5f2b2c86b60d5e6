# SPDX-License-Identifier: EUPL-1.2
"""The site of tests/golden/exports, and all that it gives to take away."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from leerwijk.exports import Publisher, exports_of
from leerwijk.locale import words
from leerwijk.pages import address
from leerwijk.reading import read_library

GOLDEN = Path(__file__).parents[1] / "golden" / "exports"
LIBRARY, PROBLEMS = read_library(GOLDEN / "site")
LICENCE = "https://creativecommons.org/licenses/by/4.0/"
SITE = Publisher("Samen & delen", "https://samen.example/wijk/", "nl", "Een site.", LICENCE, address)
NOWHERE = replace(SITE, url="")
"""The same site before it knows where it will stand."""
NL = words("nl")
EXPORTS = tuple(exports_of(LIBRARY, SITE, NL))
FILES = {export.download.path: export.content for export in EXPORTS}
