# SPDX-License-Identifier: EUPL-1.2
"""Numbering: the next free id in the manner of a pilot's own lessons learned."""

import re
from collections.abc import Container

from leerwijk.model.pilot import Pilot

NUMBERED = re.compile(r"(.*?)(\d+)")
LONGEST_NAME = 55
"""Characters of a pilot's id that start those of its lessons learned; a hyphen and a number follow."""


def next_id(pilot: Pilot, taken: Container[str]) -> str:
    """Return a new id: the next number in the manner of the pilot's own lessons learned."""
    last = NUMBERED.fullmatch(pilot.lessons_learned[-1].id) if pilot.lessons_learned else None
    start, width = (last[1], len(last[2])) if last else (f"{pilot.id[:LONGEST_NAME].rstrip('-')}-", 2)
    number = int(last[2]) if last else 0
    while (id_ := f"{start}{number + 1:0{width}}") in taken:
        number += 1
    return id_
