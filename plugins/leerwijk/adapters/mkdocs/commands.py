# SPDX-License-Identifier: EUPL-1.2
"""Building and serving a site by MkDocs, as one call."""

from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.commands.serve import serve
from mkdocs.config import load_config


def build_site(root: Path, *, strict: bool) -> Path:
    """Build the site of `root` and return its folder; raise mkdocs' Abort or ConfigurationError when it cannot."""
    config = load_config(str(root / "mkdocs.yml"), strict=strict or None)
    config.plugins.on_startup(command="build", dirty=False)
    try:
        build(config)
    finally:
        config.plugins.on_shutdown()
    return Path(config.site_dir)


def serve_site(root: Path, *, address: str | None) -> None:
    """Build the site of `root` and serve it on loopback, again after each change, until interrupted."""
    serve(str(root / "mkdocs.yml"), dev_addr=address)
