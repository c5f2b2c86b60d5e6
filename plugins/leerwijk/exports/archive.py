# SPDX-License-Identifier: EUPL-1.2
"""Archive: files in a zip that is the same whenever and wherever it is made."""

import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

DAY = (1 << 5) | 1
"""The first day that a zip can tell: 1 January 1980."""
DENSE = (".woff2", ".png", ".jpg", ".jpeg", ".webp", ".zip")
"""Endings of what does not get smaller."""
LEVEL = 6
"""Of zlib: the last percents of size would take as long again."""
SHARED = 64
"""How many files are remembered deflated: packages of a site share scripts, sheets and schemas."""

STORED, DEFLATED = 0, 8
VERSION = 20
UNIX = 3 << 8
MODE = 0o644 << 16
UTF8 = 1 << 11
LOCAL = struct.Struct("<4s5H3L2H")
CENTRAL = struct.Struct("<4s6H3L5H2L")
END = struct.Struct("<4s4H2LH")


@dataclass(frozen=True, slots=True)
class _Member:
    """A file as it stands in a zip."""

    method: int
    check: int
    size: int
    body: bytes


def archive(files: Mapping[str, bytes]) -> bytes:
    """Return a zip with the files (path → content), in order of path."""
    whole, listed = bytearray(), bytearray()
    for path in sorted(files):
        member = _stored(files[path]) if path.endswith(DENSE) else _deflated(files[path])
        name = path.encode()
        flags = 0 if path.isascii() else UTF8
        told = (
            VERSION,
            flags,
            member.method,
            0,
            DAY,
            member.check,
            len(member.body),
            member.size,
            len(name),
            0,
        )
        entry = (b"PK\1\2", UNIX | VERSION, *told, 0, 0, 0, MODE, len(whole))
        listed += CENTRAL.pack(*entry) + name
        whole += LOCAL.pack(b"PK\3\4", *told) + name + member.body
    at = len(whole)
    whole += listed + END.pack(b"PK\5\6", 0, 0, len(files), len(files), len(listed), at, 0)
    return bytes(whole)


def _stored(content: bytes) -> _Member:
    return _Member(STORED, zlib.crc32(content), len(content), content)


@lru_cache(maxsize=SHARED)
def _deflated(content: bytes) -> _Member:
    packer = zlib.compressobj(LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    return _Member(DEFLATED, zlib.crc32(content), len(content), packer.compress(content) + packer.flush())
