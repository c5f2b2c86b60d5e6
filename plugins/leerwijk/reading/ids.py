# SPDX-License-Identifier: EUPL-1.2
"""Ids: what may be one, and which one a text comes nearest to."""

import re
import unicodedata

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST = 64


def is_id(text: str) -> bool:
    """Say whether a text may be an id."""
    return len(text) <= LONGEST and ID.fullmatch(text) is not None


def id_near(text: str) -> str:
    """Return the id that comes nearest to a text, or "" when none does."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain)[:LONGEST].strip("-")
