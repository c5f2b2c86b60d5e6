# SPDX-License-Identifier: EUPL-1.2
"""Pictures of others: kept when they are what their name says, left out and told when not; never an SVG."""

import re
from base64 import b64decode
from binascii import Error
from dataclasses import dataclass
from hashlib import sha256
from pathlib import PurePosixPath
from urllib.parse import unquote

from lxml import html

from leerwijk.reading.banks.gathering import Gathering, Raw
from leerwijk.reading.pictures import NAME, SIGNS, size_of

IMAGE = re.compile(r"<img\b(?:[^>\"']|\"[^\"]*\"|'[^']*')*>", re.IGNORECASE)
OURS = "media/"
"""Where our packages hold pictures."""

LONGEST = 120
"""Letters of a path that we keep as it is."""


@dataclass(frozen=True, slots=True)
class Found:
    """A picture in a text: where it says it is, what it shows, and the text without it."""

    source: str
    alt: str
    rest: str


def first_in(source: str) -> Found | None:
    """Return the first picture of a text of HTML; those after it stay, and are told to be lost."""
    start = source.lower().find("<img")
    found = IMAGE.match(source, start) if start >= 0 else None
    if not found:
        return None
    image = html.fragment_fromstring(found[0])
    address = unquote(image.get("src", "").partition("?")[0])
    return Found(address, image.get("alt", "").strip(), source[: found.start()] + source[found.end() :])


def kept(name: str, alt: str, content: bytes | None, gathering: Gathering, line: int) -> Raw:
    """Return the field of a question that shows a picture; none, with a remark, for what cannot be kept."""
    suffix = PurePosixPath(name).suffix.lower()
    if content is None:
        gathering.warn("bank-element-lost", line, name="img")
    elif suffix not in SIGNS or isinstance(size_of(content, suffix), str):
        gathering.warn("bank-picture-wrong", line, name=name)
    elif not alt:
        gathering.warn("bank-picture-alt", line, name=name)
    else:
        return {"picture": {"file": _place(name.removeprefix(OURS), suffix, content, gathering), "alt": alt}}
    return {}


def decoded(text: str) -> bytes | None:
    """Return what a text in base64 says, or None for what is none."""
    try:
        return b64decode("".join(text.split()), validate=True)
    except (Error, ValueError):
        return None


def _place(name: str, suffix: str, content: bytes, gathering: Gathering) -> str:
    """Return where a picture goes below the content folder: as it was called, where that can be a path."""
    parts = PurePosixPath(name).parts
    fits = len(name) <= LONGEST and NAME.fullmatch(name) and name.endswith(suffix)
    is_safe = fits and not any(each.startswith(".") for each in parts)
    if not is_safe or gathering.pictures.get(name, content) != content:
        name = f"pictures/{sha256(content).hexdigest()[:12]}{suffix}"
    gathering.pictures[name] = content
    return name
