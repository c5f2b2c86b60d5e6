# SPDX-License-Identifier: EUPL-1.2
"""Zips of others, opened in memory and only as far as they are sane."""

import io
import stat
import zipfile
import zlib
from pathlib import PurePosixPath

from leerwijk.problems import Place, Problem
from leerwijk.reading.pictures import SIGNS

READ = frozenset({".xml", *SIGNS})
"""Suffixes of what is unpacked; everything else stays closed."""

MOST_FILES = 5000
LARGEST = 50 * 2**20
"""Bytes of all files together, unpacked."""


def files_in(content: bytes, file: PurePosixPath) -> dict[str, bytes] | Problem:
    """Return path → content of the XML files and pictures in a zip, or why it is refused."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as zipped:
            entries = zipped.infolist()
            if len(entries) > MOST_FILES:
                return Problem(Place(file), "bank-zip-many", {"most": MOST_FILES})
            if outside := next((each.filename for each in entries if not _stays_inside(each)), None):
                return Problem(Place(file), "bank-zip-outside", {"name": outside})
            return _unpacked(
                zipped,
                [each for each in entries if PurePosixPath(each.filename).suffix.lower() in READ],
                file,
            )
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError):
        return Problem(Place(file), "bank-zip-broken")


def _stays_inside(entry: zipfile.ZipInfo) -> bool:
    """Say whether an entry is a plain file within the zip: no way up, no root, no link."""
    path = PurePosixPath(entry.filename)
    is_link = stat.S_ISLNK(entry.external_attr >> 16)
    return not (
        path.is_absolute() or ".." in path.parts or "\\" in entry.filename or ":" in entry.filename or is_link
    )


def _unpacked(
    zipped: zipfile.ZipFile, entries: list[zipfile.ZipInfo], file: PurePosixPath
) -> dict[str, bytes] | Problem:
    """Return the files, counting what really comes out and not what the zip says of itself."""
    found: dict[str, bytes] = {}
    left = LARGEST
    for entry in entries:
        with zipped.open(entry) as stream:
            found[entry.filename] = stream.read(left + 1)
        left -= len(found[entry.filename])
        if left < 0:
            return Problem(Place(file), "bank-zip-large", {"most": LARGEST // 2**20})
    return found
