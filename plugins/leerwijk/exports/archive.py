# SPDX-License-Identifier: EUPL-1.2
"""Archive: files in a zip that is the same whenever and wherever it is made."""

import io
import zipfile
from collections.abc import Mapping

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip can tell."""

DENSE = (".woff2", ".png", ".jpg", ".jpeg", ".webp", ".zip")
"""Endings of what does not get smaller."""

LEVEL = 5
"""Of zlib: the last percents of size would take as long again."""


def archive(files: Mapping[str, bytes]) -> bytes:
    """Return a zip with the files (path → content), in order of path."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w") as zipped:
        for path in sorted(files):
            entry = zipfile.ZipInfo(path, EARLIEST)
            is_dense = path.endswith(DENSE)
            entry.compress_type = zipfile.ZIP_STORED if is_dense else zipfile.ZIP_DEFLATED
            entry.create_system = 3
            entry.external_attr = 0o644 << 16
            zipped.writestr(entry, files[path], compresslevel=LEVEL)
    return whole.getvalue()
