# SPDX-License-Identifier: EUPL-1.2
"""`leerwijk serve`: build the site, serve it on loopback and build it again after each change."""

import sys
from pathlib import Path

import click


@click.command()
@click.argument("root", default=".", type=click.Path(exists=True, file_okay=False, path_type=Path))
@click.option("--address", default="127.0.0.1:8000", show_default=True, help="Where to serve.")
def command(root: Path, address: str) -> None:
    """Serve the site of the folder ROOT."""
    from leerwijk.adapters.mkdocs.commands import serve_site  # noqa: PLC0415 - the host is heavy

    sys.exit(serve_site(root.resolve(), address=address))
