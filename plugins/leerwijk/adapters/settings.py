# SPDX-License-Identifier: EUPL-1.2
"""What Leerwijk wants to know of a site's `mkdocs.yml` before any host runs."""

from pathlib import Path

import yaml

DEFAULT_CONTENT = "content"
HOST_DEFAULT = "docs"
"""Where MkDocs looks when `docs_dir` is not written."""


class _Lenient(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Takes tags that only the host understands, such as `!ENV`, for nothing."""


_Lenient.add_multi_constructor("", lambda _loader, _suffix, _node: None)


def content_folder(root: Path) -> str:
    """Return the content folder of a site, relative to its root."""
    try:
        text = (root / "mkdocs.yml").read_text(encoding="utf-8")
        written = yaml.load(text, Loader=_Lenient)  # noqa: S506 - a safe loader
    except (OSError, ValueError, yaml.YAMLError):
        return DEFAULT_CONTENT
    return str(written.get("docs_dir") or HOST_DEFAULT) if isinstance(written, dict) else DEFAULT_CONTENT
