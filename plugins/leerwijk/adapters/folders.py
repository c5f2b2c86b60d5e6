# SPDX-License-Identifier: EUPL-1.2
"""What stands in a folder, and where it lies: what one must know before writing in it."""

from pathlib import Path


def is_bare(folder: Path) -> bool:
    """Say whether nothing stands in a folder but hidden entries, such as the `.git` of a new repository."""
    return not folder.exists() or all(entry.name.startswith(".") for entry in folder.iterdir())


def lies_in(inner: Path, outer: Path) -> bool:
    """Say whether a folder is another or lies in it, by whatever name either is called."""
    whole = inner.resolve()
    return outer.exists() and any(each.exists() and each.samefile(outer) for each in (whole, *whole.parents))
