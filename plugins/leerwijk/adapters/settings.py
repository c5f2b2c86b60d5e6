# SPDX-License-Identifier: EUPL-1.2
"""What Leerwijk knows of a site before any host runs: where things stand, and its `mkdocs.yml`."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

CACHE = Path(".cache", "leerwijk")
"""Folder of everything that can be made again."""
SETTINGS = "mkdocs.yml"
QUIZZES = "quizzes"
HEIGHTS_FILE = "embed-heights.json"
DEFAULT_CONTENT = "content"
HOST_DEFAULT = "docs"
"""Where MkDocs looks when `docs_dir` is not written."""


class _Lenient(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """Takes tags that only the host understands, such as `!ENV`, for nothing."""


_Lenient.add_multi_constructor("", lambda _loader, _suffix, _node: None)


def content_folder(root: Path) -> str:
    """Return the content folder of a site, relative to its root."""
    written = _written(root)
    return str(written.get("docs_dir") or HOST_DEFAULT) if written is not None else DEFAULT_CONTENT


def own_address(root: Path) -> str:
    """Return the address of a site, which ends in "/"; "" when it does not know that."""
    address = str((_written(root) or {}).get("site_url") or "")
    return address if not address or address.endswith("/") else f"{address}/"


def own_language(root: Path) -> str:
    """Return the language of a site."""
    theme = (_written(root) or {}).get("theme")
    return str((theme.get("language") if isinstance(theme, dict) else "") or "nl")


def plugin_options(root: Path, name: str) -> dict[str, Any]:
    """Return the options that a site gives a plugin; none when it does not."""
    plugins = (_written(root) or {}).get("plugins")
    for plugin in plugins if isinstance(plugins, list) else [plugins]:
        if isinstance(plugin, dict) and isinstance(options := plugin.get(name), dict):
            return options
    return {}


def passed_over(options: Mapping[str, Any]) -> frozenset[str]:
    """Return the rules that do not concern a site with these options of `leerwijk/packages`."""
    return frozenset() if options.get("course", True) else frozenset({"course-too-long-for-scorm"})


def _written(root: Path) -> dict[str, Any] | None:
    """Return what stands in `mkdocs.yml`; None when there is no such file, or no fields in it."""
    try:
        text = (root / SETTINGS).read_text(encoding="utf-8")
        written = yaml.load(text, Loader=_Lenient)  # noqa: S506 - a safe loader
    except (OSError, ValueError, yaml.YAMLError):
        return None
    return written if isinstance(written, dict) else None
